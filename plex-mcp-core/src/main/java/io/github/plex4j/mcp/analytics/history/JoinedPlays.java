package io.github.plex4j.mcp.analytics.history;

import io.github.plex4j.client.history.HistoryEntry;
import io.github.plex4j.client.library.LibraryApi;
import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.client.library.MediaType;
import io.github.plex4j.mcp.analytics.history.ItemKeys.Level;
import io.github.plex4j.mcp.analytics.walk.ItemLookup;
import io.github.plex4j.mcp.analytics.walk.WalkObserver;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * Joins rows of history with the running time of what was played and with the groups it belongs to, page by page. Of each
 * item that was played only those are kept. Not thread-safe.
 */
public final class JoinedPlays {
    private static final long UNKNOWN = -1;

    private final Grouping grouping;
    private final RowLabels rowLabels;
    private final ItemLabels itemLabels;
    private final ItemLookup lookup;
    private final TitleMatcher matcher;
    private final PlayedItems<Played> items;
    private final PlayedItems<List<Label>> above;
    private final Map<Label, Label> labels = new HashMap<>();

    private record Played(long seconds, List<Label> labels) {}

    /**
     * A row with all that is known of it.
     *
     * @param row     the row
     * @param runtime the running time of what was played, in seconds; empty when it is not known
     * @param labels  the groups the play counts in; none when it belongs to none
     * @param matchedByTitle whether what was played is gone, and another item of its title stands for it
     */
    public record Play(HistoryEntry row, OptionalLong runtime, List<Label> labels, boolean matchedByTitle) {}

    /**
     * Knows nothing yet.
     *
     * @param libraries where items are looked up
     * @param observer  notified of libraries that must be read to find the successors of removed items
     * @param grouping  which groups
     * @param names     the names of users, devices and libraries
     * @param zone      the time zone of hours and days
     */
    public JoinedPlays(LibraryApi libraries, WalkObserver observer, Grouping grouping, ServerNames names, ZoneId zone) {
        this.grouping = grouping;
        this.rowLabels = new RowLabels(grouping, names, zone);
        this.itemLabels = new ItemLabels(grouping);
        lookup = new ItemLookup(libraries, observer);
        matcher = new TitleMatcher(libraries, observer);
        this.items = new PlayedItems<>(lookup, matcher, type -> Level.ITEM, this::played);
        this.above = new PlayedItems<>(
                lookup, matcher, type -> itemLabels.level(type).orElse(Level.ITEM), this::labelsOf);
    }

    /** Joins the rows of one page. */
    public void join(List<HistoryEntry> rows, Consumer<Play> plays) {
        List<HistoryEntry> ofParts =
                rows.stream().filter(row -> isAbove(row.type())).toList();
        PlayedItems.learn(lookup, List.of(new PlayedItems.Page<>(items, rows), new PlayedItems.Page<>(above, ofParts)));
        rows.forEach(row -> plays.accept(join(row)));
    }

    /** Whether every library was read to its end that may hold what took the place of something lost. */
    public boolean isComplete() {
        return !matcher.isUnfinished();
    }

    private Play join(HistoryEntry row) {
        Optional<Played> item = items.of(row);
        OptionalLong runtime = item.isEmpty() || item.get().seconds() == UNKNOWN
                ? OptionalLong.empty()
                : OptionalLong.of(item.get().seconds());
        return new Play(row, runtime, labels(row, item), isMatched(row));
    }

    private List<Label> labels(HistoryEntry row, Optional<Played> item) {
        if (!grouping.isOfItem()) {
            return rowLabels.of(row);
        }
        Optional<List<Label>> told = isAbove(row.type()) ? above.of(row) : item.map(Played::labels);
        return told.orElseGet(() -> itemLabels.ofGone(row));
    }

    private boolean isMatched(HistoryEntry row) {
        return grouping.isOfItem() && (isAbove(row.type()) ? above.isMatchedByTitle(row) : items.isMatchedByTitle(row));
    }

    private boolean isAbove(MediaType type) {
        return itemLabels.level(type).filter(level -> level != Level.ITEM).isPresent();
    }

    private Played played(MediaItem item) {
        Duration duration = item.facts().duration();
        boolean told = itemLabels.level(item.type()).filter(Level.ITEM::equals).isPresent();
        return new Played(duration == null ? UNKNOWN : duration.toSeconds(), told ? labelsOf(item) : List.of());
    }

    /** The same label is kept once, however many items have it. */
    private List<Label> labelsOf(MediaItem item) {
        return itemLabels.of(item).stream()
                .map(label -> labels.computeIfAbsent(label, same -> same))
                .toList();
    }
}
