package io.github.plex4j.mcp.tools.item;

import io.github.plex4j.client.library.MediaType;
import io.github.plex4j.mcp.engine.schema.Role;
import io.github.plex4j.mcp.engine.schema.Shown;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Values that the arguments make the same in every item of a list. They are given once, beside the list.
 *
 * @param libraryTitle the library that was asked about; null for several
 * @param type         the type that was asked for; null for several
 */
public record CommonFields(
        @Shown(Role.BACKGROUND) @Nullable String libraryTitle,

        @Shown(Role.BACKGROUND) @Nullable String type) {
    /** Nothing is the same. */
    public static final CommonFields NONE = new CommonFields(null, null);

    /** One library and one type. */
    public static CommonFields of(String libraryTitle, MediaType type) {
        return new CommonFields(libraryTitle, type.text());
    }

    /** The items without what stands beside them. */
    public List<ItemView> without(List<ItemView> items) {
        return items.stream().map(item -> item.within(this)).toList();
    }
}
