package io.github.plex4j.mcp.tools.filter.given;

import io.github.plex4j.client.library.Condition.Operator;

/** One filter as it was given. */
public sealed interface Criterion {
    /** Which filter it is. */
    FilterName name();

    /** Names or text. */
    record Words(FilterName name, String words) implements Criterion {}

    /**
     * A number.
     *
     * @param operator {@code IS}; {@code GREATER} for at least, {@code LESS} for at most
     * @param value    in Plex's unit
     */
    record Bound(FilterName name, Operator operator, double value) implements Criterion {}

    /**
     * A point in time.
     *
     * @param operator {@code GREATER} for not before, {@code LESS} for before
     * @param text     a date or a time
     */
    record Moment(FilterName name, Operator operator, String text) implements Criterion {}

    /** Yes or no. */
    record State(FilterName name, boolean wanted) implements Criterion {}
}
