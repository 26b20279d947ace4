package io.github.plex4j.mcp.analytics.hygiene;

import io.github.plex4j.client.PageRequest;
import io.github.plex4j.client.Paged;
import io.github.plex4j.client.library.Ancestor;
import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.mcp.analytics.hygiene.Scanned.Extent;
import io.github.plex4j.mcp.analytics.walk.WalkObserver;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds what takes the most room where the server cannot sort by size: all is read, and the largest of it are kept. A scan
 * that ends early knows the largest of what it read, and goes on behind that.
 */
public final class LargestScan {
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
     * The largest items.
     *
     * @param list  the items in an order that stays the same
     * @param sizes the size of an item; empty for one that is not to be found
     */
    public Scanned<Sized<MediaItem>> items(
            Paged<MediaItem> list, ScanPlace start, int limit, Function<MediaItem, Optional<Long>> sizes) {
        PageWalk walk = new PageWalk(list, observer, start, PageRequest.MAXIMUM_SIZE, PageRequest.MAXIMUM_SIZE);
        Largest<MediaItem> largest = new Largest<>(limit + start.before() + 1);
        for (Optional<List<PageWalk.Item>> page = walk.next(); page.isPresent(); page = walk.next()) {
            for (PageWalk.Item each : page.get()) {
                sizes.apply(each.item()).ifPresent(bytes -> largest.offer(each.item(), bytes));
            }
        }
        Scanned<?> read =
                new Scanned<>(List.of(), walk.extent(), walk.afterAll(), walk.isWhole() ? largest.tally : null);
        return result(largest.inOrder(), walk.before(), limit, start, read);
    }

    /** The shows whose episodes take the most room together, all versions counted. */
    public Scanned<Sized<ShowSize>> shows(
            Paged<MediaItem> shows, Paged<MediaItem> episodes, ScanPlace start, int limit) {
        ScanPlace whole = new ScanPlace(start.offset(), 0, start.skipped(), start.until());
        Scanned<Sized<ShowSize>> all =
                new EpisodeScan(shows, episodes, observer).find(whole, Integer.MAX_VALUE, Room::new, Sized::bytes);
        Largest<ShowSize> largest = new Largest<>(limit == ALL ? ALL : limit + start.before() + 1);
        all.found()
                .forEach(
                        show -> largest.offer(show.value().value(), show.value().bytes()));
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

    /** Keeps the largest; of two of the same size the one that came first. */
    private static final class Largest<T> {
        private final int most;
        private final PriorityQueue<Ranked<T>> kept = new PriorityQueue<>();
        private int offered;
        private Tally tally = Tally.NONE;

        private Largest(int most) {
            this.most = most;
        }

        private record Ranked<T>(Sized<T> sized, int number) implements Comparable<Ranked<T>> {
            @Override
            public int compareTo(Ranked<T> other) {
                int compared = Long.compare(sized.bytes(), other.sized.bytes());
                return compared != 0 ? compared : Integer.compare(other.number, number);
            }
        }

        private void offer(T value, long bytes) {
            tally = tally.with(bytes);
            kept.add(new Ranked<>(new Sized<>(value, bytes), offered++));
            if (kept.size() > most) {
                kept.remove();
            }
        }

        private List<Sized<T>> inOrder() {
            return kept.stream()
                    .sorted((left, right) -> right.compareTo(left))
                    .map(Ranked::sized)
                    .toList();
        }
    }
}
