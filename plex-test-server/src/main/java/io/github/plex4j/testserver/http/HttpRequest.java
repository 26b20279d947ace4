package io.github.plex4j.testserver.http;

import org.jspecify.annotations.Nullable;

/**
 * A request as it came over the wire.
 *
 * @param method the method
 * @param rawPath the path, still encoded
 * @param rawQuery the query, still encoded; null without one
 * @param headers the header fields
 * @param bodyLength bytes of the body, which is read and passed over; 0 without one
 */
public record HttpRequest(
        String method, String rawPath, @Nullable String rawQuery, HeaderMap headers, int bodyLength) {}
