package io.github.plex4j.client.library;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The type of an item. Plex adds types, so this is not an enum: a type unknown to this version keeps its text.
 *
 * @param text Plex's own word, such as {@code movie}
 */
public record MediaType(String text) {
    public static final MediaType MOVIE = new MediaType("movie");
    public static final MediaType SHOW = new MediaType("show");
    public static final MediaType SEASON = new MediaType("season");
    public static final MediaType EPISODE = new MediaType("episode");
    public static final MediaType ARTIST = new MediaType("artist");
    public static final MediaType ALBUM = new MediaType("album");
    public static final MediaType TRACK = new MediaType("track");
    public static final MediaType CLIP = new MediaType("clip");
    public static final MediaType PHOTO = new MediaType("photo");
    public static final MediaType PHOTO_ALBUM = new MediaType("photoalbum");
    public static final MediaType PLAYLIST = new MediaType("playlist");
    public static final MediaType COLLECTION = new MediaType("collection");
    /** The type of an item whose type the server does not report. */
    public static final MediaType UNKNOWN = new MediaType("unknown");

    private record Numbered(MediaType type, int number) {}

    /** The numbers by which Plex's API asks for a type. */
    private static final List<Numbered> NUMBERS = List.of(
            new Numbered(MOVIE, 1),
            new Numbered(SHOW, 2),
            new Numbered(SEASON, 3),
            new Numbered(EPISODE, 4),
            new Numbered(ARTIST, 8),
            new Numbered(ALBUM, 9),
            new Numbered(TRACK, 10),
            new Numbered(CLIP, 12),
            new Numbered(PHOTO, 13),
            new Numbered(PHOTO_ALBUM, 14),
            new Numbered(PLAYLIST, 15),
            new Numbered(COLLECTION, 18));

    // The JVM makes the equals and hashCode of a record when they are first called, which costs a program that starts
    // more than
    // all that the two do.

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MediaType type && text.equals(type.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /**
     * The number by which a request asks for this type.
     *
     * @return the number; empty for a type this version does not know
     */
    public Optional<Integer> number() {
        return NUMBERS.stream()
                .filter(numbered -> numbered.type.equals(this))
                .map(Numbered::number)
                .findFirst();
    }

    /**
     * The type a section of this type holds at its top: movies in a movie section, shows in a show section.
     *
     * @return the types of its items from the top down; this type alone where there are no levels
     */
    public List<MediaType> levels() {
        if (equals(SHOW)) {
            return List.of(SHOW, SEASON, EPISODE);
        }
        if (equals(ARTIST)) {
            return List.of(ARTIST, ALBUM, TRACK);
        }
        return List.of(this);
    }

    @Override
    public String toString() {
        return text;
    }
}
