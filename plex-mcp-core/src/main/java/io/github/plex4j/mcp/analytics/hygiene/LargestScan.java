package io.github.plex4j.mcp.analytics.hygiene;

import io.github.plex4j.client.Page;
import io.github.plex4j.client.PageRequest;
import io.github.plex4j.client.library.Ancestor;
import io.github.plex4j.client.library.MediaItem;
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
     * @param unknown  how many of their versions do not tell their size and so count for nothing
     */
    public record ShowSize(@Nullable String rawKey, String title, int episodes, int unknown) {}

    /**
     * The largest items.
     *
     * @param pages the items in an order that stays the same
     * @param sizes the size of an item; empty for one that is not to be found
     */
    public Scanned<Sized<MediaItem>> items(
            ItemPages pages, ScanPlace start, int limit, Function<MediaItem, Optional<Long>> sizes) {
        PageWalk walk = new PageWalk(pages, observer, start, PageRequest.MAXIMUM_SIZE, PageRequest.MAXIMUM_SIZE);
        Largest<MediaItem> largest = new Largest<>(limit + start.before());
        for (Optional<Page<MediaItem>> page = walk.next(); page.isPresent(); page = walk.next()) {
            for (MediaItem item : page.get().items()) {
                sizes.apply(item).ifPresent(bytes -> largest.offer(item, bytes));
            }
        }
        return result(largest.inOrder(), walk.before(), limit, walk.from(), walk.position(), walk.afterAll());
    }

    /** The shows whose episodes take the most room together, all versions counted. */
    public Scanned<Sized<ShowSize>> shows(ItemPages shows, ItemPages episodes, ScanPlace start, int limit) {
        ScanPlace whole = new ScanPlace(start.offset(), 0, start.total(), start.until());
        Scanned<Sized<ShowSize>> all =
                new EpisodeScan(shows, episodes, observer).find(whole, Integer.MAX_VALUE, Room::new);
        Largest<ShowSize> largest = new Largest<>(limit + start.before());
        all.found()
                .forEach(
                        show -> largest.offer(show.value().value(), show.value().bytes()));
        Long until = start.until();
        boolean samePart = all.from() == start.offset() && (until == null || all.end() >= until);
        int before = samePart ? start.before() : 0;
        return result(largest.inOrder(), before, limit, all.from(), all.end(), all.next());
    }

    /** Each is found again by a scan of the same part that leaves out those before it. */
    private static <T> Scanned<Sized<T>> result(
            List<Sized<T>> inOrder, int before, int limit, long from, long end, @Nullable ScanPlace next) {
        Long total = next == null ? (Long) end : next.total();
        List<Found<Sized<T>>> found = new ArrayList<>();
        for (int rank = before; rank < inOrder.size() && found.size() < limit; rank++) {
            found.add(new Found<>(inOrder.get(rank), new ScanPlace(from, rank, total, end)));
        }
        return new Scanned<>(found, from, end, next);
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
