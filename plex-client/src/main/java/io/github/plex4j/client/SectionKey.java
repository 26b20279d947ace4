package io.github.plex4j.client;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The key of a library section on one server.
 *
 * @param value one to nineteen digits
 */
public record SectionKey(String value) {
    /**
     * @throws PlexInputException if the value is not one to nineteen digits
     */
    public SectionKey {
        DigitKey.require("library section key", value);
    }

    /**
     * Makes a key from input.
     *
     * @param value one to nineteen digits
     * @return the key
     * @throws PlexInputException if the value is anything else
     */
    public static SectionKey of(String value) {
        return new SectionKey(value);
    }

    /**
     * Reads a key from an answer, in which keys of other forms occur.
     *
     * @param value the text of the answer, null where it is absent
     * @return the key; empty when the text is not one to nineteen digits
     */
    public static Optional<SectionKey> find(@Nullable String value) {
        return value != null && DigitKey.matches(value) ? Optional.of(new SectionKey(value)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
