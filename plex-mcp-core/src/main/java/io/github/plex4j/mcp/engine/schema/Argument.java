package io.github.plex4j.mcp.engine.schema;

import io.github.plex4j.mcp.engine.text.Wording;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * One argument of a tool, read from a component of its input record. Schema, binder, command line and documentation use it.
 *
 * @param name in camel case
 * @param type its JSON form; an enum is {@link ArgumentType#TEXT} with {@code allowed}
 * @param description a few words for the schema; may be empty
 * @param help the same at more length, for documentation and help; names stand as in {@link Wording}; may be empty
 * @param required whether a call without it is refused
 * @param min the least number, negative infinity when there is none
 * @param max the greatest number, positive infinity when there is none
 * @param capped whether a greater number is taken as {@code max}
 * @param rows whether it is the number of rows of a list
 * @param suffix what may follow a number given as text; may be empty
 * @param separator what divides alternatives in a text, which may also be given as a list; may be empty
 * @param defaultValue as text, in the form a caller would write
 * @param allowed the only texts accepted; empty means any
 * @param maxLength most characters of each text
 * @param maxItems most elements or entries
 * @param key whether the texts are keys
 * @param mayBeEmpty whether a text of no characters is accepted
 * @param sensitive whether the value must not be repeated
 * @param synonyms other names under which it is accepted
 * @param describedIn the tool whose schema describes it, where it belongs to a group that several tools take; else empty
 */
public record Argument(
        String name,
        ArgumentType type,
        String description,
        String help,
        boolean required,
        double min,
        double max,
        boolean capped,
        boolean rows,
        String suffix,
        String separator,
        Optional<String> defaultValue,
        List<String> allowed,
        int maxLength,
        int maxItems,
        KeyKind key,
        boolean mayBeEmpty,
        boolean sensitive,
        List<String> synonyms,
        String describedIn) {
    public Argument {
        allowed = List.copyOf(allowed);
        synonyms = List.copyOf(synonyms);
    }

    /** The bounds in words, {@code 1 to 200}, {@code at least 1}, {@code at most 10}; empty when there are none. */
    public String bounds() {
        boolean low = min != Double.NEGATIVE_INFINITY;
        boolean high = max != Double.POSITIVE_INFINITY;
        if (low && high) {
            return number(min) + " to " + number(max);
        }
        if (low) {
            return "at least " + number(min);
        }
        return high ? "at most " + number(max) : "";
    }

    /** The same argument with another greatest number. */
    public Argument upTo(double greatest) {
        return with(name, describedIn, required, greatest, synonyms);
    }

    /** The same argument where it may be left out, under other names. */
    public Argument optionalAs(String otherName, List<String> otherSynonyms) {
        return with(otherName, describedIn, false, max, otherSynonyms);
    }

    /** The same argument for a caller who may ask for so many rows of a list. */
    public Argument ofRows(int most) {
        return rows && most > max ? upTo(most) : this;
    }

    /** The same argument of a group that the schema of one tool describes; help and documentation describe it everywhere. */
    public Argument describedIn(String tool) {
        return with(name, tool, required, max, synonyms);
    }

    private Argument with(
            String otherName, String home, boolean isRequired, double greatest, List<String> otherSynonyms) {
        return new Argument(
                otherName,
                type,
                description,
                help,
                isRequired,
                min,
                greatest,
                capped,
                rows,
                suffix,
                separator,
                defaultValue,
                allowed,
                maxLength,
                maxItems,
                key,
                mayBeEmpty,
                sensitive,
                otherSynonyms,
                home);
    }

    public static String number(double value) {
        return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
    }
}
