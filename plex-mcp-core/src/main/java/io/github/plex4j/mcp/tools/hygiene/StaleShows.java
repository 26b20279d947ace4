package io.github.plex4j.mcp.tools.hygiene;

import io.github.plex4j.client.Paged;
import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.client.library.MediaType;
import io.github.plex4j.mcp.analytics.hygiene.Found;
import io.github.plex4j.mcp.analytics.hygiene.LargestScan;
import io.github.plex4j.mcp.analytics.hygiene.LargestScan.ShowSize;
import io.github.plex4j.mcp.analytics.hygiene.LargestScan.Sized;
import io.github.plex4j.mcp.analytics.hygiene.ScanPlace;
import io.github.plex4j.mcp.analytics.hygiene.Scanned;
import io.github.plex4j.mcp.analytics.hygiene.Scanned.Extent;
import io.github.plex4j.mcp.analytics.hygiene.SharedSortTitles;
import io.github.plex4j.mcp.analytics.hygiene.Tally;
import io.github.plex4j.mcp.tools.shared.Times;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;
import java.util.function.Predicate;

/**
 * Whole shows that nobody touched, the largest first. A show is as large as its episodes, so these are read; of more than a
 * call has time for, the shows of the part it read are answered.
 */
final class StaleShows {
    private final Scan scan;
    private final SortedLists lists;

    StaleShows(Scan scan) {
        this.scan = scan;
        this.lists = new SortedLists(scan.context(), scan.library().key());
    }

    /**
     * The findings in one part of the episodes.
     *
     * @param read  how far the episodes were read
     * @param shows the shows among them, the largest first
     * @param unknown the number of versions of their episodes without a known size
     * @param played the number of other shows that would be among them, were they not played just then
     */
    record Part(Scanned<?> read, List<FaultyItem> shows, int unknown, int played) {
        Part {
            shows = List.copyOf(shows);
        }

        /** Whether it is all there is. */
        boolean isWhole() {
            return read.tally() != null;
        }

        /** Whether it is the part that a place belongs to. */
        boolean holds(ScanPlace place) {
            Long until = place.until();
            return place.offset() == read.extent().from()
                    && until != null
                    && until == read.extent().end();
        }

        /** At most {@code limit} of the shows, starting at a place. */
        Scanned<FaultyItem> from(ScanPlace place, int limit) {
            Extent extent = read.extent();
            int before = place.offset() == extent.from() ? Math.min(place.before(), shows.size()) : 0;
            int after = before + Math.min(limit, shows.size() - before);
            List<Found<FaultyItem>> found = new ArrayList<>();
            for (int rank = before; rank < after; rank++) {
                found.add(new Found<>(shows.get(rank), at(rank, place)));
            }
            return new Scanned<>(
                    found, extent, after < shows.size() ? at(after, place) : read.next(), isWhole() ? tally() : null);
        }

        private Tally tally() {
            return new Tally(
                    shows.size(), shows.stream().mapToLong(FaultyItem::bytes).sum());
        }

        private ScanPlace at(int rank, ScanPlace place) {
            String skipped = place.offset() == read.extent().from() ? place.skipped() : null;
            return new ScanPlace(
                    read.extent().from(), rank, skipped, read.extent().end());
        }
    }

    /**
     * Reads the part that begins at a place.
     *
     * @param untouched whether a show is stale, without its size
     * @param wanted    whether a size is large enough
     * @param played    whether a show is played now
     * @param times     how times are shown
     */
    Part read(
            ScanPlace place,
            Predicate<MediaItem> untouched,
            LongPredicate wanted,
            Predicate<MediaItem> played,
            Times times) {
        Map<String, MediaItem> candidates = new HashMap<>();
        Paged<MediaItem> all = lists.of(MediaType.SHOW)
                .checked(page -> page.items().stream()
                        .filter(untouched)
                        .forEach(show -> candidates.put(String.valueOf(show.rawKey()), show)));
        SharedSortTitles titles = new SharedSortTitles(all, scan.observer());
        if (candidates.isEmpty()) {
            return new Part(new Scanned<>(List.of(), Extent.EMPTY, null, Tally.NONE), List.of(), 0, 0);
        }
        ScanPlace whole = new ScanPlace(place.offset(), 0, place.skipped(), place.until());
        Scanned<Sized<ShowSize>> sizes =
                new LargestScan(scan.observer()).shows(titles, lists.of(MediaType.EPISODE), whole, LargestScan.ALL);
        List<FaultyItem> shows = new ArrayList<>();
        int unknown = 0;
        int playing = 0;
        for (Found<Sized<ShowSize>> found : sizes.found()) {
            Sized<ShowSize> size = found.value();
            MediaItem show = candidates.get(String.valueOf(size.value().rawKey()));
            if (show == null || !wanted.test(size.bytes())) {
                continue;
            }
            if (played.test(show)) {
                playing++;
            } else {
                shows.add(FaultyItem.of(show).untouched(show, size.bytes(), times));
                unknown += size.value().unknown();
            }
        }
        return new Part(sizes, shows, unknown, playing);
    }
}
