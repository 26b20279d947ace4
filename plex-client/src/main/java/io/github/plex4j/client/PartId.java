package io.github.plex4j.client;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The number of one file of an item on one server. It changes when the file is analysed anew.
 *
 * @param value one to nineteen digits
 */
public record PartId(String value) {
    /**
     * @throws PlexInputException if the value is not one to nineteen digits
     */
    public PartId {
        DigitKey.require("part id", value);
    }

    /**
     * Reads an id from an answer, in which ids of other forms occur.
     *
     * @param value the text of the answer, null where it is absent
     * @return the id; empty when the text is not one to nineteen digits
     */
    public static Optional<PartId> find(@Nullable String value) {
        return value != null && DigitKey.matches(value) ? Optional.of(new PartId(value)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
