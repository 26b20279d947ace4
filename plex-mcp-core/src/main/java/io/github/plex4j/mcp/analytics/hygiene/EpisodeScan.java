package io.github.plex4j.mcp.analytics.hygiene;

import io.github.plex4j.client.PageRequest;
import io.github.plex4j.client.Paged;
import io.github.plex4j.client.PlexProtocolException;
import io.github.plex4j.client.PlexTimeoutException;
import io.github.plex4j.client.library.Ancestor;
import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.mcp.analytics.walk.WalkObserver;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Looks at whole shows while their episodes are read as one list in the order of the shows: as few requests as there are
 * pages, not one for each show. A scan that ends within a show goes on at its first episode.
 */
public final class EpisodeScan {
    private static final int MOST_ATTEMPTS = 3;
    private static final int MOST_PAGES_BEYOND_TIME = 4;

    private final SharedSortTitles titles;
    private final Paged<MediaItem> episodes;
    private final WalkObserver observer;

    /**
     * Reads nothing yet.
     *
     * @param titles   the shows whose episodes come mixed
     * @param episodes the episodes in the order of the sort titles of their shows
     */
    public EpisodeScan(SharedSortTitles titles, Paged<MediaItem> episodes, WalkObserver observer) {
        this.titles = titles;
        this.episodes = episodes;
        this.observer = observer;
    }

    /**
     * Gathers what matters of the episodes of one show.
     *
     * @param <T> the kind of finding
     */
    public interface Gatherer<T> {
        /** Takes one more episode. */
        void add(MediaItem episode);

        /** The finding after the show's last episode; empty when there is nothing to report. */
        Optional<T> finish();
    }

    /**
     * Makes an empty gatherer.
     *
     * @param <T> the kind of finding
     */
    @FunctionalInterface
    public interface Gathering<T> {
        /** Begins with a show. */
        Gatherer<T> of(Ancestor show);
    }

    /**
     * Reads until enough was found, time is up or the list ends; at least one show is read to its end. A scan from the beginning
     * reads as much as there is time for, to know how much there is to find.
     *
     * @param start where to begin
     * @param limit how many findings are enough, at least 1
     * @param bytes the size of a finding, 0 when it is not known
     * @throws PlexProtocolException if the episodes do not come show by show, however often they are read
     */
    public <T> Scanned<T> find(ScanPlace start, int limit, Gathering<T> gathering, ToLongFunction<T> bytes) {
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            Optional<Scanned<T>> scanned = new Attempt<>(gathering, start, limit, bytes).read();
            if (scanned.isPresent()) {
                return scanned.get();
            }
        }
        throw new PlexProtocolException(
                "GET",
                "/library/sections/{libraryKey}/all",
                "the episodes were not sorted by show",
                "Try again when nothing is added or removed. If it happens every time, this server cannot sort episodes"
                        + " by show: check single shows.");
    }

    /** One reading of the episodes: of the shows that are open at a time, one, or several of the same sort title. */
    private final class Attempt<T> {
        private final PageWalk walk;
        private final Gathering<T> gathering;
        private final ScanPlace start;
        private final int limit;
        private final ToLongFunction<T> bytes;
        private final List<Found<T>> found = new ArrayList<>();
        private final Set<String> ended = new HashSet<>();
        private final Map<String, Gatherer<T>> open = new LinkedHashMap<>();
        private Tally tally = Tally.NONE;
        private int pagesBeyondTime;
        private ScanPlace blockStart;
        private @Nullable String block;
        private @Nullable ScanPlace next;

        private Attempt(Gathering<T> gathering, ScanPlace start, int limit, ToLongFunction<T> bytes) {
            this.walk = new PageWalk(episodes, observer, start, PageRequest.MAXIMUM_SIZE, PageRequest.MAXIMUM_SIZE);
            this.gathering = gathering;
            this.start = start;
            this.limit = limit;
            this.bytes = bytes;
            this.blockStart = start;
        }

        /** Empty where an episode came of a show that had ended: nothing found can be relied on then. */
        private Optional<Scanned<T>> read() {
            Optional<List<PageWalk.Item>> page = walk.next();
            while (page.isPresent()) {
                for (PageWalk.Item item : page.get()) {
                    if (!take(item)) {
                        return Optional.empty();
                    }
                }
                boolean enough = next != null && !start.isStart();
                page = enough ? Optional.empty() : following();
            }
            return Optional.of(result());
        }

        /** The first show may take a little more than the time there is: a scan that ends within it would come no further. */
        private Optional<List<PageWalk.Item>> following() {
            if (!ended.isEmpty() || observer.mayGoOn()) {
                return walk.next();
            }
            if (pagesBeyondTime++ == MOST_PAGES_BEYOND_TIME) {
                throw new PlexTimeoutException(
                        "GET",
                        "/library/sections/{libraryKey}/all",
                        "time ran out while reading the episodes of one show",
                        "Use plex-cli at a terminal, which has no time limit.");
            }
            return walk.nextInAnyCase();
        }

        private boolean take(PageWalk.Item item) {
            Ancestor show = item.item().place().grandparent();
            String key = show.rawKey() != null ? show.rawKey() : String.valueOf(show.title());
            String its = titles.blockOf(key);
            if (!its.equals(block)) {
                end();
                if (ended.contains(its)) {
                    return false;
                }
                block = its;
                blockStart = item.place();
            }
            open.computeIfAbsent(key, first -> gathering.of(show)).add(item.item());
            return true;
        }

        private void end() {
            if (block == null) {
                return;
            }
            int given = ended.isEmpty() ? walk.before() : 0;
            int number = 0;
            for (Gatherer<T> gatherer : open.values()) {
                Optional<T> finding = gatherer.finish();
                if (finding.isPresent()) {
                    tally = tally.with(bytes.applyAsLong(finding.get()));
                    number++;
                }
                if (finding.isPresent() && number > given) {
                    add(finding.get(), place(number - 1));
                }
            }
            ended.add(block);
            open.clear();
        }

        private ScanPlace place(int before) {
            return new ScanPlace(blockStart.offset(), before, blockStart.skipped(), null);
        }

        private void add(T finding, ScanPlace place) {
            if (found.size() < limit) {
                found.add(new Found<>(finding, place));
            } else if (next == null) {
                next = place;
            }
        }

        private Scanned<T> result() {
            if (walk.ended()) {
                end();
            } else if (next == null) {
                next = place(0);
            }
            ScanPlace following = next == null ? walk.afterAll() : next;
            return new Scanned<>(found, walk.extent(), following, walk.isWhole() ? tally : null);
        }
    }
}
