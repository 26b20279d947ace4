package io.github.plex4j.client;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The key of one version of an item on one server.
 *
 * @param value one to nineteen digits
 */
public record MediaId(String value) {
    /**
     * @throws PlexInputException if the value is not one to nineteen digits
     */
    public MediaId {
        DigitKey.require("version's id", value);
    }

    /**
     * Makes an id from input.
     *
     * @param value one to nineteen digits
     * @return the id
     * @throws PlexInputException if the value is anything else
     */
    public static MediaId of(String value) {
        return new MediaId(value);
    }

    /**
     * Reads an id from an answer.
     *
     * @param value the text of the answer, null where it is absent
     * @return the id; empty when the text is not one to nineteen digits
     */
    public static Optional<MediaId> find(@Nullable String value) {
        return value != null && DigitKey.matches(value) ? Optional.of(new MediaId(value)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
