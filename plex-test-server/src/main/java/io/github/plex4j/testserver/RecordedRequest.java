package io.github.plex4j.testserver;

import io.github.plex4j.testserver.http.HeaderMap;
import io.github.plex4j.testserver.http.HttpRequest;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A request the server got. Immutable. */
public final class RecordedRequest {
    private final String method;
    private final String rawPath;
    private final @Nullable String rawQuery;
    private final HeaderMap headers;
    private final int bodyLength;

    RecordedRequest(HttpRequest request) {
        method = request.method();
        rawPath = request.rawPath();
        rawQuery = request.rawQuery();
        headers = request.headers();
        bodyLength = request.body().length();
    }

    /** Returns the method. */
    public String method() {
        return method;
    }

    /** Returns the path as it was sent, still encoded. */
    public String rawPath() {
        return rawPath;
    }

    /** Returns the query as it was sent, still encoded; null without one. */
    public @Nullable String rawQuery() {
        return rawQuery;
    }

    /** Returns the value of the first header field of this name, regardless of case. */
    public Optional<String> header(String name) {
        return headers.first(name);
    }

    /** Returns all header fields by the names they were sent with. */
    public Map<String, String> headers() {
        return headers.asMap();
    }

    /** Returns how many bytes the body had, 0 without one. */
    public int bodyLength() {
        return bodyLength;
    }

    /** Returns method, path and query. */
    @Override
    public String toString() {
        return method + ' ' + rawPath + (rawQuery == null ? "" : '?' + rawQuery);
    }
}
