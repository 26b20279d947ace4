package io.github.plex4j.testserver.model;

/**
 * A library section.
 *
 * @param key its key in paths
 * @param title its name
 * @param type the type of its top items
 * @param path the folder its files lie in
 * @param language the language of its descriptions, such as {@code en-US}
 */
public record Section(String key, String title, ItemType type, String path, String language) {
    /** Returns a section in English whose folder is named after it. */
    public static Section of(String key, String title, ItemType type) {
        return new Section(key, title, type, "/media/" + title, "en-US");
    }

    /** Returns the type as Plex writes it in a list of sections. */
    public String plexType() {
        return type == ItemType.PHOTO_ALBUM ? "photo" : type.plexName();
    }

    /** Returns the agent that describes the items. */
    public String agent() {
        return switch (type) {
            case SHOW -> "tv.plex.agents.series";
            case ARTIST -> "tv.plex.agents.music";
            case PHOTO_ALBUM -> "com.plexapp.agents.none";
            default -> "tv.plex.agents.movie";
        };
    }

    /** Returns the scanner that finds the files. */
    public String scanner() {
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
