package io.github.plex4j.mcp.tools.filter;

import io.github.plex4j.mcp.engine.ToolFailure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What {@code A|B}, {@code A&B} and {@code !A} mean. A name may hold these signs itself, such as "Sci-Fi &amp; Fantasy",
 * so a name that is there is taken whole before it is divided.
 *
 * @param mode  how the names belong together
 * @param found what the names were resolved to, one or more
 * @param <T>   what a name is resolved to
 */
record NameExpression<T>(Mode mode, List<T> found) {
    /** How names belong together. */
    enum Mode {
        ANY,
        ALL,
        NONE
    }

    NameExpression {
        found = List.copyOf(found);
    }

    /**
     * Resolves an expression.
     *
     * @param argument   the name of the argument
     * @param expression what was given
     * @param lookUp     finds a name; empty when there is no such name
     * @param unknown    makes the failure for a name that is not there
     * @throws ToolFailure if a name is not there, or {@code |} and {@code &} are mixed
     */
    static <T> NameExpression<T> resolve(
            String argument,
            String expression,
            Function<String, Optional<T>> lookUp,
            Function<String, ToolFailure> unknown) {
        Optional<T> whole = lookUp.apply(expression.strip());
        if (whole.isPresent()) {
            return new NameExpression<>(Mode.ANY, List.of(whole.get()));
        }
        boolean negated = expression.strip().startsWith("!");
        String names = negated ? expression.strip().substring(1) : expression.strip();
        List<T> any = parts(names, '|', lookUp);
        if (!any.isEmpty()) {
            return new NameExpression<>(negated ? Mode.NONE : Mode.ANY, any);
        }
        List<T> all = negated ? List.of() : parts(names, '&', lookUp);
        if (!all.isEmpty()) {
            return new NameExpression<>(Mode.ALL, all);
        }
        if (names.indexOf('&') >= 0 && (negated || names.indexOf('|') >= 0)) {
            throw ToolFailure.invalidInput(
                    "The argument " + argument + " mixes signs that do not go together.",
                    "Give A|B for either, A&B for both, !A or !A|B for none of them.");
        }
        throw unknown.apply(firstUnknown(names, lookUp));
    }

    /** What all parts were resolved to; nothing when any of them is not there. */
    private static <T> List<T> parts(String names, char sign, Function<String, Optional<T>> lookUp) {
        String[] pieces = names.split(java.util.regex.Pattern.quote(String.valueOf(sign)), -1);
        List<T> found = new ArrayList<>();
        int next = 0;
        while (next < pieces.length) {
            int taken = longest(pieces, next, sign, lookUp, found);
            if (taken == 0) {
                return List.of();
            }
            next += taken;
        }
        return found;
    }

    /** How many pieces from there on make one name that is there, as many as possible. */
    private static <T> int longest(
            String[] pieces, int from, char sign, Function<String, Optional<T>> lookUp, List<T> found) {
        for (int to = pieces.length; to > from; to--) {
            String name = String.join(
                            String.valueOf(sign), Arrays.asList(pieces).subList(from, to))
                    .strip();
            Optional<T> value = name.isEmpty() ? Optional.empty() : lookUp.apply(name);
            if (value.isPresent()) {
                found.add(value.get());
                return to - from;
            }
        }
        return 0;
    }

    private static <T> String firstUnknown(String names, Function<String, Optional<T>> lookUp) {
        for (String piece : names.split("[|&]", -1)) {
            if (!piece.isBlank() && lookUp.apply(piece.strip()).isEmpty()) {
                return piece.strip();
            }
        }
        return names;
    }
}
