package io.github.plex4j.testserver.api;

import io.github.plex4j.testserver.http.BodyWriter;
import io.github.plex4j.testserver.http.Statuses;
import io.github.plex4j.testserver.wire.Element;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a call: an element, or bytes of some type.
 *
 * @param status the status code
 * @param headers further header fields
 * @param root the element, null for bytes
 * @param contentType the type of the bytes
 * @param bytes writes the bytes, none for an element
 */
public record Answer(
        int status, Map<String, String> headers, @Nullable Element root, String contentType, BodyWriter bytes) {
    static Answer of(Element root) {
        return new Answer(200, Map.of(), root, "", BodyWriter.EMPTY);
    }

    static Answer container(Element... rows) {
        return of(Element.named("MediaContainer").put("size", rows.length));
    }

    static Answer empty() {
        return new Answer(200, Map.of(), null, "text/html", BodyWriter.EMPTY);
    }

    static Answer accepted() {
        return new Answer(202, Map.of(), null, "text/html", BodyWriter.EMPTY);
    }

    static Answer noContent() {
        return new Answer(204, Map.of(), null, "text/html", BodyWriter.EMPTY);
    }

    static Answer bytes(String contentType, byte[] bytes) {
        return new Answer(200, Map.of(), null, contentType, BodyWriter.of(bytes));
    }

    /** Returns an error page as Plex sends it, whatever was asked for. */
    public static Answer error(int status) {
        String reason = Statuses.reason(status);
        String page = "<html><head><title>" + reason + "</title></head><body><h1>" + status + ' ' + reason
                + "</h1></body></html>";
        return new Answer(status, Map.of(), null, "text/html", BodyWriter.of(page.getBytes(StandardCharsets.UTF_8)));
    }

    /** Returns this answer with another status. */
    Answer withStatus(int other) {
        return new Answer(other, headers, root, contentType, bytes);
    }

    /** Returns this answer with a header field set. */
    public Answer withHeader(String name, String value) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put(name, value);
        return new Answer(status, Map.copyOf(all), root, contentType, bytes);
    }

    /** Returns this answer without a header field. */
    public Answer withoutHeader(String name) {
        Map<String, String> others = new LinkedHashMap<>(headers);
        others.remove(name);
        return new Answer(status, Map.copyOf(others), root, contentType, bytes);
    }

    /** Returns this answer with another element. */
    public Answer withRoot(Element other) {
        return new Answer(status, headers, other, contentType, bytes);
    }
}
