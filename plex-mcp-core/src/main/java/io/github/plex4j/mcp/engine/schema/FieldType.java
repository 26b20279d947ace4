package io.github.plex4j.mcp.engine.schema;

import java.util.List;

/** The type of a field of an answer. */
public sealed interface FieldType {
    /**
     * One value.
     *
     * @param jsonType {@code string}, {@code integer}, {@code number} or {@code boolean}
     * @param format {@code date-time}, {@code date} or empty
     * @param values the only texts there are; empty means any
     */
    record Scalar(String jsonType, String format, List<String> values) implements FieldType {
        public Scalar {
            values = List.copyOf(values);
        }
    }

    /**
     * An array.
     *
     * @param element what it holds
     */
    record ListOf(FieldType element) implements FieldType {}

    /**
     * An object whose names are data.
     *
     * @param value what each name stands for
     */
    record MapOf(FieldType value) implements FieldType {}

    /**
     * An object.
     *
     * @param fields in order
     * @param describedIn the tool whose schema lists all of them; empty when each tool's schema does
     */
    record ObjectOf(List<Field> fields, String describedIn) implements FieldType {
        public ObjectOf {
            fields = List.copyOf(fields);
        }

        /** An object that every schema describes. */
        public ObjectOf(List<Field> fields) {
            this(fields, "");
        }
    }
}
