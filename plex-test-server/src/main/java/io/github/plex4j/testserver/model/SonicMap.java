package io.github.plex4j.testserver.model;

import java.util.Optional;

/**
 * The places of music by its sound, as if it had been analysed: near what has the same genre, nearer what is by the same artist. The same in
 * each run.
 */
public final class SonicMap {
    private static final double GENRE = 0.5;
    private static final double ARTIST = 0.3;
    private static final double OWN = 0.2;

    private final Items items;

    /** Creates the map of all music. */
    public SonicMap(Items items) {
        this.items = items;
    }

    /**
     * A place.
     *
     * @param genre by genre, 0 to 1
     * @param artist by artist, 0 to 1
     * @param own by the title, 0 to 1
     */
    public record Place(double genre, double artist, double own) {
        /** Returns how far it is to another place, 0 to 1. */
        public double distance(Place other) {
            return GENRE * Math.abs(genre - other.genre)
                    + ARTIST * Math.abs(artist - other.artist)
                    + OWN * Math.abs(own - other.own);
        }

        /** Returns the place on the way to another one, 0 here and 1 there. */
        public Place towards(Place other, double share) {
            return new Place(
                    genre + (other.genre - genre) * share,
                    artist + (other.artist - artist) * share,
                    own + (other.own - own) * share);
        }
    }

    /** Returns the place of an artist, an album or a track. */
    public Place place(Item item) {
        Item top = item;
        for (Optional<Item> above = items.parentOf(top); above.isPresent(); above = items.parentOf(top)) {
            top = above.get();
        }
        String genre =
                top.tags(TagKind.GENRE).stream().map(Tag::name).findFirst().orElse("");
        return new Place(unit(genre), unit(top.title()), unit(item.title()));
    }

    private static double unit(String text) {
        return (text.hashCode() & 0xffff) / 65_536.0;
    }
}
