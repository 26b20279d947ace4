package io.github.plex4j.testserver;

import io.github.plex4j.testserver.http.HttpExchange;
import io.github.plex4j.testserver.http.HttpResponse;
import java.io.IOException;
import java.util.function.Supplier;

/** Spoils one exchange. */
@FunctionalInterface
interface FaultAction {
    void apply(HttpExchange exchange, Supplier<HttpResponse> answer, Hold hold) throws IOException;
}
