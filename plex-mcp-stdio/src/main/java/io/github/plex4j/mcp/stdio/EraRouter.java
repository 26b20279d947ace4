package io.github.plex4j.mcp.stdio;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.plex4j.mcp.server.modern.RequestMeta;
import java.time.Duration;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives each message to the session of its era. A request that names its protocol version in its own {@code _meta}, or whose
 * method no older revision has, belongs to the era of 2026-07-28, whatever came before it; everything else belongs to the older one.
 * So a client may probe the new era and then go on in the old one, or the other way round. For the thread that reads.
 */
final class EraRouter implements MessageParser.Handler {

    private static final Logger LOGGER = LoggerFactory.getLogger(EraRouter.class);
    private static final String INITIALIZE = "initialize";

    /** The methods that no older revision has. */
    private static final Set<String> MODERN_ALONE = Set.of("server/discover", "subscriptions/listen");

    private final Connection connection;
    private final ModernSession modern;
    private final Function<Connection, LegacySession> legacySessions;
    private final Changes changes;
    private @Nullable LegacySession legacy;

    /**
     * @param legacySessions makes the session of the older era when the first message for it comes: it costs a client of the new
     *     era nothing
     * @param changes what the calls of either session are changing
     */
    EraRouter(
            Connection connection,
            ModernSession modern,
            Function<Connection, LegacySession> legacySessions,
            Changes changes) {
        this.connection = connection;
        this.modern = modern;
        this.legacySessions = legacySessions;
        this.changes = changes;
    }

    @Override
    public void request(Object id, String method, @Nullable JsonNode params, int lineBytes) {
        if (isModern(method, params)) {
            modern.request(id, method, params, lineBytes);
        } else {
            legacy().request(id, method, params, lineBytes);
        }
    }

    /**
     * An {@code initialize} is one of the older era unless it says in full that it is not. A method of the new era alone is one of
     * that era even without its {@code _meta}, which is then what the error reports as missing.
     */
    private static boolean isModern(String method, @Nullable JsonNode params) {
        return INITIALIZE.equals(method)
                ? RequestMeta.isComplete(params)
                : RequestMeta.isPresent(params) || MODERN_ALONE.contains(method);
    }

    @Override
    public void notification(String method, @Nullable JsonNode params) {
        if ("notifications/cancelled".equals(method)) {
            connection.requests().cancel(params == null ? null : params.get("requestId"));
        } else if (legacy != null) {
            legacy.notification(method);
        }
    }

    /** Only servers of the older era ask their client something. */
    @Override
    public void response(JsonNode response) {
        if (legacy == null) {
            LOGGER.debug("The client answered a question that nobody asked");
        } else {
            legacy.response(response);
        }
    }

    @Override
    public void refused(@Nullable Object id, RpcError error) {
        connection.writer().sendError(id, error);
    }

    /**
     * Lets the requests in flight come to an end, after the end of input.
     *
     * @param patience with all of them
     * @param lastItem the time for an item that is being changed when changes are ended
     */
    void end(Duration patience, Duration lastItem) throws InterruptedException {
        modern.end();
        if (legacy != null) {
            legacy.end();
        }
        connection.requests().drain(patience, lastItem, changes);
    }

    private LegacySession legacy() {
        LegacySession session = legacy;
        if (session == null) {
            session = legacySessions.apply(connection);
            legacy = session;
        }
        return session;
    }
}
