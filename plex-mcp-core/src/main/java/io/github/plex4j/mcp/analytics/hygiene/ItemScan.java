package io.github.plex4j.mcp.analytics.hygiene;

import io.github.plex4j.client.Page;
import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.mcp.analytics.walk.WalkObserver;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds items that show by themselves what is wrong with them. */
public final class ItemScan {
    private final ItemPages pages;
    private final WalkObserver observer;
    private final int largestPage;

    /**
     * Reads nothing yet.
     *
     * @param largestPage the most items to look at together
     */
    public ItemScan(ItemPages pages, WalkObserver observer, int largestPage) {
        this.pages = pages;
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
     * Reads until enough was found, time is up or the list ends.
     *
     * @param start where to begin
     * @param limit how many findings are enough, at least 1
     */
    public <T> Scanned<T> find(ScanPlace start, int limit, Finder<T> finder) {
        PageWalk walk = new PageWalk(pages, observer, start, limit, largestPage);
        List<Found<T>> found = new ArrayList<>();
        Optional<Page<MediaItem>> page = walk.next();
        while (page.isPresent()) {
            List<MediaItem> items = page.get().items();
            List<Optional<T>> looked = finder.look(items);
            for (int index = 0; index < items.size(); index++) {
                long offset = page.get().offset() + index;
                looked.get(index).ifPresent(value -> found.add(new Found<>(value, walk.place(offset, 0))));
                boolean last = index + 1 == items.size();
                if (found.size() == limit && !(last && walk.ended())) {
                    return new Scanned<>(found, walk.from(), offset + 1, walk.place(offset + 1, 0));
                }
            }
            page = walk.next();
        }
        return new Scanned<>(found, walk.from(), walk.position(), walk.afterAll());
    }
}
