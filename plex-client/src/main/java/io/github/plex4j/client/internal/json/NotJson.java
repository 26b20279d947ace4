package io.github.plex4j.client.internal.json;

import java.util.Locale;
import java.util.Optional;

/** Names the form of an answer that is not JSON. Plex writes XML where the {@code Accept} header does not reach it. */
final class NotJson {
    private NotJson() {}

    /**
     * Describes the problem of an answer that a JSON parser refused.
     *
     * @param beginning   the first characters of the answer
     * @param contentType what the answer says it is
     * @param cutOff      whether the parser met the end of the answer where more had to come
     * @return words of this library alone, starting in lower case and without a full stop
     */
    static String problem(String beginning, Optional<String> contentType, boolean cutOff) {
        String start = beginning.stripLeading().toLowerCase(Locale.ROOT);
        if (!start.startsWith("<")) {
            return cutOff ? "the answer is not complete JSON" : "the answer is not valid JSON";
        }
        String type = contentType.orElse("").toLowerCase(Locale.ROOT);
        if (type.contains("html") || start.startsWith("<!doctype html") || start.startsWith("<html")) {
            return "the server answered HTML, not JSON";
        }
        if (type.contains("xml") || start.startsWith("<?xml") || start.startsWith("<mediacontainer")) {
            return "the server answered XML, not JSON";
        }
        return "the server answered XML or HTML, not JSON";
    }
}
