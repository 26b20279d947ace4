package io.github.plex4j.mcp.tools.item;

import io.github.plex4j.client.Page;
import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.mcp.engine.schema.Cut;
import io.github.plex4j.mcp.engine.schema.Inline;
import io.github.plex4j.mcp.engine.schema.Role;
import io.github.plex4j.mcp.engine.schema.Shown;
import io.github.plex4j.mcp.tools.shared.HistoryBasis;
import io.github.plex4j.mcp.tools.shared.Paging;
import io.github.plex4j.mcp.tools.shared.SignedInUser;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list of items.
 *
 * @param scanned how many items were looked at to find these; null where the server found them
 */
public record ItemList(
        @Cut List<ItemView> items,
        @Inline CommonFields common,
        @Inline Paging paging,

        @Shown(Role.SCANNED) @Nullable Long scanned,

        @Shown(Role.BACKGROUND) @Nullable SignedInUser watchStateOf,
        @Inline @Nullable HistoryBasis history) {

    /** The part of a list that is one page of the server's. */
    public static ItemList of(Page<MediaItem> page, ItemViews views, SignedInUser user) {
        return of(page, views, user, null);
    }

    /** The same where the history had a say in what is on the page. */
    public static ItemList of(
            Page<MediaItem> page, ItemViews views, SignedInUser user, @Nullable HistoryBasis history) {
        return new ItemList(views.of(page.items()), CommonFields.NONE, Paging.of(page), null, user, history);
    }

    /** The same list of items that have some fields in common. */
    public ItemList within(CommonFields shared) {
        List<ItemView> shorter = items.stream().map(item -> item.within(shared)).toList();
        return new ItemList(shorter, shared, paging, scanned, watchStateOf, history);
    }

    /** The same, found by looking at that many items. */
    public ItemList found(@Nullable Long among) {
        return new ItemList(items, common, paging, among, watchStateOf, history);
    }

    /** The same where a second call would come no further. */
    public ItemList withoutNext() {
        return new ItemList(items, common, paging.withoutNext(), scanned, watchStateOf, history);
    }
}
