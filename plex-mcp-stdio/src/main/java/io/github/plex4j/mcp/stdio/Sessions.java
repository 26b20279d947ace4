package io.github.plex4j.mcp.stdio;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.plex4j.mcp.engine.Offer;
import io.github.plex4j.mcp.engine.ProgramInfo;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.call.ToolInvoker;
import io.github.plex4j.mcp.server.McpToolAdapter;
import io.github.plex4j.mcp.server.PlexMcpServer;
import io.github.plex4j.mcp.server.SdkJsonMapper;
import io.github.plex4j.mcp.server.ToolListing;
import io.github.plex4j.mcp.server.modern.ModernServer;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.spec.McpServerSession;
import io.modelcontextprotocol.spec.McpServerTransport;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The sessions in which a client of either era gets the same offer. Thread-safe. */
final class Sessions {
    private final Offer offer;
    private final ToolInvoker invoker;
    private final Supplier<ToolContext> contexts;
    private final ProgramInfo program;
    private final String instructions;
    private final Consumer<Connection> firstUse;
    private final ToolListing listing;
    private final ObjectMapper mapper = StdioJson.mapper();
    private final AtomicBoolean used = new AtomicBoolean();

    /**
     * @param offer everything that the client may see
     * @param invoker runs the calls; made of at least the callable tools of the offer
     * @param contexts asked for a context on each call
     * @param firstUse called once, when the client has done more than look who is there: must not block
     */
    Sessions(
            Offer offer,
            ToolInvoker invoker,
            Supplier<ToolContext> contexts,
            ProgramInfo program,
            String instructions,
            Consumer<Connection> firstUse) {
        this.offer = offer;
        this.invoker = invoker;
        this.contexts = contexts;
        this.program = program;
        this.instructions = instructions;
        this.firstUse = firstUse;
        listing = new ToolListing(offer.tools());
    }

    /** Reads and writes messages. */
    ObjectMapper mapper() {
        return mapper;
    }

    EraRouter router(Connection connection) {
        ModernSession modern = new ModernSession(
                connection,
                ModernServer.build(mapper, offer, listing, invoker, contexts, program, instructions),
                () -> noteUse(connection));
        return new EraRouter(connection, modern, this::legacySession, invoker::endChanges);
    }

    private LegacySession legacySession(Connection connection) {
        McpJsonMapper messages = new SdkJsonMapper(mapper);
        return new LegacySession(
                messages,
                connection,
                new RequestCheck(listing),
                ModernServer.legacy(mapper, offer, invoker, contexts, program, instructions),
                transport -> sdkSession(transport, messages),
                () -> noteUse(connection));
    }

    private McpServerSession sdkSession(McpServerTransport transport, McpJsonMapper messages) {
        LegacyTransport provider = new LegacyTransport(transport);
        McpToolAdapter adapter = new McpToolAdapter(offer.tools(), invoker, contexts);
        PlexMcpServer.build(provider, messages, adapter.specifications(), program, instructions);
        return provider.session();
    }

    private void noteUse(Connection connection) {
        if (used.compareAndSet(false, true)) {
            firstUse.accept(connection);
        }
    }
}
