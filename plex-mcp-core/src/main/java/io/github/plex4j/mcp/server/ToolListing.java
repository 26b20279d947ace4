package io.github.plex4j.mcp.server;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.plex4j.mcp.engine.Effect;
import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.ToolCatalog;
import io.github.plex4j.mcp.engine.ToolJson;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The list of the tools as clients of every revision get it: the same text each time, put together when it is first wanted.
 * Thread-safe.
 */
public final class ToolListing {
    private static final int TYPICAL_BYTES = 100_000;

    private final ToolCatalog catalog;
    private final Supplier<PreparedDescriptions> descriptions;
    private byte @Nullable [] json;

    /**
     * The list of these tools.
     *
     * @param catalog the tools that a client may see, in the order in which they are listed
     */
    public ToolListing(ToolCatalog catalog) {
        this(catalog, PreparedDescriptions::read);
    }

    /** The list of these tools, described by the prepared text where there is one. */
    ToolListing(ToolCatalog catalog, Supplier<PreparedDescriptions> descriptions) {
        this.catalog = catalog;
        this.descriptions = descriptions;
    }

    /** Whether there is a tool of that name. */
    public boolean has(String name) {
        return catalog.find(name).isPresent();
    }

    /** The descriptions of the tools as a JSON array on one line, in UTF-8; the caller does not change it. */
    public synchronized byte[] json() {
        byte[] made = json;
        if (made == null) {
            made = array();
            json = made;
        }
        return made;
    }

    private byte[] array() {
        PreparedDescriptions prepared = descriptions.get();
        ByteArrayOutputStream all = new ByteArrayOutputStream(TYPICAL_BYTES);
        all.write('[');
        for (Tool<?, ?> tool : catalog.tools()) {
            if (all.size() > 1) {
                all.write(',');
            }
            all.writeBytes(prepared.of(tool).orElseGet(() -> description(tool).getBytes(StandardCharsets.UTF_8)));
        }
        all.write(']');
        return all.toByteArray();
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
