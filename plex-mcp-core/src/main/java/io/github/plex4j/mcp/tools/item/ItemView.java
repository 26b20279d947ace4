package io.github.plex4j.mcp.tools.item;

import io.github.plex4j.mcp.engine.schema.DescribedIn;
import io.github.plex4j.mcp.engine.schema.Inline;
import io.github.plex4j.mcp.engine.schema.Role;
import io.github.plex4j.mcp.engine.schema.Shown;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An item as lists show it. What is unknown is left out.
 *
 * @param type         null where it is that of all items of the list, and stands beside it; so is libraryTitle
 * @param quality      null when nothing is known but what a row of the history holds
 * @param counts       null when it holds no other items, or that is unknown
 * @param watchState   null in an answer about somebody else, of whom Plex does not say what they watched of it
 * @param editionTitle which edition it is
 * @param more         what only {@code detail=full} shows
 */
@DescribedIn("get_library_items")
public record ItemView(
        @Inline ItemKey key,
        @Nullable String type,
        @Shown(Role.NAME) String title,
        @Shown(Role.ADDITION) @Nullable Integer year,
        @Shown(label = "library") @Nullable String libraryTitle,
        @Inline @Nullable ItemQuality quality,
        @Inline ItemPlace place,
        @Inline @Nullable ItemCounts counts,
        @Inline @Nullable ItemWatchState watchState,

        @Shown(label = "edition", askedBy = "edition") @Nullable
        String editionTitle,

        @Shown(
                value = Role.DETAIL,
                askedBy = {"added", "addedSince", "addedBefore"})
        @Nullable
        OffsetDateTime addedAt,

        @Inline @Nullable ItemMore more) {

    /** An item of which no more is known than what it is and where it stands. */
    public static ItemView outline(
            @Nullable String rawKey, String type, String title, @Nullable Integer year, ItemPlace place) {
        return new ItemView(
                new ItemKey(null, rawKey), type, title, year, null, null, place, null, null, null, null, null);
    }

    /** The same without what stands beside the list, once for all items. */
    public ItemView within(CommonFields common) {
        return new ItemView(
                key,
                Objects.equals(type, common.type()) ? null : type,
                title,
                year,
                Objects.equals(libraryTitle, common.libraryTitle()) ? null : libraryTitle,
                quality,
                place,
                counts,
                watchState,
                editionTitle,
                addedAt,
                more);
    }

    /** The same without what the signed-in user has watched. */
    ItemView withoutWatchState() {
        return new ItemView(
                key,
                type,
                title,
                year,
                libraryTitle,
                quality,
                place,
                counts == null ? null : counts.withoutWatched(),
                null,
                editionTitle,
                addedAt,
                more);
    }
}
