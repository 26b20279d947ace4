package io.github.plex4j.mcp.analytics.hygiene;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of one scan.
 *
 * @param found  the findings, in the order of their places
 * @param extent how much of the list was looked at
 * @param next   where to go on; null when there is nothing more to find
 * @param tally  how much there is to find in the whole list; null when it was not read from its beginning to its end
 * @param <T>    the kind of finding
 */
public record Scanned<T>(
        List<Found<T>> found,
        Extent extent,
        @Nullable ScanPlace next,
        @Nullable Tally tally) {
    public Scanned {
        found = List.copyOf(found);
    }

    /**
     * The part of a list that was looked at.
     *
     * @param from    the offset at which the scan really began
     * @param end     the offset up to which it came
     * @param scanned how many items were looked at; fewer than from {@code from} to {@code end} where rows came twice
     * @param of      how many items the list has; null when that is not known
     * @param ended   whether it came to the end of the list
     * @param stable  false where the list was another one each time it was read, so that findings may be missing
     */
    public record Extent(
            long from, long end, long scanned, @Nullable Long of, boolean ended, boolean stable) {
        /** Nothing of a list that has no items. */
        public static final Extent EMPTY = new Extent(0, 0, 0, 0L, true, true);

        /**
         * A list that was not asked for now.
         *
         * @param ended whether it was read to its end before
         */
        public static Extent unknown(boolean ended) {
            return new Extent(0, 0, 0, null, ended, true);
        }

        /** Both lists together, one after the other. */
        public Extent and(Extent other) {
            Long all = of == null || other.of == null ? null : (Long) (of + other.of);
            return new Extent(
                    from,
                    end + other.end - other.from,
                    scanned + other.scanned,
                    all,
                    ended && other.ended,
                    stable && other.stable);
        }
    }

    /** The same without the findings that do not fit. */
    public Scanned<T> only(Predicate<T> fitting) {
        List<Found<T>> left =
                found.stream().filter(each -> fitting.test(each.value())).toList();
        boolean same = left.size() == found.size();
        return new Scanned<>(left, extent, next, same ? tally : null);
    }
}
