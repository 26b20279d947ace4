package io.github.plex4j.client;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The key of one item on one server: a movie, a show, a season, an episode, an artist, an album, a track, a photo or a
 * collection. It changes when the item is removed and added again.
 *
 * @param value one to nineteen digits
 */
public record RatingKey(String value) {
    /**
     * @throws PlexInputException if the value is not one to nineteen digits
     */
    public RatingKey {
        DigitKey.require("rating key", value);
    }

    /**
     * Makes a key from input.
     *
     * @param value one to nineteen digits
     * @return the key
     * @throws PlexInputException if the value is anything else
     */
    public static RatingKey of(String value) {
        return new RatingKey(value);
    }

    /**
     * Reads a key from an answer, in which keys of other forms occur.
     *
     * @param value the text of the answer, null where it is absent
     * @return the key; empty when the text is not one to nineteen digits
     */
    public static Optional<RatingKey> find(@Nullable String value) {
        return value != null && DigitKey.matches(value) ? Optional.of(new RatingKey(value)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
