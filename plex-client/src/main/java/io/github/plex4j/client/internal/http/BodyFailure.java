package io.github.plex4j.client.internal.http;

/** Why the body of an answer could not be read to where it was needed. */
enum BodyFailure {
    DEADLINE,
    INTERRUPTED,
    CUT_OFF,
    TOO_LARGE,
    NOT_INFLATABLE,
    CLOSED
}
