package io.github.plex4j.testserver.api;

/** Answers one kind of call. */
@FunctionalInterface
interface Endpoint {
    /** Answers the call; a {@link StatusException} becomes an error page. */
    Answer answer(Call call);
}
