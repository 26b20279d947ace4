package io.github.plex4j.mcp.tools.item;

import io.github.plex4j.client.Page;
import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.mcp.engine.schema.Cut;
import io.github.plex4j.mcp.engine.schema.Describe;
import io.github.plex4j.mcp.engine.schema.Inline;
import io.github.plex4j.mcp.engine.schema.Role;
import io.github.plex4j.mcp.engine.schema.Shown;
import io.github.plex4j.mcp.tools.shared.HistoryBasis;
import io.github.plex4j.mcp.tools.shared.Paging;
import io.github.plex4j.mcp.tools.shared.Reading;
import io.github.plex4j.mcp.tools.shared.SignedInUser;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list of items.
 *
 * @param scanned the items read to find these; null where the server found them
 * @param of      the items to read in all; null where that is unknown, or the server found them
 * @param note    remarks on the filters for the caller; null when there are none
 */
public record ItemList(
        @Cut List<ItemView> items,
        @Inline CommonFields common,
        @Inline Paging paging,

        @Describe(Reading.SCANNED) @Shown(Role.SCANNED) @Nullable
        Long scanned,

        @Describe(Reading.OF) @Shown(Role.SCANNED_OF) @Nullable
        Long of,

        @Shown(Role.BACKGROUND) @Nullable SignedInUser watchStateOf,
        @Inline @Nullable HistoryBasis history,

        @Shown(Role.NOTE) @Nullable String note) {

    /** The part of a list that is one page of the server's. */
    public static ItemList of(Page<MediaItem> page, ItemViews views, SignedInUser user) {
        return of(page, views, user, null);
    }

    /** A page that depends on the history, or was not read completely. */
    public static ItemList of(
            Page<MediaItem> page, ItemViews views, SignedInUser user, @Nullable HistoryBasis history) {
        return new ItemList(
                views.of(page.items()), CommonFields.NONE, Paging.of(page), null, null, user, history, null);
    }

    /** The same list of items that have some fields in common. */
    public ItemList within(CommonFields shared) {
        return new ItemList(shared.without(items), shared, paging, scanned, of, watchStateOf, history, note);
    }

    /** The same, found by looking at items. */
    public ItemList found(@Nullable Long looked, @Nullable Long among) {
        return new ItemList(items, common, paging, looked, among, watchStateOf, history, note);
    }

    /** The same with a note. */
    public ItemList noting(@Nullable String text) {
        return new ItemList(items, common, paging, scanned, of, watchStateOf, history, text);
    }

    /** The same where a second call would come no further. */
    public ItemList withoutNext() {
        return new ItemList(items, common, paging.withoutNext(), scanned, of, watchStateOf, history, note);
    }
}
