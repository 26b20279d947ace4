package io.github.plex4j.testserver.model;

import java.util.List;

/**
 * A library section.
 *
 * @param key its key in paths
 * @param title its name
 * @param type the type of its top items
 * @param locations the folders its files lie in, at least one
 * @param agent describes the items
 * @param scanner finds the files
 * @param language the language of its descriptions, such as {@code en-US}
 */
public record Section(
        String key,
        String title,
        ItemType type,
        List<String> locations,
        String agent,
        String scanner,
        String language) {
    /** Copies the list. */
    public Section {
        locations = List.copyOf(locations);
    }

    /** Returns a section in English whose folder is named after it. */
    public static Section of(String key, String title, ItemType type) {
        return of(key, title, type, "/media/" + title, "en-US");
    }

    /** Returns a section with Plex's own agent and scanner for its type. */
    public static Section of(String key, String title, ItemType type, String location, String language) {
        return new Section(key, title, type, List.of(location), agentOf(type), scannerOf(type), language);
    }

    /** Returns the first folder. */
    public String path() {
        return locations.get(0);
    }

    /** Returns the type as Plex writes it in a list of sections. */
    public String plexType() {
        return type == ItemType.PHOTO_ALBUM ? "photo" : type.plexName();
    }

    private static String agentOf(ItemType type) {
        return switch (type) {
            case SHOW -> "tv.plex.agents.series";
            case ARTIST -> "tv.plex.agents.music";
            case PHOTO_ALBUM -> "com.plexapp.agents.none";
            default -> "tv.plex.agents.movie";
        };
    }

    private static String scannerOf(ItemType type) {
        return switch (type) {
            case SHOW -> "Plex TV Series";
            case ARTIST -> "Plex Music";
            case PHOTO_ALBUM -> "Plex Photo Scanner";
            default -> "Plex Movie";
        };
    }

    /** Returns a stable identifier made from the key. */
    public String uuid() {
        return "5ec71000-0000-4000-8000-%012x".formatted(key.hashCode() & 0xffffffffL);
    }
}
