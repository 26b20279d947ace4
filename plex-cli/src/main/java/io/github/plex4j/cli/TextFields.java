package io.github.plex4j.cli;

import io.github.plex4j.mcp.engine.schema.Field;
import io.github.plex4j.mcp.engine.schema.FieldType;
import java.util.Arrays;
import java.util.List;

/** The fields of answers that are made of texts. */
final class TextFields {
    private TextFields() {}

    /** The fields of an object of texts with these names. */
    static List<Field> of(String... names) {
        return Arrays.stream(names)
                .map(name -> new Field(name, new FieldType.Scalar("string", "", List.of()), false, ""))
                .toList();
    }

    /**
     * The field of a list of objects of texts.
     *
     * @param list the name of the list
     * @param names the names of the texts
     */
    static List<Field> ofList(String list, String... names) {
        return List.of(new Field(list, new FieldType.ListOf(new FieldType.ObjectOf(of(names))), true, ""));
    }
}
