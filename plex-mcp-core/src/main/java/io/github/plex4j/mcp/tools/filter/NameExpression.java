package io.github.plex4j.mcp.tools.filter;

import io.github.plex4j.mcp.engine.ToolFailure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The meaning of {@code A|B}, {@code A&B} and {@code !A}. A name may hold these signs itself, such as "Sci-Fi &amp; Fantasy",
 * so a name that is there is taken whole before it is divided.
 *
 * @param mode    how the names belong together
 * @param found   what the names that are there were resolved to
 * @param missing the names that are not there; with {@code found}, one or more
 * @param <T>     what a name is resolved to
 */
record NameExpression<T>(Mode mode, List<T> found, List<String> missing) {
    /** How names belong together. */
    enum Mode {
        ANY,
        ALL,
        NONE
    }

    NameExpression {
        found = List.copyOf(found);
        missing = List.copyOf(missing);
    }

    /**
     * Resolves an expression.
     *
     * @param argument   the name of the argument
     * @param expression what was given
     * @param lookUp     finds a name; empty when there is no such name
     * @throws ToolFailure if {@code |} and {@code &} are mixed, or a name is empty
     */
    static <T> NameExpression<T> resolve(String argument, String expression, Function<String, Optional<T>> lookUp) {
        String text = expression.strip();
        Optional<T> whole = lookUp.apply(text);
        if (whole.isPresent()) {
            return new NameExpression<>(Mode.ANY, List.of(whole.get()), List.of());
        }
        boolean negated = text.startsWith("!");
        String names = negated ? text.substring(1).strip() : text;
        boolean all = !negated && names.indexOf('|') < 0 && names.indexOf('&') >= 0;
        Mode mode = negated ? Mode.NONE : all ? Mode.ALL : Mode.ANY;
        return new Division<>(argument, all ? "&" : "|", lookUp).divide(mode, names);
    }

    /** Whether no item can fit, because it would need a name that is not there. */
    boolean isImpossible() {
        return mode == Mode.ALL ? !missing.isEmpty() : mode == Mode.ANY && found.isEmpty();
    }

    /** Whether every item fits, because only names were excluded that are not there. */
    boolean isWithoutEffect() {
        return mode == Mode.NONE && found.isEmpty();
    }

    /** Divides names at one sign. */
    private record Division<T>(String argument, String sign, Function<String, Optional<T>> lookUp) {
        NameExpression<T> divide(Mode mode, String names) {
            String[] pieces = names.split(Pattern.quote(sign), -1);
            List<T> found = new ArrayList<>();
            List<String> missing = new ArrayList<>();
            int next = 0;
            while (next < pieces.length) {
                int taken = longest(pieces, next, found);
                if (taken == 0) {
                    missing.add(named(pieces[next]));
                }
                next += Math.max(taken, 1);
            }
            return new NameExpression<>(mode, found, missing);
        }

        /** The number of pieces from there on that make one existing name, as many as possible. */
        private int longest(String[] pieces, int from, List<T> found) {
            for (int to = pieces.length; to > from; to--) {
                String name = String.join(sign, Arrays.asList(pieces).subList(from, to))
                        .strip();
                Optional<T> value = name.isEmpty() ? Optional.empty() : lookUp.apply(name);
                if (value.isPresent()) {
                    found.add(value.get());
                    return to - from;
                }
            }
            return 0;
        }

        /** A name that is not there; where parts of it are, the other sign was meant to divide them. */
        private String named(String piece) {
            String name = piece.strip();
            if (name.isEmpty()) {
                throw ToolFailure.invalidInput(
                        "The argument " + argument + " has an empty name.",
                        "Use A|B for either, A&B for both, !A for not A.");
            }
            boolean mixed = name.indexOf('&') >= 0
                    && Arrays.stream(name.split("&", -1))
                            .anyMatch(part -> !part.isBlank()
                                    && lookUp.apply(part.strip()).isPresent());
            if (mixed) {
                throw ToolFailure.invalidInput(
                        "The argument " + argument + " mixes signs that cannot be combined.",
                        "Use A|B for either, A&B for both, !A or !A|B for none of them.");
            }
            return name;
        }
    }
}
