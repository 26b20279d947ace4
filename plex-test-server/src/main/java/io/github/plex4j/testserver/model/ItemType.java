package io.github.plex4j.testserver.model;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of metadata items, with the numbers and names Plex gives them. */
public enum ItemType {
    /** A film. */
    MOVIE(1, "movie", "Video"),
    /** A television show. */
    SHOW(2, "show", "Directory"),
    /** A season of a show. */
    SEASON(3, "season", "Directory"),
    /** An episode of a season. */
    EPISODE(4, "episode", "Video"),
    /** A musical artist. */
    ARTIST(8, "artist", "Directory"),
    /** An album of an artist. */
    ALBUM(9, "album", "Directory"),
    /** A track of an album. */
    TRACK(10, "track", "Track"),
    /** A clip. */
    CLIP(12, "clip", "Video"),
    /** A photograph. */
    PHOTO(13, "photo", "Photo"),
    /** A folder of photographs; Plex writes its type as {@code photo} too. */
    PHOTO_ALBUM(14, "photo", "Directory"),
    /** A playlist. */
    PLAYLIST(15, "playlist", "Playlist"),
    /** A collection. */
    COLLECTION(18, "collection", "Directory");

    private final int number;
    private final String plexName;
    private final String xmlName;

    ItemType(int number, String plexName, String xmlName) {
        this.number = number;
        this.plexName = plexName;
        this.xmlName = xmlName;
    }

    /** Returns the number used in {@code type=} parameters. */
    public int number() {
        return number;
    }

    /** Returns the name used in {@code type} fields. */
    public String plexName() {
        return plexName;
    }

    /** Returns the name used where a section lists the filters of its types. */
    public String filterName() {
        return this == PHOTO_ALBUM ? "photoalbum" : plexName;
    }

    /** Returns the name of the XML element that stands for an item of this type. */
    public String xmlName() {
        return xmlName;
    }

    /** Returns the type above this one, empty at the top of a library. */
    public Optional<ItemType> parent() {
        return switch (this) {
            case SEASON -> Optional.of(SHOW);
            case EPISODE -> Optional.of(SEASON);
            case ALBUM -> Optional.of(ARTIST);
            case TRACK -> Optional.of(ALBUM);
            case PHOTO -> Optional.of(PHOTO_ALBUM);
            default -> Optional.empty();
        };
    }

    /** Returns the type below this one, empty where an item is played itself. */
    public Optional<ItemType> child() {
        return Arrays.stream(values())
                .filter(type -> type.parent().filter(parent -> parent == this).isPresent())
                .findFirst();
    }

    /** Returns whether items of this type are played themselves. */
    public boolean isLeaf() {
        return switch (this) {
            case MOVIE, EPISODE, TRACK, CLIP, PHOTO -> true;
            default -> false;
        };
    }

    /** Returns the type of what is played of an item of this type: itself, or the lowest below it. */
    public ItemType leaf() {
        return child().map(ItemType::leaf).orElse(this);
    }

    /** Returns the type of this number or this name, empty when there is none. */
    public static Optional<ItemType> of(String numberOrName) {
        if (numberOrName.equals("photoalbum")) {
            return Optional.of(PHOTO_ALBUM);
        }
        return Arrays.stream(values())
                .filter(type ->
                        Integer.toString(type.number).equals(numberOrName) || type.plexName.equals(numberOrName))
                .findFirst();
    }
}
