package io.github.plex4j.mcp.tools.library;

import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.mcp.engine.ToolFailure;
import io.github.plex4j.mcp.tools.item.ItemViews;
import io.github.plex4j.mcp.tools.shared.ItemType;
import io.github.plex4j.mcp.tools.shared.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The items that were added in a range. A list is read into it newest first, so that it knows when the rest is older; a list in
 * any other order is taken whole. Not thread-safe.
 */
final class Additions {
    private final TimeRange range;
    private final List<Addition> all = new ArrayList<>();
    private @Nullable Instant last;
    private boolean isNewestFirst = true;

    Additions(TimeRange range) {
        this.range = range;
    }

    /**
     * Requires a type of which there are lists by the time of addition.
     *
     * @param type null for the usual one
     * @throws ToolFailure if there are none
     */
    static void requireListed(@Nullable ItemType type) {
        if (type == ItemType.COLLECTION) {
            throw ToolFailure.invalidInput(
                    "Collections cannot be listed by their time of addition.", "Use `get_collections`.");
        }
    }

    /** An item, in what is counted of it; its size and runtime are null where they are not known. */
    private record Addition(
            Instant at,
            String type,
            @Nullable Long bytes,
            @Nullable Duration runtime) {}

    /**
     * Some items together.
     *
     * @param bytes       the files of those whose size is known
     * @param unknownSize how many have files of unknown size
     */
    record Sum(long items, long bytes, Duration runtime, long unknownSize) {
        static final Sum NOTHING = new Sum(0, 0, Duration.ZERO, 0);

        private Sum plus(Addition addition) {
            Long size = addition.bytes();
            Duration more = addition.runtime();
            return new Sum(
                    items + 1,
                    size == null ? bytes : bytes + size,
                    more == null ? runtime : runtime.plus(more),
                    size == null ? unknownSize + 1 : unknownSize);
        }
    }

    /** Takes what was added to another library. */
    void addAll(Additions other) {
        all.addAll(other.all);
    }

    /**
     * Takes a page of a list.
     *
     * @return whether what follows may be in the range
     */
    boolean add(List<MediaItem> page) {
        page.forEach(this::add);
        Instant since = range.since();
        return since == null || !isNewestFirst || last == null || !last.isBefore(since);
    }

    private void add(MediaItem item) {
        Instant at = item.facts().addedAt();
        if (at == null) {
            return;
        }
        isNewestFirst &= last == null || !at.isAfter(last);
        last = at;
        Instant since = range.since();
        if (at.isBefore(range.until()) && (since == null || !at.isBefore(since))) {
            all.add(new Addition(
                    at,
                    item.type().text(),
                    ItemViews.sizeBytes(item.media()),
                    item.facts().duration()));
        }
    }

    /** The time since which all additions have been read; null if the list is not newest first. */
    @Nullable
    Instant coveredSince() {
        return isNewestFirst && last != null ? last.plusSeconds(1) : null;
    }

    /** Leaves out what was added before a moment. */
    void forgetBefore(Instant moment) {
        all.removeIf(addition -> addition.at().isBefore(moment));
    }

    /** The time of the oldest addition; null if there is none. */
    @Nullable
    Instant oldest() {
        return all.stream().map(Addition::at).min(Instant::compareTo).orElse(null);
    }

    /** All of them together. */
    Sum total() {
        Sum sum = Sum.NOTHING;
        for (Addition addition : all) {
            sum = sum.plus(addition);
        }
        return sum;
    }

    /** The number of items of each type. */
    Map<String, Long> byType() {
        Map<String, Long> counts = new TreeMap<>();
        all.forEach(addition -> counts.merge(addition.type(), 1L, Long::sum));
        return counts;
    }

    /** Those of each group. */
    Map<String, Sum> by(Function<Instant, String> group) {
        Map<String, Sum> sums = new TreeMap<>();
        all.forEach(addition ->
                sums.merge(group.apply(addition.at()), Sum.NOTHING.plus(addition), (sum, one) -> sum.plus(addition)));
        return sums;
    }
}
