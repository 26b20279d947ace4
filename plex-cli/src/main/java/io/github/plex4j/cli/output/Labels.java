package io.github.plex4j.cli.output;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A few words for an object inside a row: its name or title, an episode with its show, else its plain values. */
final class Labels {
    private static final List<String> NAMES = List.of("name", "title", "value", "label");

    private Labels() {}

    /** Whether objects of these field names have one that names them. */
    static boolean hasName(List<String> fieldNames) {
        return fieldNames.contains("name") || fieldNames.contains("title");
    }

    static String of(JsonNode object) {
        for (String candidate : NAMES) {
            JsonNode name = object.path(candidate);
            if (name.isTextual()) {
                return place(object) + Values.line(name.textValue()) + addition(object);
            }
        }
        List<String> values = new ArrayList<>();
        for (Map.Entry<String, JsonNode> entry : object.properties()) {
            if (!entry.getValue().isContainerNode()) {
                values.add(Names.words(entry.getKey()) + " " + Values.text(entry.getKey(), entry.getValue()));
            }
        }
        return String.join(", ", values);
    }

    private static String place(JsonNode object) {
        JsonNode show = object.path("show");
        if (show.isTextual()) {
            return Values.line(show.textValue()) + number(" S", object.path("season"))
                    + number(object.path("season").isIntegralNumber() ? "E" : " E", object.path("episode")) + " ";
        }
        JsonNode artist = object.path("artist");
        return artist.isTextual() ? Values.line(artist.textValue()) + " - " : "";
    }

    private static String number(String letter, JsonNode value) {
        if (!value.isIntegralNumber()) {
            return "";
        }
        return letter + (value.intValue() < 10 && value.intValue() >= 0 ? "0" : "") + value.intValue();
    }

    private static String addition(JsonNode object) {
        JsonNode added = JsonNodeFactory.instance.missingNode();
        for (String name : List.of("role", "year", "count")) {
            added = added.isMissingNode() ? object.path(name) : added;
        }
        return added.isMissingNode() ? "" : " (" + Values.text("", added) + ")";
    }
}
