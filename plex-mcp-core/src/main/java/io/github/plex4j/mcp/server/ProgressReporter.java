package io.github.plex4j.mcp.server;

import io.github.plex4j.mcp.engine.Progress;
import io.github.plex4j.mcp.engine.text.UntrustedText;
import io.modelcontextprotocol.server.McpAsyncServerExchange;
import io.modelcontextprotocol.spec.McpSchema.ProgressNotification;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The progress of one call, as MCP wants it: only when the client asked, always increasing, at most ten times a second, and
 * nothing once the call is answered or cancelled. Thread-safe.
 */
final class ProgressReporter implements Progress {

    private static final Logger LOGGER = LoggerFactory.getLogger(ProgressReporter.class);
    private static final long MIN_INTERVAL_NANOS = Duration.ofMillis(100).toNanos();
    private static final int MAX_MESSAGE_CHARACTERS = 200;

    private final @Nullable Object token;
    private final Consumer<ProgressNotification> outlet;
    private final LongSupplier nanoClock;
    private boolean reported;
    private double last;
    private long lastNanos;
    private boolean closed;

    /**
     * A reporter for one call.
     *
     * @param token the client's token for progress reports; null when it requested none
     * @param nanoClock as {@link System#nanoTime()}
     */
    ProgressReporter(@Nullable Object token, Consumer<ProgressNotification> outlet, LongSupplier nanoClock) {
        this.token = token instanceof String || token instanceof Number ? token : null;
        this.outlet = outlet;
        this.nanoClock = nanoClock;
    }

    static ProgressReporter of(McpAsyncServerExchange exchange, @Nullable Object token) {
        return new ProgressReporter(
                token,
                notification -> exchange.progressNotification(notification)
                        .subscribe(
                                nothing -> {},
                                exception -> LOGGER.debug("A report of progress was not sent", exception)),
                System::nanoTime);
    }

    @Override
    public synchronized void report(double done, @Nullable Double total, @Nullable String message) {
        if (closed || token == null) {
            return;
        }
        long now = nanoClock.getAsLong();
        if (reported && (done <= last || now - lastNanos < MIN_INTERVAL_NANOS)) {
            return;
        }
        reported = true;
        last = done;
        lastNanos = now;
        String cleaned = message == null ? null : UntrustedText.line(message, MAX_MESSAGE_CHARACTERS);
        outlet.accept(new ProgressNotification(token, done, total, cleaned, null));
    }

    /** Waits for a report that is on its way; none follows. */
    synchronized void close() {
        closed = true;
    }
}
