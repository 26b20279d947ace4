package io.github.plex4j.cli.output;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/**
 * How much of a list is shown and how to see the rest.
 *
 * @param text one line
 * @param more whether there is more than is shown
 */
record Footer(String text, boolean more) {
    /** The fields it tells, which need no line of their own. */
    static final List<String> FIELDS = List.of("total", "offset", "nextOffset", "nextCursor", "truncated");

    /** The footer of an answer whose main list has so many rows; empty when the answer does not page. */
    static Optional<Footer> of(JsonNode answer, int shown) {
        boolean paged = FIELDS.stream().anyMatch(answer::has);
        if (!paged) {
            return Optional.empty();
        }
        StringBuilder text = new StringBuilder(Values.grouped(shown));
        JsonNode total = answer.path("total");
        if (total.isNumber()) {
            text.append(" of ").append(Values.grouped(total.longValue()));
        }
        if (answer.path("truncated").asBoolean()) {
            text.append("; cut where the answer grew too large");
        }
        String next = next(answer);
        return Optional.of(new Footer(text + next, !next.isEmpty()));
    }

    private static String next(JsonNode answer) {
        if (answer.path("nextOffset").isNumber()) {
            return "; next: --offset " + answer.path("nextOffset").longValue();
        }
        return answer.path("nextCursor").isTextual()
                ? "; next: --cursor " + Values.line(answer.path("nextCursor").textValue())
                : "";
    }
}
