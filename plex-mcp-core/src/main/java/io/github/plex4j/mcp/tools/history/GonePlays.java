package io.github.plex4j.mcp.tools.history;

import io.github.plex4j.client.history.HistoryEntry;
import io.github.plex4j.mcp.analytics.history.DeletedItemPlays;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.tools.shared.ContextObserver;
import io.github.plex4j.mcp.tools.shared.PerClient;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Remembers the rows of history whose items are gone, for which the whole history has to be read, so that a second
 * question about a title is answered at once. What was read holds for a minute, since items come back, unless it was not
 * all or is too much to keep. Safe for use by several threads.
 */
final class GonePlays {
    private static final Duration GOOD_FOR = Duration.ofMinutes(1);
    private static final int MOST_ROWS = 20_000;

    private final PerClient<DeletedItemPlays> known = new PerClient<>(GOOD_FOR);

    /** The rows of a title; of the others no more are in memory at a time than are worth remembering. */
    DeletedItemPlays of(Predicate<HistoryEntry> title, ToolContext context) {
        Optional<DeletedItemPlays> remembered = known.get(context);
        if (remembered.isPresent()) {
            return remembered.get().only(title);
        }
        DeletedItemPlays.Reader reader = new DeletedItemPlays.Reader(title, MOST_ROWS);
        DeletedItemPlays wanted = reader.read(context.plex().history(), new ContextObserver(context));
        reader.all().ifPresent(all -> known.put(context, all));
        return wanted;
    }
}
