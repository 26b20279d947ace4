package io.github.plex4j.mcp.tools.item;

import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.mcp.engine.schema.Describe;
import io.github.plex4j.mcp.engine.schema.Role;
import io.github.plex4j.mcp.engine.schema.Shown;
import org.jspecify.annotations.Nullable;

/**
 * The key to ask for an item with, in one of its two forms.
 *
 * @param ratingKey null where the key is of another form
 * @param rawKey    the key where it is of another form
 */
public record ItemKey(
        @Shown(value = Role.KEY, label = "key") @Nullable String ratingKey,

        @Describe("the key if it is not a rating key") @Shown(Role.DETAIL) @Nullable
        String rawKey) {
    /** The key of an item. */
    public static ItemKey of(MediaItem item) {
        return item.ratingKey().isPresent() ? new ItemKey(item.rawKey(), null) : new ItemKey(null, item.rawKey());
    }
}
