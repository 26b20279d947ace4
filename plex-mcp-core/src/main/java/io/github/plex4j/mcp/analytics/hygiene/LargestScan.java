package io.github.plex4j.mcp.analytics.hygiene;

import io.github.plex4j.client.PageRequest;
import io.github.plex4j.client.Paged;
import io.github.plex4j.client.library.Ancestor;
import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.mcp.analytics.hygiene.Scanned.Extent;
import io.github.plex4j.mcp.analytics.walk.FirstInOrder;
import io.github.plex4j.mcp.analytics.walk.WalkObserver;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds what takes the most room. A list that comes the largest first is read as far as it is needed; of any other, and of one
 * that shows another order than was asked for, all is read and the largest are kept. A scan of those that ends early knows the
 * largest of what it read, and goes on behind that.
 */
public final class LargestScan {
    private static final int PAGE = 500;

    /** A limit that leaves out nothing. */
    public static final int ALL = Integer.MAX_VALUE;

    private final WalkObserver observer;

    public LargestScan(WalkObserver observer) {
        this.observer = observer;
    }

    /**
     * Something with its size.
     *
     * @param value what it is
     * @param bytes its size
     * @param <T>   the kind of thing
     */
    public record Sized<T>(T value, long bytes) {}

    /**
     * A show with what its episodes take together.
     *
     * @param rawKey   its key, null when the server does not say
     * @param title    its title
     * @param episodes how many episodes were counted
     * @param unknown  the number of their versions without a known size, which count for nothing
     */
    public record ShowSize(@Nullable String rawKey, String title, int episodes, int unknown) {}

    /**
     * The largest items, by all their versions together. Where the server compares something else, all are ranked here.
     *
     * @param list   the items in an order that stays the same
     * @param sorted whether the server was asked for the largest first
     * @param sizes  the size of an item, 0 when it is not known; empty for one that is not to be found
     */
    public Scanned<Sized<MediaItem>> items(
            Paged<MediaItem> list,
            boolean sorted,
            ScanPlace start,
            int limit,
            Function<MediaItem, Optional<Long>> sizes) {
        boolean asListed = sorted && !isInRanking(start);
        int most = asListed ? PAGE : PageRequest.MAXIMUM_SIZE;
        PageWalk walk = new PageWalk(list, observer, start, asListed && !start.isStart() ? limit : most, most);
        SizeOrder order = new SizeOrder(asListed);
        Findings<Sized<MediaItem>> listed = new Findings<>(limit, Sized::bytes);
        FirstInOrder<Sized<MediaItem>> largest = largest(limit, start);
        Tally tally = Tally.NONE;
        Optional<List<PageWalk.Item>> page = walk.next();
        while (page.isPresent()) {
            for (PageWalk.Item each : page.get()) {
                Optional<Long> size = sizes.apply(each.item());
                Versions.knownBytes(each.item().media()).or(() -> size).ifPresent(order::next);
                if (size.isPresent()) {
                    Sized<MediaItem> sized = new Sized<>(each.item(), size.get());
                    listed.add(sized, each.place());
                    largest.add(sized);
                    tally = tally.with(sized.bytes());
                }
            }
            boolean enough = order.holds() && listed.isFull() && !start.isStart();
            page = enough ? Optional.empty() : walk.next();
        }
        if (order.holds()) {
            return listed.result(walk);
        }
        Scanned<?> read = new Scanned<>(List.of(), walk.extent(), walk.afterAll(), walk.isWhole() ? tally : null);
        return result(largest.inOrder(), walk.before(), limit, start, read);
    }

    /** Whether a place is one among the largest of a part, and not one of a list. */
    private static boolean isInRanking(ScanPlace place) {
        return place.until() != null;
    }

    /**
     * Whether findings are the largest of a part of the list alone, so that what was not read may be larger.
     *
     * @param whole whether all of the list was read, by this scan or an earlier one
     */
    public static boolean areOfPart(Scanned<?> scanned, boolean whole) {
        return scanned.found().stream()
                .map(Found::place)
                .anyMatch(place -> isInRanking(place) && !(whole && place.offset() == 0));
    }

    private static <T> FirstInOrder<Sized<T>> largest(int limit, ScanPlace start) {
        Comparator<Sized<T>> bySize = Comparator.comparingLong(Sized::bytes);
        return new FirstInOrder<>(bySize.reversed(), limit == ALL ? ALL : limit + start.before() + 1);
    }

    /** Whether sizes come the largest first. */
    private static final class SizeOrder {
        private boolean holds;
        private long last = Long.MAX_VALUE;

        private SizeOrder(boolean holds) {
            this.holds = holds;
        }

        private void next(long bytes) {
            holds &= bytes <= last;
            last = bytes;
        }

        private boolean holds() {
            return holds;
        }
    }

    /**
     * The shows whose episodes take the most room together, all versions counted.
     *
     * @param titles   the shows whose episodes come mixed
     * @param episodes the episodes in the order of the sort titles of their shows
     */
    public Scanned<Sized<ShowSize>> shows(
            SharedSortTitles titles, Paged<MediaItem> episodes, ScanPlace start, int limit) {
        ScanPlace whole = new ScanPlace(start.offset(), 0, start.skipped(), start.until());
        Scanned<Sized<ShowSize>> all =
                new EpisodeScan(titles, episodes, observer).find(whole, Integer.MAX_VALUE, Room::new, Sized::bytes);
        FirstInOrder<Sized<ShowSize>> largest = largest(limit, start);
        all.found().forEach(show -> largest.add(show.value()));
        Long until = start.until();
        boolean samePart = all.extent().from() == start.offset()
                && (until == null || all.extent().end() >= until);
        return result(largest.inOrder(), samePart ? start.before() : 0, limit, start, all);
    }

    /** Each is found again by a scan of the same part that leaves out those before it. */
    private static <T> Scanned<Sized<T>> result(
            List<Sized<T>> inOrder, int before, int limit, ScanPlace start, Scanned<?> read) {
        Extent extent = read.extent();
        String skipped = extent.from() == start.offset() ? start.skipped() : null;
        List<Found<Sized<T>>> found = new ArrayList<>();
        ScanPlace next = read.next();
        for (int rank = before; rank < inOrder.size(); rank++) {
            ScanPlace place = new ScanPlace(extent.from(), rank, skipped, extent.end());
            if (found.size() == limit) {
                next = place;
                break;
            }
            found.add(new Found<>(inOrder.get(rank), place));
        }
        return new Scanned<>(found, extent, next, read.tally());
    }

    private static final class Room implements EpisodeScan.Gatherer<Sized<ShowSize>> {
        private final Ancestor show;
        private long bytes;
        private int episodes;
        private int unknown;

        private Room(Ancestor show) {
            this.show = show;
        }

        @Override
        public void add(MediaItem episode) {
            episodes++;
            episode.media().forEach(version -> {
                Long size = version.sizeBytes();
                bytes += size == null ? 0 : size;
                unknown += size == null ? 1 : 0;
            });
        }

        @Override
        public Optional<Sized<ShowSize>> finish() {
            ShowSize size = new ShowSize(show.rawKey(), String.valueOf(show.title()), episodes, unknown);
            return Optional.of(new Sized<>(size, bytes));
        }
    }
}
