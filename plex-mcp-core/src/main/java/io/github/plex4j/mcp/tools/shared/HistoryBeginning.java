package io.github.plex4j.mcp.tools.shared;

import io.github.plex4j.mcp.analytics.history.HistoryScan;
import io.github.plex4j.mcp.engine.MemoryKey;
import io.github.plex4j.mcp.engine.ToolContext;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The beginning of a server's history, before which nothing is known of plays. */
public final class HistoryBeginning {
    private HistoryBeginning() {}

    private record Key() implements MemoryKey<Optional<Instant>> {}

    /** The time of the oldest play; null when there is none. */
    public static @Nullable Instant of(ToolContext context) {
        return context.remembered(new Key(), () -> ask(context)).orElse(null);
    }

    /** Asks for it ahead of {@link #of}. */
    public static void askAhead(ToolContext context) {
        context.askAhead(new Key(), () -> ask(context));
    }

    private static Optional<Instant> ask(ToolContext context) {
        return Optional.ofNullable(new HistoryScan(context.plex().history(), new ContextObserver(context)).beginning());
    }
}
