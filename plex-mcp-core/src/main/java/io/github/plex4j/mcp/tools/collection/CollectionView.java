package io.github.plex4j.mcp.tools.collection;

import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.mcp.engine.schema.Inline;
import io.github.plex4j.mcp.engine.schema.Role;
import io.github.plex4j.mcp.engine.schema.Shown;
import io.github.plex4j.mcp.tools.item.ItemKey;
import org.jspecify.annotations.Nullable;

/** A collection in an answer. */
record CollectionView(
        @Inline ItemKey key,
        @Shown(Role.NAME) String title,
        @Nullable Boolean smart,

        @Shown(value = Role.POINT, label = "items") @Nullable
        Integer itemCount) {

    static CollectionView of(MediaItem item) {
        return new CollectionView(
                ItemKey.of(item), item.title(), item.smart(), item.contents().children());
    }
}
