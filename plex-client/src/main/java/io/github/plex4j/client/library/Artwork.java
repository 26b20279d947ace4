package io.github.plex4j.client.library;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The pictures and the theme of an item, as paths on the server. Every part is null when the item has none.
 *
 * @param thumb     the poster
 * @param art       the background
 * @param banner    the banner
 * @param theme     the theme music
 * @param composite the picture composed of its parts
 * @param images    all pictures with their kinds; empty where the server does not list them
 */
public record Artwork(
        @Nullable String thumb,
        @Nullable String art,
        @Nullable String banner,
        @Nullable String theme,
        @Nullable String composite,
        List<Image> images) {
    public Artwork {
        images = List.copyOf(images);
    }

    /** No pictures at all. */
    public static final Artwork NONE = new Artwork(null, null, null, null, null, List.of());

    /**
     * One picture.
     *
     * @param kind its kind, such as {@code coverPoster}; null when not reported
     * @param path its path or address
     */
    public record Image(@Nullable String kind, String path) {}
}
