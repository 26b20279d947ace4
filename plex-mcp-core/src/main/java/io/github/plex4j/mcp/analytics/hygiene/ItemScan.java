package io.github.plex4j.mcp.analytics.hygiene;

import io.github.plex4j.client.Paged;
import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.mcp.analytics.walk.WalkObserver;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;

/** Finds items that show by themselves what is wrong with them. */
public final class ItemScan {
    private final Paged<MediaItem> list;
    private final WalkObserver observer;
    private final int largestPage;

    /**
     * Reads nothing yet.
     *
     * @param largestPage the most items to look at together
     */
    public ItemScan(Paged<MediaItem> list, WalkObserver observer, int largestPage) {
        this.list = list;
        this.observer = observer;
        this.largestPage = largestPage;
    }

    /**
     * Looks at the items of one page.
     *
     * @param <T> the kind of finding
     */
    @FunctionalInterface
    public interface Finder<T> {
        /** The finding of each item, in the same order. */
        List<Optional<T>> look(List<MediaItem> items);
    }

    /**
     * Reads until enough was found, time is up or the list ends. A scan from the beginning goes on as long as there is time, to
     * know how much there is to find.
     *
     * @param start where to begin
     * @param limit how many findings are enough, at least 1
     * @param bytes the size of a finding, 0 when it is not known
     */
    public <T> Scanned<T> find(ScanPlace start, int limit, Finder<T> finder, ToLongFunction<T> bytes) {
        PageWalk walk = new PageWalk(list, observer, start, start.isStart() ? largestPage : limit, largestPage);
        Findings<T> findings = new Findings<>(limit, bytes);
        Optional<List<PageWalk.Item>> page = walk.next();
        while (page.isPresent()) {
            List<PageWalk.Item> items = page.get();
            List<Optional<T>> looked =
                    finder.look(items.stream().map(PageWalk.Item::item).toList());
            for (int index = 0; index < items.size(); index++) {
                ScanPlace place = items.get(index).place();
                looked.get(index).ifPresent(value -> findings.add(value, place));
            }
            page = findings.isFull() && !start.isStart() ? Optional.empty() : walk.next();
        }
        return findings.result(walk);
    }
}
