package io.github.plex4j.mcp.server;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.plex4j.mcp.engine.Effect;
import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.ToolCatalog;
import io.github.plex4j.mcp.engine.ToolJson;
import org.jspecify.annotations.Nullable;

/**
 * The list of the tools as clients of every revision get it: the same text each time, put together when it is first wanted.
 * Thread-safe.
 */
public final class ToolListing {
    private static final int TYPICAL_CHARACTERS = 100_000;

    private final ToolCatalog catalog;
    private @Nullable String json;

    /**
     * The list of these tools.
     *
     * @param catalog the tools that a client may see, in the order in which they are listed
     */
    public ToolListing(ToolCatalog catalog) {
        this.catalog = catalog;
    }

    /** Whether there is a tool of that name. */
    public boolean has(String name) {
        return catalog.find(name).isPresent();
    }

    /** The descriptions of the tools as a JSON array on one line. */
    public synchronized String json() {
        String made = json;
        if (made == null) {
            PreparedDescriptions prepared = PreparedDescriptions.read();
            StringBuilder all = new StringBuilder(TYPICAL_CHARACTERS).append('[');
            for (Tool<?, ?> tool : catalog.tools()) {
                all.append(all.length() == 1 ? "" : ",")
                        .append(prepared.of(tool).orElseGet(() -> description(tool)));
            }
            made = all.append(']').toString();
            json = made;
        }
        return made;
    }

    /** The description of a tool as JSON on one line. */
    static String description(Tool<?, ?> tool) {
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                .put("name", tool.name())
                .put("title", tool.title())
                .put("description", tool.description());
        node.set("inputSchema", tool.inputSchema());
        node.set("outputSchema", tool.outputSchema());
        Effect effect = tool.effect();
        node.putObject("annotations")
                .put("title", tool.title())
                .put("readOnlyHint", effect.readOnly())
                .put("destructiveHint", effect.destructive())
                .put("idempotentHint", tool.isIdempotent())
                .put("openWorldHint", effect.openWorld());
        return ToolJson.text(node);
    }
}
