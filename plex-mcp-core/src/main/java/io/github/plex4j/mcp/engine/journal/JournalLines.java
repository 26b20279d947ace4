package io.github.plex4j.mcp.engine.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.plex4j.mcp.engine.ToolJson;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The lines of a file of the journal, each a JSON object. */
final class JournalLines {
    private JournalLines() {}

    static String heading(Heading heading) {
        return ToolJson.text(object().put("change", heading.changeId())
                .put("tool", heading.tool())
                .put("kind", heading.kind())
                .put("place", heading.place())
                .put("at", heading.at().toString())
                .put("items", heading.items()));
    }

    static String old(OldValue value) {
        return ToolJson.text(object().put("key", value.key()).set("old", value.value()));
    }

    static String sent(List<String> keys) {
        ObjectNode line = object();
        keys.forEach(line.putArray("sent")::add);
        return ToolJson.text(line);
    }

    static String left(String key, String digest) {
        return ToolJson.text(object().put("key", key).put("left", digest));
    }

    static String end() {
        return ToolJson.text(object().put("end", true));
    }

    static String undone(String by) {
        return ToolJson.text(object().put("undoneBy", by));
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** The change of a file; empty when its first line is none, as when the program was stopped while it wrote it. */
    static Optional<JournaledChange> read(List<String> lines) {
        Optional<Heading> heading =
                lines.isEmpty() ? Optional.empty() : parse(lines.get(0)).flatMap(JournalLines::heading);
        return heading.map(found -> new Reading().read(found, lines.subList(1, lines.size())));
    }

    private static Optional<Heading> heading(JsonNode line) {
        try {
            return Optional.of(new Heading(
                    text(line, "change"),
                    text(line, "tool"),
                    text(line, "kind"),
                    text(line, "place"),
                    Instant.parse(text(line, "at")),
                    line.path("items").asLong()));
        } catch (DateTimeException damaged) {
            return Optional.empty();
        }
    }

    private static String text(JsonNode line, String name) {
        return line.path(name).asText();
    }

    /** A line that cannot be read is half of one, written when the program was stopped: nothing follows it that counts. */
    private static Optional<JsonNode> parse(String line) {
        try {
            return Optional.of(ToolJson.parse(line)).filter(JsonNode::isObject);
        } catch (JsonProcessingException half) {
            return Optional.empty();
        }
    }

    private static final class Reading {
        private final List<OldValue> oldValues = new ArrayList<>();
        private final Set<String> sent = new HashSet<>();
        private final Map<String, String> left = new HashMap<>();
        private boolean ended;
        private @Nullable String undoneBy;

        JournaledChange read(Heading heading, List<String> lines) {
            lines.forEach(line -> parse(line).ifPresent(this::add));
            return new JournaledChange(heading, oldValues, sent, left, ended, Optional.ofNullable(undoneBy));
        }

        private void add(JsonNode line) {
            if (line.has("old")) {
                oldValues.add(new OldValue(text(line, "key"), line.get("old")));
            } else if (line.has("left")) {
                left.put(text(line, "key"), text(line, "left"));
            } else if (line.has("sent")) {
                line.get("sent").forEach(key -> sent.add(key.asText()));
            } else if (line.has("undoneBy")) {
                undoneBy = text(line, "undoneBy");
            } else {
                ended = ended || line.has("end");
            }
        }
    }
}
