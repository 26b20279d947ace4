package io.github.plex4j.testserver.http;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A response.
 *
 * @param status the status code
 * @param headers header fields in their order, without length and transfer coding
 * @param body writes the body
 */
public record HttpResponse(int status, Map<String, String> headers, BodyWriter body) {
    /** Copies the header fields. */
    public HttpResponse {
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    }

    /** Returns this response with one more header field. */
    public HttpResponse withHeader(String name, String value) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put(name, value);
        return new HttpResponse(status, all, body);
    }

    /** Returns this response with another body. */
    public HttpResponse withBody(BodyWriter other) {
        return new HttpResponse(status, headers, other);
    }
}
