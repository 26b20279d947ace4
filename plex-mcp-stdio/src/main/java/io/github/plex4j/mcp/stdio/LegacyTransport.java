package io.github.plex4j.mcp.stdio;

import io.github.plex4j.mcp.server.modern.RequestManager;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.spec.McpServerSession;
import io.modelcontextprotocol.spec.McpServerTransportProvider;
import io.modelcontextprotocol.spec.ProtocolVersions;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** The connection to one client as the SDK wants it. An SDK server is built on it, which makes the {@link #session()}. */
final class LegacyTransport implements McpServerTransportProvider {

    private final McpJsonMapper mapper;
    private final Connection connection;
    private final RequestCheck check;
    private final RequestManager beyondTools;
    private final Runnable afterHandshake;
    private @Nullable LegacySession session;

    /**
     * @param mapper reads and writes the SDK's messages
     * @param check refuses what the SDK must not see
     * @param beyondTools answers the requests that the SDK does not get: those for resources, prompts and completions
     * @param afterHandshake run once, on the thread that reads, when the client is ready: must not block
     */
    LegacyTransport(
            McpJsonMapper mapper,
            Connection connection,
            RequestCheck check,
            RequestManager beyondTools,
            Runnable afterHandshake) {
        this.mapper = mapper;
        this.connection = connection;
        this.check = check;
        this.beyondTools = beyondTools;
        this.afterHandshake = afterHandshake;
    }

    @Override
    public List<String> protocolVersions() {
        return List.of(
                ProtocolVersions.MCP_2024_11_05,
                ProtocolVersions.MCP_2025_03_26,
                ProtocolVersions.MCP_2025_06_18,
                ProtocolVersions.MCP_2025_11_25);
    }

    @Override
    public void setSessionFactory(McpServerSession.Factory factory) {
        session = new LegacySession(factory, mapper, connection, check, beyondTools, afterHandshake);
    }

    /**
     * The session of the client.
     *
     * @throws IllegalStateException when no server was built on this transport
     */
    LegacySession session() {
        if (session == null) {
            throw new IllegalStateException("No server was built on this transport");
        }
        return session;
    }

    @Override
    public Mono<Void> notifyClients(String method, Object params) {
        return Mono.defer(() -> session().session().sendNotification(method, params));
    }

    /** The end of input closes a connection; the SDK has nothing to release here. */
    @Override
    public Mono<Void> closeGracefully() {
        return Mono.empty();
    }
}
