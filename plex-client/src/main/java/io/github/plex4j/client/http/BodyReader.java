package io.github.plex4j.client.http;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Turns the body of an answer into a value. It may be called a second time with a new body, so it must begin anew each
 * time.
 *
 * @param <T> what is made of the body
 */
@FunctionalInterface
public interface BodyReader<T extends @Nullable Object> {
    /**
     * Reads the body on the calling thread. It need not close the stream nor read to its end.
     *
     * @throws MalformedBodyException when the body is not what was expected, with a text for the user
     * @throws OversizedBodyException when it holds more than is taken into memory, with texts for the user
     * @throws IOException what the stream threw, or a parser made of it; its text is dropped
     */
    T read(ResponseBody body) throws IOException;
}
