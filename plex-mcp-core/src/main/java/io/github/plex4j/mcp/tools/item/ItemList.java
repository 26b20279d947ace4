package io.github.plex4j.mcp.tools.item;

import io.github.plex4j.client.Page;
import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.mcp.engine.Cuttable;
import io.github.plex4j.mcp.engine.schema.Inline;
import io.github.plex4j.mcp.tools.shared.HistoryBasis;
import io.github.plex4j.mcp.tools.shared.SignedInUser;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** A part of a list of items. */
public record ItemList(
        List<ItemView> items,
        @Nullable Long total,
        long offset,
        @Nullable Long nextOffset,
        @Nullable Boolean truncated,
        @Nullable SignedInUser watchStateOf,
        @Inline @Nullable HistoryBasis history)
        implements Cuttable<ItemList> {

    /** The part of a list that is one page of the server's. */
    public static ItemList of(Page<MediaItem> page, ItemViews views, SignedInUser user) {
        return of(page, views, user, null);
    }

    /** The same where the history had a say in what is on the page. */
    public static ItemList of(
            Page<MediaItem> page, ItemViews views, SignedInUser user, @Nullable HistoryBasis history) {
        return new ItemList(
                views.of(page.items()), page.total(), page.offset(), next(page.nextOffset()), null, user, history);
    }

    /** The same where a second call would come no further. */
    public ItemList withoutNext() {
        return new ItemList(items, total, offset, null, truncated, watchStateOf, history);
    }

    public static @Nullable Long next(OptionalLong offset) {
        return offset.isPresent() ? (Long) offset.getAsLong() : null;
    }

    @Override
    public int itemCount() {
        return items.size();
    }

    @Override
    public ItemList cutTo(int kept) {
        return new ItemList(items.subList(0, kept), total, offset, offset + kept, true, watchStateOf, history);
    }
}
