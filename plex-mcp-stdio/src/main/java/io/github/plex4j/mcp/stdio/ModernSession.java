package io.github.plex4j.mcp.stdio;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.plex4j.mcp.server.modern.RequestManager;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The requests of a client that speaks revision 2026-07-28, each of which stands for itself. {@link #request} belongs to the
 * thread that reads; answers come from any thread.
 */
final class ModernSession {

    private static final Logger LOGGER = LoggerFactory.getLogger(ModernSession.class);

    private static final String DISCOVER = "server/discover";

    private final Connection connection;
    private final RequestManager manager;
    private final Runnable onUse;

    /**
     * @param onUse run whenever a request other than that for the server's features comes: must not block
     */
    ModernSession(Connection connection, RequestManager manager, Runnable onUse) {
        this.connection = connection;
        this.manager = manager;
        this.onUse = onUse;
    }

    void request(Object id, String method, @Nullable JsonNode params, int lineBytes) {
        PendingRequest request = new PendingRequest(id, method, lineBytes);
        if (connection.requests().open(request)) {
            start(request, params);
            if (!DISCOVER.equals(method)) {
                onUse.run();
            }
        }
    }

    private void start(PendingRequest request, @Nullable JsonNode params) {
        try {
            request.stopsBy(manager.handle(
                    request.id(), request.method(), params, new RequestReply(connection, request))::cancel);
        } catch (RuntimeException | Error exception) {
            LOGGER.error("Request {} failed", request.method(), exception);
            connection.requests().fail(request, RpcError.INTERNAL);
        }
    }

    /** Ends the requests that stay open until one side ends them. */
    void end() {
        manager.endSubscriptions();
    }
}
