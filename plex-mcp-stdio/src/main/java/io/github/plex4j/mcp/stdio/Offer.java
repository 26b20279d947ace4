package io.github.plex4j.mcp.stdio;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.plex4j.mcp.engine.ProgramInfo;
import io.github.plex4j.mcp.engine.ToolCatalog;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.call.ToolInvoker;
import io.github.plex4j.mcp.server.McpToolAdapter;
import io.github.plex4j.mcp.server.PlexMcpServer;
import io.github.plex4j.mcp.server.SdkJsonMapper;
import io.github.plex4j.mcp.server.ToolListing;
import io.github.plex4j.mcp.server.modern.ModernServer;
import io.modelcontextprotocol.json.McpJsonMapper;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The same tools for a client of either era. Thread-safe. */
final class Offer {
    private final ToolCatalog catalog;
    private final ToolInvoker invoker;
    private final Supplier<ToolContext> contexts;
    private final ProgramInfo program;
    private final String instructions;
    private final Consumer<Connection> firstUse;
    private final ToolListing listing;
    private final ObjectMapper mapper = StdioJson.mapper();
    private final AtomicBoolean used = new AtomicBoolean();

    /**
     * @param catalog the tools that the client may see
     * @param invoker runs the calls; made of at least these tools
     * @param contexts asked for a context on each call
     * @param firstUse called once, when the client has done more than look who is there: must not block
     */
    Offer(
            ToolCatalog catalog,
            ToolInvoker invoker,
            Supplier<ToolContext> contexts,
            ProgramInfo program,
            String instructions,
            Consumer<Connection> firstUse) {
        this.catalog = catalog;
        this.invoker = invoker;
        this.contexts = contexts;
        this.program = program;
        this.instructions = instructions;
        this.firstUse = firstUse;
        listing = new ToolListing(catalog);
    }

    /** Reads and writes messages. */
    ObjectMapper mapper() {
        return mapper;
    }

    EraRouter router(Connection connection) {
        ModernSession modern = new ModernSession(
                connection,
                ModernServer.build(mapper, listing, invoker, contexts, program, instructions),
                () -> noteUse(connection));
        return new EraRouter(connection, modern, this::legacySession, invoker::stopChanges);
    }

    private LegacySession legacySession(Connection connection) {
        McpJsonMapper messages = new SdkJsonMapper(mapper);
        LegacyTransport transport =
                new LegacyTransport(messages, connection, new RequestCheck(listing), () -> noteUse(connection));
        McpToolAdapter adapter = new McpToolAdapter(catalog, invoker, contexts);
        PlexMcpServer.build(transport, messages, adapter, program, instructions);
        return transport.session();
    }

    private void noteUse(Connection connection) {
        if (used.compareAndSet(false, true)) {
            firstUse.accept(connection);
        }
    }
}
