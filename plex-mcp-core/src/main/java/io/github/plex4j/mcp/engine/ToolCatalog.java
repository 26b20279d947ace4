package io.github.plex4j.mcp.engine;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tools there are, in the order they are listed. Immutable and thread-safe. */
public final class ToolCatalog {
    private final Map<String, Tool<?, ?>> tools;
    private final Map<String, Tool<?, ?>> byFormerName;
    private final Map<String, Toolset> toolsets;

    private ToolCatalog(
            Map<String, Tool<?, ?>> tools, Map<String, Tool<?, ?>> byFormerName, Map<String, Toolset> toolsets) {
        this.tools = tools;
        this.byFormerName = byFormerName;
        this.toolsets = toolsets;
    }

    /**
     * A catalogue of these tools.
     *
     * @throws IllegalArgumentException when two have the same name, now or formerly, or two toolsets of one name differ
     */
    public static ToolCatalog of(Collection<? extends Tool<?, ?>> tools) {
        Map<String, Tool<?, ?>> byName = new LinkedHashMap<>();
        Map<String, Toolset> toolsets = new LinkedHashMap<>();
        for (Tool<?, ?> tool : tools) {
            if (byName.putIfAbsent(tool.name(), tool) != null) {
                throw new IllegalArgumentException("There are two tools of the name " + tool.name() + ".");
            }
            Toolset known = toolsets.putIfAbsent(tool.toolset().name(), tool.toolset());
            if (known != null && !known.equals(tool.toolset())) {
                throw new IllegalArgumentException("There are two toolsets of the name " + known.name() + ".");
            }
        }
        return new ToolCatalog(byName, formerNames(byName), toolsets);
    }

    private static Map<String, Tool<?, ?>> formerNames(Map<String, Tool<?, ?>> byName) {
        Map<String, Tool<?, ?>> byFormerName = new LinkedHashMap<>();
        for (Tool<?, ?> tool : byName.values()) {
            for (String former : tool.formerNames()) {
                if (byName.containsKey(former) || byFormerName.putIfAbsent(former, tool) != null) {
                    throw new IllegalArgumentException("There are two tools of the name " + former + ".");
                }
            }
        }
        return byFormerName;
    }

    /** Every tool, in order. */
    public List<Tool<?, ?>> tools() {
        return List.copyOf(tools.values());
    }

    /** The toolsets of its tools, in the order of their first tool. */
    public List<Toolset> toolsets() {
        return List.copyOf(toolsets.values());
    }

    /** The names, in order. */
    public List<String> names() {
        return List.copyOf(tools.keySet());
    }

    /** The tool that has exactly that name, or had it formerly. */
    public Optional<Tool<?, ?>> find(String name) {
        return Optional.ofNullable(tools.getOrDefault(name, byFormerName.get(name)));
    }

    /** Whether any tool changes Plex, so that there is a mode to choose. */
    public boolean changesAnything() {
        return tools.values().stream().anyMatch(tool -> tool.effect().needed() != Mode.READ);
    }

    /** The catalogue of those tools the policy shows; what is not allowed is absent. */
    public ToolCatalog filter(ToolPolicy policy) {
        return of(tools.values().stream().filter(policy::shows).toList());
    }
}
