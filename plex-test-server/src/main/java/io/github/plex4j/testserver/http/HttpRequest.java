package io.github.plex4j.testserver.http;

import org.jspecify.annotations.Nullable;

/**
 * A request as it came over the wire.
 *
 * @param method the method
 * @param rawPath the path, still encoded
 * @param rawQuery the query, still encoded; null without one
 * @param headers the header fields
 * @param body the body
 */
public record HttpRequest(
        String method, String rawPath, @Nullable String rawQuery, HeaderMap headers, RequestBody body) {
    /** Returns this request for another path, encoded. */
    public HttpRequest withPath(String otherRawPath) {
        return new HttpRequest(method, otherRawPath, rawQuery, headers, body);
    }

    /** Returns this request with another query, encoded; null for none. */
    public HttpRequest withQuery(@Nullable String otherRawQuery) {
        return new HttpRequest(method, rawPath, otherRawQuery, headers, body);
    }

    /** Returns this request with other header fields. */
    public HttpRequest withHeaders(HeaderMap others) {
        return new HttpRequest(method, rawPath, rawQuery, others, body);
    }
}
