package io.github.plex4j.mcp.server;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.plex4j.mcp.engine.Effect;
import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.ToolCatalog;
import io.github.plex4j.mcp.engine.ToolJson;
import java.util.HashMap;
import java.util.Map;

/**
 * Describes the tools of a list, which point to each other and to no other tool: a sentence about one that is not listed is left
 * out, and what it would describe for others is described by the first tool that has it. Not thread-safe.
 */
final class ToolDescriptions {
    private final ToolCatalog listed;
    private final Map<String, String> homes = new HashMap<>();

    ToolDescriptions(ToolCatalog listed) {
        this.listed = listed;
    }

    /** The description of a tool of the list as JSON on one line. */
    String json(Tool<?, ?> tool) {
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                .put("name", tool.name())
                .put("title", tool.title())
                .put("description", tool.description(this::isListed));
        node.set("inputSchema", tool.inputSchema(this::home));
        node.set("outputSchema", tool.outputSchema(this::home));
        Effect effect = tool.effect();
        node.putObject("annotations")
                .put("title", tool.title())
                .put("readOnlyHint", effect.readOnly())
                .put("destructiveHint", effect.destructive())
                .put("idempotentHint", tool.isIdempotent())
                .put("openWorldHint", effect.openWorld());
        return ToolJson.text(node);
    }

    boolean isListed(String name) {
        return listed.find(name).isPresent();
    }

    private String home(String declared) {
        return isListed(declared) ? declared : homes.computeIfAbsent(declared, this::firstThatRefersTo);
    }

    private String firstThatRefersTo(String declared) {
        return listed.tools().stream()
                .filter(tool -> tool.references().contains(declared))
                .<String>map(Tool::name)
                .findFirst()
                .orElseThrow();
    }
}
