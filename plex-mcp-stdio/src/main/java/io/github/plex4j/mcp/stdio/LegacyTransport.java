package io.github.plex4j.mcp.stdio;

import io.github.plex4j.mcp.server.modern.ModernServer;
import io.modelcontextprotocol.spec.McpServerSession;
import io.modelcontextprotocol.spec.McpServerTransport;
import io.modelcontextprotocol.spec.McpServerTransportProvider;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** The connection to one client as the SDK wants it. An SDK server that is built on it makes the session. */
final class LegacyTransport implements McpServerTransportProvider {
    private final McpServerTransport transport;
    private @Nullable McpServerSession session;

    LegacyTransport(McpServerTransport transport) {
        this.transport = transport;
    }

    @Override
    public List<String> protocolVersions() {
        return ModernServer.OLDER_REVISIONS;
    }

    @Override
    public void setSessionFactory(McpServerSession.Factory factory) {
        session = factory.create(transport);
    }

    /**
     * The SDK's session.
     *
     * @throws IllegalStateException when no server was built on this transport
     */
    McpServerSession session() {
        if (session == null) {
            throw new IllegalStateException("No server was built on this transport");
        }
        return session;
    }

    @Override
    public Mono<Void> notifyClients(String method, Object params) {
        return Mono.defer(() -> session().sendNotification(method, params));
    }

    /** The end of input closes a connection; the SDK has nothing to release here. */
    @Override
    public Mono<Void> closeGracefully() {
        return Mono.empty();
    }
}
