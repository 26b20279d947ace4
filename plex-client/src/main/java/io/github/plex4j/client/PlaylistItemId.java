package io.github.plex4j.client;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The number of a place in a playlist. It belongs to the place and not to the item in it, and is gone when the place is removed.
 *
 * @param value one to nineteen digits
 */
public record PlaylistItemId(String value) {
    /**
     * @throws PlexInputException if the value is not one to nineteen digits
     */
    public PlaylistItemId {
        DigitKey.require("playlist item id", value);
    }

    /**
     * Makes a number from input.
     *
     * @param value one to nineteen digits
     * @return the number
     * @throws PlexInputException if the value is anything else
     */
    public static PlaylistItemId of(String value) {
        return new PlaylistItemId(value);
    }

    /**
     * Reads a number from an answer, in which those of other forms may occur.
     *
     * @param value the text of the answer, null where it is absent
     * @return the number; empty when the text is not one to nineteen digits
     */
    public static Optional<PlaylistItemId> find(@Nullable String value) {
        return value != null && DigitKey.matches(value) ? Optional.of(new PlaylistItemId(value)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
