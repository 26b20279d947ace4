package io.github.plex4j.mcp.stdio;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.plex4j.mcp.engine.ProgramInfo;
import io.github.plex4j.mcp.engine.call.ToolInvoker;
import io.github.plex4j.mcp.server.PlexMcpServer;
import io.github.plex4j.mcp.server.SdkJsonMapper;
import io.github.plex4j.mcp.server.ToolListing;
import io.github.plex4j.mcp.server.modern.RequestManager;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.server.McpServerFeatures.AsyncToolSpecification;
import io.modelcontextprotocol.spec.McpServerSession;
import io.modelcontextprotocol.spec.McpServerTransport;
import java.time.Duration;
import java.util.List;

/**
 * The server on standard input and output, as the program has it, with the offer of a test.
 *
 * @param invoker runs the calls
 * @param modern answers the requests of revision 2026-07-28
 * @param direct answers those of the older revisions but for those of tools
 * @param legacyListing the tools that clients of the older revisions see
 * @param legacyTools the same for the SDK
 * @param program the facts about the server for the client
 * @param instructions the instructions for a model about the tools
 */
public record FixtureServer(
        ToolInvoker invoker,
        RequestManager modern,
        RequestManager direct,
        ToolListing legacyListing,
        List<AsyncToolSpecification> legacyTools,
        ProgramInfo program,
        String instructions) {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    public FixtureServer {
        legacyTools = List.copyOf(legacyTools);
    }

    /** Reads and writes messages as the program does. */
    public static ObjectMapper mapper() {
        return StdioJson.mapper();
    }

    /** Serves one client until its input ends. */
    public void serve() throws InterruptedException {
        StandardStreams streams = StandardStreams.take();
        new StdioServer(mapper(), streams.input(), streams.output(), PATIENCE).serve(this::router);
    }

    private EraRouter router(Connection connection) {
        return new EraRouter(
                connection, new ModernSession(connection, modern, () -> {}), this::legacySession, invoker::endChanges);
    }

    private LegacySession legacySession(Connection connection) {
        McpJsonMapper messages = new SdkJsonMapper(mapper());
        return new LegacySession(
                messages,
                connection,
                new RequestCheck(legacyListing),
                direct,
                transport -> sdkSession(transport, messages),
                () -> {});
    }

    private McpServerSession sdkSession(McpServerTransport transport, McpJsonMapper messages) {
        LegacyTransport provider = new LegacyTransport(transport);
        PlexMcpServer.build(provider, messages, legacyTools, program, instructions);
        return provider.session();
    }
}
