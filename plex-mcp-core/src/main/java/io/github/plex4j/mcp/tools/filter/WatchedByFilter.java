package io.github.plex4j.mcp.tools.filter;

import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.client.library.MediaType;
import io.github.plex4j.mcp.analytics.history.HistoryScan.Coverage;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.ToolFailure;
import io.github.plex4j.mcp.tools.filter.given.HistoryFilters;
import io.github.plex4j.mcp.tools.shared.HistoryBasis;
import io.github.plex4j.mcp.tools.shared.HistoryBeginning;
import io.github.plex4j.mcp.tools.shared.Times;
import io.github.plex4j.mcp.tools.shared.Users;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether users played an item, by the history. For one call. */
final class WatchedByFilter {
    private final @Nullable PlayedBy wanted;
    private final @Nullable PlayedBy unwanted;
    private final Coverage coverage;
    private final @Nullable Instant beginning;

    private WatchedByFilter(
            @Nullable PlayedBy wanted, @Nullable PlayedBy unwanted, Coverage coverage, @Nullable Instant beginning) {
        this.wanted = wanted;
        this.unwanted = unwanted;
        this.coverage = coverage;
        this.beginning = beginning;
    }

    /**
     * Reads the history of the users that are meant.
     *
     * @throws ToolFailure if there is no such user
     */
    static WatchedByFilter of(HistoryFilters filters, MediaType type, ToolContext context) {
        Users users = Users.of(context);
        Optional<PlayerGroups> wanted = groups("watchedBy", filters.watchedBy(), users);
        Optional<PlayerGroups> unwanted = groups("notWatchedBy", filters.notWatchedBy(), users);
        PlayedBy by = wanted.map(some -> PlayedBy.read(some, type, context)).orElse(null);
        PlayedBy notBy =
                unwanted.map(some -> PlayedBy.read(some, type, context)).orElse(null);
        Coverage least = Stream.of(by, notBy)
                .flatMap(played -> Optional.ofNullable(played).stream())
                .map(PlayedBy::coverage)
                .reduce(Coverage.WHOLE, Coverage::least);
        Instant beginning = HistoryBeginning.of(context);
        return new WatchedByFilter(by, notBy, least, beginning);
    }

    private static Optional<PlayerGroups> groups(String argument, @Nullable String expression, Users users) {
        return Optional.ofNullable(expression).map(given -> PlayerGroups.of(argument, given, users));
    }

    boolean fits(MediaItem item) {
        return (wanted == null || wanted.byEach(item)) && (unwanted == null || unwanted.byNone(item));
    }

    /** Whether all the history that matters was read. */
    boolean isComplete() {
        return coverage.complete();
    }

    /**
     * The basis of the answer.
     *
     * @param allItems whether all items that were asked for were looked at
     */
    HistoryBasis basis(boolean allItems, Times times) {
        return HistoryBasis.of(beginning, coverage, allItems, times);
    }
}
