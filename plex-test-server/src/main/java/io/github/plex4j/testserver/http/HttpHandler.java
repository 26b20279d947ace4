package io.github.plex4j.testserver.http;

import java.io.IOException;

/** Answers requests. Called by many threads at once. */
@FunctionalInterface
public interface HttpHandler {
    /** Answers one request through the exchange, or drops its connection. */
    void handle(HttpExchange exchange) throws IOException;
}
