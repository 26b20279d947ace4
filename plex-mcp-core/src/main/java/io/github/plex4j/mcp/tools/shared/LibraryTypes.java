package io.github.plex4j.mcp.tools.shared;

import io.github.plex4j.client.library.ItemQuery;
import io.github.plex4j.client.library.MediaType;
import io.github.plex4j.mcp.engine.ToolFailure;
import io.github.plex4j.mcp.tools.shared.Libraries.Library;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which types of items a library has. */
public final class LibraryTypes {
    private LibraryTypes() {}

    /** The types of a library's items from the top down. */
    public static List<MediaType> levels(Library library) {
        return library.section().type().levels();
    }

    /** All items of the library's top type. */
    public static ItemQuery topQuery(Library library) {
        return ItemQuery.all().ofType(levels(library).get(0));
    }

    /**
     * The type that is meant.
     *
     * @param type the type that was asked for; null for the top type
     * @throws ToolFailure if the library has no such items
     */
    public static MediaType require(Library library, @Nullable ItemType type) {
        List<MediaType> levels = levels(library);
        if (type == null) {
            return levels.get(0);
        }
        if (!levels.contains(type.mediaType())) {
            throw ToolFailure.invalidInput(
                    "The library " + library.title() + " has no items of type " + type.mediaType() + ".",
                    "Its types are: " + levels.stream().map(MediaType::text).collect(Collectors.joining(", "))
                            + ", collection.");
        }
        return type.mediaType();
    }
}
