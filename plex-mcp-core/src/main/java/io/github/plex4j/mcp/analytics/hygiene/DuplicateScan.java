package io.github.plex4j.mcp.analytics.hygiene;

import io.github.plex4j.client.Page;
import io.github.plex4j.client.PageRequest;
import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.mcp.analytics.walk.WalkObserver;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Finds items that are there more than once. The list is read in the order of titles, or of shows and numbers, in which
 * copies stand together, and a scan ends only between such neighbours. So copies are found however the scan is divided,
 * but for those that sort under different titles: they are found only when one scan reads both.
 */
public final class DuplicateScan {
    private final ItemPages pages;
    private final WalkObserver observer;
    private final Predicate<MediaItem> wanted;

    /**
     * Reads nothing yet.
     *
     * @param pages  the items in the order of sort titles, or of shows, seasons and episodes
     * @param wanted which items are asked about; a group without any is not told
     */
    public DuplicateScan(ItemPages pages, WalkObserver observer, Predicate<MediaItem> wanted) {
        this.pages = pages;
        this.observer = observer;
        this.wanted = wanted;
    }

    /**
     * Reads until enough was found, time is up or the list ends.
     *
     * @param start where to begin
     * @param limit how many groups are enough, at least 1
     */
    public Scanned<Duplicates> find(ScanPlace start, int limit) {
        PageWalk walk = new PageWalk(pages, observer, start, PageRequest.MAXIMUM_SIZE, PageRequest.MAXIMUM_SIZE);
        SeenItems seen = new SeenItems();
        String neighbourhood = null;
        int run = 0;
        List<SeenItems.Group> groups = List.of();
        Optional<Page<MediaItem>> page = walk.next();
        while (page.isPresent()) {
            for (MediaItem item : page.get().items()) {
                String its = DuplicateKeys.neighbourhood(item);
                run = its.equals(neighbourhood) ? run : seen.size();
                neighbourhood = its;
                seen.add(item, run, wanted.test(item));
            }
            groups = seen.groups();
            page = groups.size() - walk.before() < limit ? walk.next() : Optional.empty();
        }
        return result(walk, seen, run, groups, limit);
    }

    private static Scanned<Duplicates> result(
            PageWalk walk, SeenItems seen, int lastRun, List<SeenItems.Group> groups, int limit) {
        List<Found<Duplicates>> found = new ArrayList<>();
        int inRun = 0;
        int run = -1;
        for (SeenItems.Group group : groups) {
            int its = seen.run(group.rows().get(0));
            inRun = its == run ? inRun + 1 : 0;
            run = its;
            boolean answered = run == 0 && inRun < walk.before();
            if (answered) {
                continue;
            }
            ScanPlace place = walk.place(walk.from() + run, inRun);
            if (found.size() == limit) {
                return new Scanned<>(found, walk.from(), place.offset(), place);
            }
            found.add(new Found<>(
                    new Duplicates(
                            group.matchedBy(),
                            group.rows().stream().map(seen::key).toList()),
                    place));
        }
        if (walk.ended()) {
            return new Scanned<>(found, walk.from(), walk.position(), walk.afterAll());
        }
        boolean nothingElse = lastRun == 0;
        ScanPlace next = nothingElse
                ? walk.place(walk.position(), 0)
                : walk.place(walk.from() + lastRun, run == lastRun ? inRun + 1 : 0);
        return new Scanned<>(found, walk.from(), next.offset(), next);
    }
}
