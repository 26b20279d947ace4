package io.github.plex4j.client.library;

import io.github.plex4j.client.PlexInputException;
import java.util.List;

/**
 * One condition of a filter: a field of the library section, an operator, and the values of which any may fit.
 *
 * <p>Which fields and operators a section knows is up to the server: {@link LibraryApi#schema}. Tags such as genres are
 * compared by their key, not their text: {@link LibraryApi#filterValues}. A comma inside a value cannot be told from
 * the comma between values, so conditions on free text take one value.
 *
 * @param field    the field as the server names it, such as {@code genre} or {@code show.title}
 * @param operator how it is compared
 * @param values   one or more values; any of them may fit
 */
public record Condition(String field, Operator operator, List<String> values) {
    /**
     * @throws PlexInputException if there is no value or an empty one, which a server would take for no condition at all,
     *     or the field is none of letters, digits and dots
     */
    public Condition {
        values = List.copyOf(values);
        if (!field.matches("[A-Za-z][A-Za-z0-9.]*")) {
            throw new PlexInputException("A field of a filter is made of letters, digits and dots.");
        }
        if (values.isEmpty() || values.contains("")) {
            throw new PlexInputException("A condition on " + field + " needs a value.");
        }
    }

    /** How a field is compared; which kinds of field take which is in {@link LibrarySchema}. */
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
