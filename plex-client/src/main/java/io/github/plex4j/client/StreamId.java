package io.github.plex4j.client;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The number of one stream of a file on one server.
 *
 * @param value one to nineteen digits
 */
public record StreamId(String value) {
    /** No stream: it turns subtitles off. */
    public static final StreamId NONE = new StreamId("0");

    /**
     * @throws PlexInputException if the value is not one to nineteen digits
     */
    public StreamId {
        DigitKey.require("stream id", value);
    }

    /**
     * Reads an id from an answer, in which ids of other forms occur.
     *
     * @param value the text of the answer, null where it is absent
     * @return the id; empty when the text is not one to nineteen digits
     */
    public static Optional<StreamId> find(@Nullable String value) {
        return value != null && DigitKey.matches(value) ? Optional.of(new StreamId(value)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
