package io.github.plex4j.cli;

import io.github.plex4j.mcp.engine.schema.Field;
import io.github.plex4j.mcp.engine.schema.FieldType;
import java.util.Arrays;
import java.util.List;

/** The fields of an answer that is one list of objects of texts. */
final class TextFields {
    private TextFields() {}

    /**
     * The fields.
     *
     * @param list of the list
     * @param names of what each of its objects holds
     */
    static List<Field> ofList(String list, String... names) {
        List<Field> fields = Arrays.stream(names)
                .map(name -> new Field(name, new FieldType.Scalar("string", "", List.of()), false, ""))
                .toList();
        return List.of(new Field(list, new FieldType.ListOf(new FieldType.ObjectOf(fields)), true, ""));
    }
}
