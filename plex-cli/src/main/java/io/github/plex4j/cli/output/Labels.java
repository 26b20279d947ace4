package io.github.plex4j.cli.output;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.plex4j.mcp.engine.schema.Field;
import io.github.plex4j.mcp.engine.schema.Role;
import java.util.ArrayList;
import java.util.List;

/** A few words for an object inside a row: its name, an episode with its show and number, numbers of episodes, else its plain values. */
final class Labels {
    private Labels() {}

    /** Whether objects with these fields have a name, and so are one value to a person. */
    static boolean hasName(List<Field> fields) {
        return Roles.has(fields, Role.NAME);
    }

    static String of(List<Field> fields, JsonNode object) {
        return of(fields, object, "");
    }

    /**
     * The words.
     *
     * @param around the name of the field that holds the object, whose unit is that of the numbers in it
     */
    static String of(List<Field> fields, JsonNode object, String around) {
        JsonNode name = Roles.value(fields, object, Role.NAME);
        if (name.isMissingNode()) {
            String number = EpisodeNumber.of(fields, object).text();
            return number.isEmpty() ? values(fields, object, around) : number;
        }
        String parent = Values.line(Roles.value(fields, object, Role.PARENT).asText(""));
        String number = EpisodeNumber.of(fields, object).text();
        String border = number.isEmpty() ? " - " : " " + number + " ";
        String place = parent.isEmpty() ? number + (number.isEmpty() ? "" : " ") : parent + border;
        return place + Values.line(name.asText()) + addition(fields, object);
    }

    private static String addition(List<Field> fields, JsonNode object) {
        return Roles.given(fields, object, Role.ADDITION)
                .map(field -> " (" + Values.text(field, object.path(field.name())) + ")")
                .orElse("");
    }

    private static String values(List<Field> fields, JsonNode object, String around) {
        List<String> values = new ArrayList<>();
        for (Field field : fields) {
            JsonNode value = object.path(field.name());
            if (value.isValueNode() && !value.isNull()) {
                boolean ofOuterUnit = value.isNumber() && !Names.hasUnit(field.name());
                String text = ofOuterUnit ? Values.number(around, value) : Values.text(field, value);
                values.add(Names.of(field) + " " + text);
            }
        }
        return String.join(", ", values);
    }
}
