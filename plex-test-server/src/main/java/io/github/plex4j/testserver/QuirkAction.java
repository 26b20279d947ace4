package io.github.plex4j.testserver;

import io.github.plex4j.testserver.api.Answer;
import io.github.plex4j.testserver.http.HttpRequest;
import java.util.function.Function;

/** Answers a request its own way, with the help of what the server without this quirk would answer. */
@FunctionalInterface
interface QuirkAction {
    Answer answer(HttpRequest request, Function<HttpRequest, Answer> usual);
}
