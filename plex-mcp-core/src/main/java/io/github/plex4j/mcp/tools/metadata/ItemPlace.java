package io.github.plex4j.mcp.tools.metadata;

import io.github.plex4j.client.RatingKey;
import io.github.plex4j.client.SectionKey;
import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.client.library.MediaType;
import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.engine.ToolFailure;
import org.jspecify.annotations.Nullable;

/**
 * The details of an item that a request to edit it needs beside its key.
 *
 * @param section null when the server does not report it
 * @param type its type
 * @param parent the artist of an album; null for other items
 */
record ItemPlace(
        @Nullable SectionKey section,
        MediaType type,
        @Nullable RatingKey parent) {
    static final ItemPlace NOWHERE = new ItemPlace(null, MediaType.UNKNOWN, null);

    static ItemPlace of(MediaItem item) {
        boolean isAlbum = item.type().equals(MediaType.ALBUM);
        return new ItemPlace(
                item.place().section().orElse(null),
                item.type(),
                isAlbum ? RatingKey.find(item.place().parent().rawKey()).orElse(null) : null);
    }

    SectionKey requireSection() {
        if (section == null) {
            throw new ToolFailure(
                    FailureCode.UPSTREAM_ERROR,
                    "The server does not report the library of an item, so the item cannot be edited.",
                    "Edit other items.");
        }
        return section;
    }
}
