package io.github.plex4j.mcp.server;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.plex4j.mcp.engine.ToolCatalog;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A list of tools some of which are described by a test. */
public final class FixtureListing {
    private FixtureListing() {}

    /**
     * The list.
     *
     * @param descriptions by the names of tools; one that is not in it is described by itself
     */
    public static ToolListing of(ToolCatalog catalog, Map<String, JsonNode> descriptions) {
        String prepared = PreparedDescriptions.text(
                catalog,
                tool -> descriptions.containsKey(tool.name())
                        ? String.valueOf(descriptions.get(tool.name()))
                        : new ToolDescriptions(catalog).json(tool));
        return new ToolListing(catalog, () -> new PreparedDescriptions(prepared.getBytes(StandardCharsets.UTF_8)));
    }
}
