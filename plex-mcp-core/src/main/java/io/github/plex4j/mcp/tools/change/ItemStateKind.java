package io.github.plex4j.mcp.tools.change;

import io.github.plex4j.client.RatingKey;
import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.mcp.analytics.walk.ItemLookup;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.tools.shared.ContextObserver;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A state that is read from the facts of items.
 *
 * @param <S> its value
 */
public interface ItemStateKind<S> extends StateKind<S> {
    /** The state of an item, of which summary and files are not read unless {@link #needsWholeItems()}. */
    S of(MediaItem item);

    /** Whether the state is in parts of an item that take long to read: its summary, its files. */
    default boolean needsWholeItems() {
        return false;
    }

    /** An item with its state. */
    default Thing<S> thing(MediaItem item) {
        return Thing.of(item, of(item));
    }

    @Override
    default Map<String, Thing<S>> read(Collection<String> keys, ToolContext context) {
        Map<String, Thing<S>> things = new HashMap<>();
        List<RatingKey> ratingKeys = keys.stream().map(RatingKey::of).toList();
        ItemLookup lookup = new ItemLookup(context.plex().libraries(), new ContextObserver(context));
        if (needsWholeItems()) {
            lookup.find(ratingKeys).forEach(item -> things.put(String.valueOf(item.rawKey()), thing(item)));
        } else {
            lookup.outlines(ratingKeys, item -> things.put(String.valueOf(item.rawKey()), thing(item)));
        }
        return things;
    }
}
