package io.github.plex4j.client.player;

import io.github.plex4j.client.PlexInputException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The identity of a player, which it has chosen itself.
 *
 * @param value 1 to {@value #MAXIMUM_LENGTH} printable ASCII characters
 */
public record PlayerId(String value) {
    /** The most characters of an identity. */
    public static final int MAXIMUM_LENGTH = 512;

    /**
     * @throws PlexInputException if the value is empty, too long or holds other characters
     */
    public PlayerId {
        if (!isValid(value)) {
            throw new PlexInputException("A player's id is 1 to " + MAXIMUM_LENGTH + " printable characters.");
        }
    }

    /**
     * Makes an identity from input.
     *
     * @throws PlexInputException if the value is empty, too long or holds other characters
     */
    public static PlayerId of(String value) {
        return new PlayerId(value);
    }

    /**
     * Reads an identity from an answer.
     *
     * @param value the text of the answer, null where it is absent
     * @return the identity; empty when the text cannot be one
     */
    public static Optional<PlayerId> find(@Nullable String value) {
        return value != null && isValid(value) ? Optional.of(new PlayerId(value)) : Optional.empty();
    }

    private static boolean isValid(String value) {
        return !value.isEmpty()
                && value.length() <= MAXIMUM_LENGTH
                && value.chars().allMatch(character -> character > ' ' && character <= '~');
    }

    @Override
    public String toString() {
        return value;
    }
}
