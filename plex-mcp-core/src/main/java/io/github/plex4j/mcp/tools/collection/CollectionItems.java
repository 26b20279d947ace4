package io.github.plex4j.mcp.tools.collection;

import io.github.plex4j.client.SectionKey;
import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.client.library.MediaType;
import io.github.plex4j.mcp.engine.ToolFailure;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Checks that items can be in one collection: they are of one library and of one type. */
final class CollectionItems {
    private CollectionItems() {}

    /**
     * The type that all items have.
     *
     * @throws ToolFailure if they are of several types, of another library, or collections
     */
    static MediaType requireOneType(List<MediaItem> items, SectionKey library) {
        List<MediaType> types = items.stream().map(MediaItem::type).distinct().toList();
        if (types.size() != 1) {
            throw ToolFailure.invalidInput(
                    "A collection has items of one type, and these are "
                            + types.stream().map(MediaType::text).collect(Collectors.joining(", "))
                            + ". Nothing was changed.",
                    "Make a collection of each type.");
        }
        requireType(items, types.get(0), library);
        return types.get(0);
    }

    /**
     * Requires that all items are of a type and of a library.
     *
     * @throws ToolFailure if one is not
     */
    static void requireType(List<MediaItem> items, MediaType type, SectionKey library) {
        Optional<MediaItem> stranger = items.stream()
                .filter(item -> !item.type().equals(type)
                        || item.place().section().filter(library::equals).isEmpty())
                .findFirst();
        if (stranger.isPresent() || type.equals(MediaType.COLLECTION)) {
            String title = stranger.map(MediaItem::title).orElse("A collection");
            throw ToolFailure.invalidInput(
                    "\"" + title + "\" cannot be in this collection, which has items of type " + type
                            + " of the library " + library + ". Nothing was changed.",
                    "Use items of that type and library.");
        }
    }
}
