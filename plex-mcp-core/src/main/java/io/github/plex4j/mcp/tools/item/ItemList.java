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

/** A part of a list of items. */
public record ItemList(
        @Cut List<ItemView> items,
        @Inline Paging paging,
        @Shown(Role.BACKGROUND) @Nullable SignedInUser watchStateOf,
        @Inline @Nullable HistoryBasis history) {

    /** The part of a list that is one page of the server's. */
    public static ItemList of(Page<MediaItem> page, ItemViews views, SignedInUser user) {
        return of(page, views, user, null);
    }

    /** The same where the history had a say in what is on the page. */
    public static ItemList of(
            Page<MediaItem> page, ItemViews views, SignedInUser user, @Nullable HistoryBasis history) {
        return new ItemList(views.of(page.items()), Paging.of(page), user, history);
    }

    /** The same where a second call would come no further. */
    public ItemList withoutNext() {
        return new ItemList(items, paging.withoutNext(), watchStateOf, history);
    }
}
