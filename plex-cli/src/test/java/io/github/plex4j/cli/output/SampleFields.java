package io.github.plex4j.cli.output;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.plex4j.mcp.engine.ToolJson;
import io.github.plex4j.mcp.engine.schema.Field;
import io.github.plex4j.mcp.engine.schema.FieldType;
import io.github.plex4j.mcp.engine.schema.Presentation;
import io.github.plex4j.mcp.engine.schema.Role;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** Fields, answers and pages of tests. */
final class SampleFields {
    static final FieldType TEXT = new FieldType.Scalar("string", "", List.of());
    static final FieldType TIME = new FieldType.Scalar("string", "date-time", List.of());
    static final FieldType NUMBER = new FieldType.Scalar("integer", "", List.of());
    static final FieldType TRUTH = new FieldType.Scalar("boolean", "", List.of());

    private SampleFields() {}

    static Field field(String name, FieldType type) {
        return new Field(name, type, false, "", Presentation.PLAIN);
    }

    static Field field(String name, FieldType type, Role role) {
        return new Field(name, type, false, "", Presentation.of(role));
    }

    /** A field that is the point of an answer to a question of these words. */
    static Field asked(String name, FieldType type, String... words) {
        return new Field(name, type, false, "", new Presentation(Role.FACT, "", Set.of(words), false));
    }

    static Field summed(String name, String... words) {
        return new Field(name, NUMBER, false, "", new Presentation(Role.FACT, "", Set.of(words), true));
    }

    static Field labelled(String name, FieldType type, String label) {
        return new Field(name, type, false, "", new Presentation(Role.FACT, label, Set.of(), false));
    }

    static Field list(String name, Field... row) {
        return field(name, listOf(row));
    }

    static FieldType listOf(Field... row) {
        return new FieldType.ListOf(objectOf(row));
    }

    static FieldType objectOf(Field... fields) {
        return new FieldType.ObjectOf(Arrays.asList(fields));
    }

    /** The answer in JSON, whose quotes are single ones here. */
    static JsonNode answer(String json) {
        try {
            return ToolJson.parse(json.replace('\'', '"'));
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException(malformed);
        }
    }

    static Question asking(String... words) {
        return new Question(Set.of(words), "", true, false);
    }

    static Style width(int width) {
        return new Style(OptionalInt.of(width), false);
    }

    static List<String> table(List<Field> fields, String answer) {
        return table(fields, answer, Style.plain(), Question.plain().walkable(true));
    }

    static List<String> table(List<Field> fields, String answer, Style style, Question question) {
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        new TablePrinter(out, style, question).print(fields, answer(answer));
        out.flush();
        return text.toString().lines().toList();
    }
}
