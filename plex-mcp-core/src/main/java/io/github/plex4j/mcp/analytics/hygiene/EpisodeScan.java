package io.github.plex4j.mcp.analytics.hygiene;

import io.github.plex4j.client.Page;
import io.github.plex4j.client.PageRequest;
import io.github.plex4j.client.PlexProtocolException;
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
import org.jspecify.annotations.Nullable;

/**
 * Looks at whole shows while their episodes are read as one list in the order of the shows: as few requests as there are
 * pages, not one for each show. A scan that ends within a show goes on at its first episode.
 */
public final class EpisodeScan {
    private final ItemPages shows;
    private final ItemPages episodes;
    private final WalkObserver observer;

    /**
     * Reads nothing yet.
     *
     * @param shows    the shows, in any order
     * @param episodes the episodes in the order of the sort titles of their shows
     */
    public EpisodeScan(ItemPages shows, ItemPages episodes, WalkObserver observer) {
        this.shows = shows;
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

        /** What there is to say of the show after its last episode; empty when there is nothing. */
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
     * Reads until enough was found, time is up or the list ends; at least one show is read to its end.
     *
     * @param start where to begin
     * @param limit how many findings are enough, at least 1
     * @throws PlexProtocolException if the episodes do not come show by show
     */
    public <T> Scanned<T> find(ScanPlace start, int limit, Gathering<T> gathering) {
        PageWalk walk = new PageWalk(episodes, observer, start, PageRequest.MAXIMUM_SIZE, PageRequest.MAXIMUM_SIZE);
        Blocks<T> blocks = new Blocks<>(walk, new SharedSortTitles(shows, observer), gathering, limit);
        Optional<Page<MediaItem>> page = walk.next();
        while (page.isPresent()) {
            List<MediaItem> items = page.get().items();
            for (int index = 0; index < items.size(); index++) {
                if (blocks.isFull(items.get(index), page.get().offset() + index)) {
                    return blocks.result(false);
                }
            }
            page = blocks.endedAny() ? walk.next() : walk.nextInAnyCase();
        }
        return blocks.result(walk.ended());
    }

    /** The shows whose episodes are being read: one, or several of the same sort title, whose episodes are mixed. */
    private static final class Blocks<T> {
        private final PageWalk walk;
        private final SharedSortTitles titles;
        private final Gathering<T> gathering;
        private final int limit;
        private final List<Found<T>> found = new ArrayList<>();
        private final Set<String> ended = new HashSet<>();
        private final Map<String, Gatherer<T>> open = new LinkedHashMap<>();
        private @Nullable String block;
        private long blockStart;

        private Blocks(PageWalk walk, SharedSortTitles titles, Gathering<T> gathering, int limit) {
            this.walk = walk;
            this.titles = titles;
            this.gathering = gathering;
            this.limit = limit;
            this.blockStart = -1;
        }

        /** Takes an episode; true when enough was found before it. */
        private boolean isFull(MediaItem episode, long offset) {
            Ancestor show = episode.place().grandparent();
            String key = show.rawKey() != null ? show.rawKey() : String.valueOf(show.title());
            String its = titles.blockOf(key);
            if (!its.equals(block)) {
                end();
                begin(its, offset);
                if (found.size() >= limit) {
                    return true;
                }
            }
            open.computeIfAbsent(key, first -> gathering.of(show)).add(episode);
            return false;
        }

        private void begin(String its, long offset) {
            if (ended.contains(its)) {
                throw new PlexProtocolException(
                        "GET",
                        "/library/sections/{libraryKey}/all",
                        "the episodes did not come show by show",
                        "This server cannot list episodes in the order of their shows. Look at single shows.");
            }
            block = its;
            blockStart = offset;
        }

        private boolean endedAny() {
            return !ended.isEmpty();
        }

        private void end() {
            if (block == null) {
                return;
            }
            int answered = blockStart == walk.from() ? walk.before() : 0;
            int number = 0;
            for (Gatherer<T> gatherer : open.values()) {
                Optional<T> finding = gatherer.finish();
                if (finding.isPresent() && number++ >= answered) {
                    found.add(new Found<>(finding.get(), walk.place(blockStart, number - 1)));
                }
            }
            ended.add(block);
            open.clear();
        }

        private Scanned<T> result(boolean atTheEnd) {
            if (atTheEnd) {
                end();
            }
            if (found.size() > limit) {
                ScanPlace next = found.get(limit).place();
                return new Scanned<>(found.subList(0, limit), walk.from(), next.offset(), next);
            }
            return atTheEnd
                    ? new Scanned<>(found, walk.from(), walk.position(), walk.afterAll())
                    : new Scanned<>(found, walk.from(), blockStart, walk.place(blockStart, 0));
        }
    }
}
