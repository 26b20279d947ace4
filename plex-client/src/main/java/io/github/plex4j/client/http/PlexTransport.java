package io.github.plex4j.client.http;

import io.github.plex4j.client.PlexException;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests to one server. Blocking, interruptible, and safe for use by several threads; a decorator is a
 * transport around another one.
 */
public interface PlexTransport extends AutoCloseable {
    /**
     * Sends a request and has its answer read. One deadline covers all of it, the reader included.
     *
     * @param reader given the body of a successful answer (2xx); called again, with a new body, when a {@code GET} is
     *     tried again because its answer broke off
     * @return what the reader returned
     * @throws PlexException of the kind that fits, for every failure of the exchange; a runtime exception of the reader
     *     that has nothing to do with the exchange is passed on as it is
     */
    <T extends @Nullable Object> T exchange(PlexRequest request, BodyReader<T> reader);

    /**
     * Prepares what the first call would otherwise prepare. Sends nothing and reads no token. The default does nothing; a
     * decorator passes it on.
     */
    default void warmUp() {
        // There is nothing to prepare.
    }

    /**
     * Opens the connection that the first call would otherwise open, without reading or sending a token. The default does
     * nothing; a decorator passes it on.
     *
     * @throws PlexException if the server cannot be reached
     */
    default void connect() {
        // There is no connection.
    }

    /** Cancels the calls under way and refuses later ones. Does not block; closing twice does nothing. */
    @Override
    void close();
}
