package io.github.plex4j.mcp.tools.history;

import io.github.plex4j.client.history.HistoryEntry;
import io.github.plex4j.mcp.analytics.history.DeletedItemPlays;
import io.github.plex4j.mcp.analytics.history.HistoryCriteria;
import io.github.plex4j.mcp.engine.MemoryKey;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.tools.shared.ContextObserver;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Remembers the rows of history whose items are gone, for which all rows have to be read, so that a second question about a
 * title is answered at once. What was read holds for a minute, since items come back. It is not kept where it is not the whole
 * history, or too much.
 */
final class GonePlays {
    private static final int MOST_ROWS = 20_000;

    private GonePlays() {}

    private record Key() implements MemoryKey<DeletedItemPlays> {
        @Override
        public Duration goodFor() {
            return Duration.ofMinutes(1);
        }
    }

    /**
     * The rows of a title. Of the others no more are in memory at a time than are worth remembering.
     *
     * @param criteria which rows are wanted; older ones are read only where all are
     */
    static DeletedItemPlays of(Predicate<HistoryEntry> title, HistoryCriteria criteria, ToolContext context) {
        Optional<DeletedItemPlays> remembered = context.recall(new Key());
        if (remembered.isPresent()) {
            return remembered.get().only(title);
        }
        DeletedItemPlays.Reader reader = new DeletedItemPlays.Reader(title, MOST_ROWS);
        HistoryCriteria read = criteria.since() == null ? HistoryCriteria.ALL : criteria;
        DeletedItemPlays wanted = reader.read(read, context.plex().history(), new ContextObserver(context));
        if (read.since() == null) {
            reader.all().ifPresent(all -> context.remember(new Key(), all));
        }
        return wanted;
    }
}
