package io.github.plex4j.client.library;

import io.github.plex4j.client.PlexInputException;
import java.util.List;

/**
 * A condition of a filter: a field of the library section, an operator, and one or more values, any of which may match.
 *
 * <p>The server decides which fields and operators a section has: {@link LibraryApi#schema}. Tags such as genres are
 * compared by their key, not their text: {@link LibraryApi#filterValues}. A comma inside a value cannot be
 * distinguished from one between values, so conditions on free text take one value.
 *
 * @param field    the field as the server names it, such as {@code genre} or {@code show.title}
 * @param operator the comparison
 * @param values   one or more values; any of them may match
 */
public record Condition(String field, Operator operator, List<String> values) {
    /**
     * @throws PlexInputException if there is no value or an empty one, which a server would treat as no condition at all,
     *     or the field contains anything but letters, digits and dots
     */
    public Condition {
        values = List.copyOf(values);
        if (!field.matches("[A-Za-z][A-Za-z0-9.]*")) {
            throw new PlexInputException("A field of a filter consists of letters, digits and dots.");
        }
        if (values.isEmpty() || values.contains("")) {
            throw new PlexInputException("A condition on " + field + " needs a value.");
        }
    }

    /** The comparisons of a field; {@link LibrarySchema} lists those of each kind of field. */
    public enum Operator {
        /** Tags and numbers: is. Text: contains. Booleans: is true, with the value 1. */
        IS(""),
        /** Tags and numbers: is not. Text: does not contain. Booleans with the value 1: is false. */
        IS_NOT("!"),
        /** Text: is exactly. */
        EXACTLY("="),
        /** Text: is not exactly. */
        NOT_EXACTLY("!="),
        /** Text: begins with. */
        BEGINS("<"),
        /** Text: ends with. */
        ENDS(">"),
        /** Numbers: is greater than. Dates: is after. */
        GREATER(">>"),
        /** Numbers: is less than. Dates: is before. */
        LESS("<<");

        private final String suffix;

        Operator(String suffix) {
            this.suffix = suffix;
        }

        /** The operator as it is written in front of the equals sign, where it belongs to the parameter's name. */
        public String suffix() {
            return suffix;
        }

        /** The operator as the server lists it in {@link LibrarySchema.FieldType}. */
        public String symbol() {
            return suffix + "=";
        }
    }

    /** A condition with one value. */
    public static Condition of(String field, Operator operator, String value) {
        return new Condition(field, operator, List.of(value));
    }

    String parameterName() {
        return field + operator.suffix();
    }

    String parameterValue() {
        return String.join(",", values);
    }
}
