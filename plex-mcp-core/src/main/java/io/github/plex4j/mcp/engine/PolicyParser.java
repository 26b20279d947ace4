package io.github.plex4j.mcp.engine;

import io.github.plex4j.mcp.engine.text.NearestNames;
import io.github.plex4j.mcp.engine.text.UntrustedText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a policy from settings; collects what is wrong with all of them. */
final class PolicyParser {
    private static final String DEFAULT = "default";
    private static final String ALL = "all";

    private final ToolCatalog catalog;
    private final List<String> problems = new ArrayList<>();

    private PolicyParser(ToolCatalog catalog) {
        this.catalog = catalog;
    }

    static ToolPolicy parse(String mode, String toolsets, String excludedTools, ToolCatalog catalog) {
        PolicyParser parser = new PolicyParser(catalog);
        Mode readMode = parser.mode(mode);
        ToolsetChoice choice = parser.toolsets(toolsets);
        Set<String> excluded = parser.excluded(excludedTools);
        return parser.problems.isEmpty()
                ? ToolPolicy.of(readMode, choice, excluded)
                : ToolPolicy.invalid(String.join(" ", parser.problems));
    }

    private Mode mode(String text) {
        Optional<Mode> mode = Mode.ofWireName(text.strip());
        if (mode.isPresent() && (mode.get() == Mode.READ || catalog.changesAnything())) {
            return mode.get();
        }
        problems.add("PLEX_MCP_MODE is " + quoted(text) + "; "
                + (catalog.changesAnything()
                        ? "it must be one of read, write, admin."
                        : "no tool of this version changes anything in Plex, so read is the only mode."));
        return Mode.READ;
    }

    private ToolsetChoice toolsets(String text) {
        Set<String> chosen = names(text);
        if (chosen.isEmpty()) {
            return ToolsetChoice.ofDefault();
        }
        List<String> known = catalog.toolsets().stream().map(Toolset::name).toList();
        Set<String> named = new LinkedHashSet<>(chosen);
        named.remove(DEFAULT);
        named.remove(ALL);
        for (String name : named) {
            if (!known.contains(name)) {
                problems.add("PLEX_MCP_TOOLSETS names " + quoted(name) + "; there are " + String.join(", ", known)
                        + ", and default and all.");
            }
        }
        if (chosen.contains(ALL)) {
            return ToolsetChoice.ofAll();
        }
        return chosen.contains(DEFAULT) ? ToolsetChoice.ofDefault().and(named) : ToolsetChoice.ofNames(named);
    }

    private Set<String> excluded(String text) {
        Set<String> excluded = new LinkedHashSet<>();
        for (String name : names(text)) {
            catalog.find(name)
                    .ifPresentOrElse(
                            tool -> excluded.add(tool.name()),
                            () -> problems.add("PLEX_MCP_EXCLUDE_TOOLS names " + quoted(name)
                                    + ", which is not a tool. Nearest: "
                                    + String.join(", ", NearestNames.of(name, catalog.names())) + "."));
        }
        return excluded;
    }

    private static Set<String> names(String text) {
        Set<String> names = new LinkedHashSet<>();
        Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .forEach(names::add);
        return names;
    }

    private static String quoted(String text) {
        return UntrustedText.quoted(text, 40);
    }
}
