package io.github.plex4j.mcp.server.modern;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.plex4j.mcp.engine.ProgramInfo;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.call.ToolInvoker;
import io.github.plex4j.mcp.server.ToolListing;
import java.util.List;
import java.util.function.Supplier;

/** Builds the server of revision 2026-07-28. */
public final class ModernServer {

    private ModernServer() {}

    /**
     * A server of these tools.
     *
     * @param mapper writes the results
     * @param listing the tools that a client may see
     * @param invoker runs the calls; made of at least these tools
     * @param contexts asked for a context on each call
     * @param program the facts about the server for the client
     * @param instructions the instructions for a model about the tools
     */
    public static RequestManager build(
            ObjectMapper mapper,
            ToolListing listing,
            ToolInvoker invoker,
            Supplier<ToolContext> contexts,
            ProgramInfo program,
            String instructions) {
        Results results = new Results(mapper, new ServerInfo(program));
        Feature tools = new ToolsFeature(listing, invoker, contexts, mapper, results);
        return new RequestManager(
                List.of(new DiscoverFeature(results, instructions, List.of(tools)), tools),
                new SubscriptionsFeature(mapper));
    }

    static String text(ObjectMapper mapper, JsonNode node) {
        try {
            return mapper.writeValueAsString(node);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A tree can always be written", impossible);
        }
    }
}
