package io.github.plex4j.mcp.server;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.plex4j.mcp.engine.Progress;
import io.github.plex4j.mcp.engine.text.UntrustedText;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The progress of one call, as MCP wants it: only when the client asked, always increasing, at most ten times a second, and
 * nothing once the call is answered or cancelled. Thread-safe.
 */
public final class ProgressReporter implements Progress {

    private static final long MIN_INTERVAL_NANOS = Duration.ofMillis(100).toNanos();
    private static final int MAX_MESSAGE_CHARACTERS = 200;

    private final @Nullable Object token;
    private final Consumer<Report> outlet;
    private final LongSupplier nanoClock;
    private boolean reported;
    private double last;
    private long lastNanos;
    private boolean closed;

    /**
     * A reporter for one call.
     *
     * @param token the client's token for progress reports; null when it requested none
     * @param outlet sends the reports
     * @param nanoClock as {@link System#nanoTime()}
     */
    public ProgressReporter(@Nullable Object token, Consumer<Report> outlet, LongSupplier nanoClock) {
        this.token = token instanceof String || token instanceof Number ? token : null;
        this.outlet = outlet;
        this.nanoClock = nanoClock;
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
        outlet.accept(new Report(token, done, total, cleaned));
    }

    /** Waits for a report that is on its way; none follows. */
    public synchronized void close() {
        closed = true;
    }

    /**
     * One report.
     *
     * @param token the client's name for the call
     * @param progress rises from report to report
     * @param total in the same unit; null when unknown
     * @param message for a person; null when there is nothing to say
     */
    public record Report(
            Object token,
            double progress,
            @Nullable Double total,
            @Nullable String message) {
        /** The params of the notification. */
        public ObjectNode json() {
            ObjectNode params = JsonNodeFactory.instance.objectNode();
            params.putPOJO("progressToken", token);
            params.put("progress", progress);
            if (total != null) {
                params.put("total", total);
            }
            if (message != null) {
                params.put("message", message);
            }
            return params;
        }
    }
}
