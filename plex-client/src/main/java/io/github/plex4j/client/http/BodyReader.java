package io.github.plex4j.client.http;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Turns the body of an answer into a value. It may be called a second time with a new body, so it must start over each
 * time.
 *
 * @param <T> the type of the result
 */
@FunctionalInterface
public interface BodyReader<T extends @Nullable Object> {
    /**
     * Reads the body on the calling thread. It does not have to close the stream or read it to its end.
     *
     * @throws MalformedBodyException if the body is not what was expected, with a text for the user
     * @throws OversizedBodyException if it contains more than is taken into memory, with texts for the user
     * @throws IOException from the stream or a parser; its message is discarded
     */
    T read(ResponseBody body) throws IOException;
}
