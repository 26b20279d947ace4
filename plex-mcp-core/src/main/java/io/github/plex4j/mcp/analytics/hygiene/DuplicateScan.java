package io.github.plex4j.mcp.analytics.hygiene;

import io.github.plex4j.client.PageRequest;
import io.github.plex4j.client.Paged;
import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.mcp.analytics.hygiene.SeenItems.Group;
import io.github.plex4j.mcp.analytics.walk.WalkObserver;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds items that are there more than once. The list is read in the order of titles, or of shows and numbers, in which
 * copies stand together, and a scan ends only between such neighbours. So copies are found however the scan is divided,
 * but for those that sort under different titles: they are found only when one scan reads both.
 */
public final class DuplicateScan {
    private final Paged<MediaItem> list;
    private final WalkObserver observer;
    private final Predicate<MediaItem> wanted;

    /**
     * Reads nothing yet.
     *
     * @param list   the items in the order of sort titles, or of shows, seasons and episodes
     * @param wanted which items are asked about; a group without any is not a finding
     */
    public DuplicateScan(Paged<MediaItem> list, WalkObserver observer, Predicate<MediaItem> wanted) {
        this.list = list;
        this.observer = observer;
        this.wanted = wanted;
    }

    /**
     * Reads until enough was found, time is up or the list ends. A scan from the beginning reads as much as there is time for,
     * to know how much there is to find.
     *
     * @param start where to begin
     * @param limit how many groups are enough, at least 1
     */
    public Scanned<Duplicates> find(ScanPlace start, int limit) {
        PageWalk walk = new PageWalk(list, observer, start, PageRequest.MAXIMUM_SIZE, PageRequest.MAXIMUM_SIZE);
        SeenItems seen = new SeenItems();
        String neighbourhood = null;
        int run = 0;
        Optional<List<PageWalk.Item>> page = walk.next();
        while (page.isPresent()) {
            for (PageWalk.Item each : page.get()) {
                String its = DuplicateKeys.neighbourhood(each.item());
                run = its.equals(neighbourhood) ? run : seen.size();
                neighbourhood = its;
                seen.add(each.item(), each.place().offset(), run, wanted.test(each.item()));
            }
            boolean enough = !start.isStart() && seen.groups().size() - walk.before() > limit;
            page = enough ? Optional.empty() : walk.next();
        }
        return new Outcome(walk, seen, start).of(limit, run);
    }

    /** The findings, and the place to continue. */
    private record Outcome(PageWalk walk, SeenItems seen, ScanPlace start) {
        private Scanned<Duplicates> of(int limit, int lastRun) {
            List<Found<Duplicates>> found = new ArrayList<>();
            Tally tally = Tally.NONE;
            ScanPlace next = null;
            int inRun = 0;
            int run = -1;
            for (Group group : seen.groups()) {
                int its = seen.run(group.rows().get(0));
                inRun = its == run ? inRun + 1 : 0;
                run = its;
                tally = tally.with(seen.spareBytes(group));
                boolean wasGiven = run == 0 && inRun < walk.before();
                if (!wasGiven && found.size() < limit) {
                    found.add(new Found<>(duplicates(group), seen.place(run, inRun, start)));
                } else if (!wasGiven && next == null) {
                    next = seen.place(run, inRun, start);
                }
            }
            if (next == null && !walk.ended()) {
                next = afterAll(lastRun, run == lastRun ? inRun + 1 : 0);
            }
            return new Scanned<>(found, walk.extent(), next, walk.isWhole() ? tally : null);
        }

        /** The neighbours read last may go on behind what was read: they are read again, unless they are all there is. */
        private @Nullable ScanPlace afterAll(int lastRun, int givenOfIt) {
            return lastRun == 0 ? walk.afterAll() : seen.place(lastRun, givenOfIt, start);
        }

        private Duplicates duplicates(Group group) {
            return new Duplicates(
                    group.matchedBy(), group.rows().stream().map(seen::key).toList());
        }
    }
}
