package io.github.plex4j.cli.output;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.plex4j.mcp.engine.schema.Role;
import java.util.List;
import java.util.Set;

/** How long a column stays while a table gets narrower; what is worth most stays longest. */
enum Worth {
    /** Leaves first: it has the same value in every row, or few ask for it. */
    LEAST,
    /** Further facts. */
    FACT,
    /** The place of a row, and values that distinguish it from others of its name. */
    ADDITION,
    /** The key by which other commands know the row. */
    KEY,
    /** The values that were asked for. */
    ASKED,
    /** The identity of a row, beside its name. */
    IDENTITY,
    /** Stays last. */
    NAME;

    /**
     * The worth of a column of these rows.
     *
     * @param words those of the question
     * @param inGroup whether the rows stand under what they have in common
     */
    static Worth of(Column column, List<JsonNode> rows, Set<String> words, boolean inGroup) {
        Role role = column.role();
        if (role == Role.POINT || column.shown().askedBy().stream().anyMatch(words::contains)) {
            return ASKED;
        }
        if (inGroup && column.isConstantIn(rows)) {
            return LEAST;
        }
        return switch (role) {
            case NAME -> NAME;
            case PARENT -> column.isConstantIn(rows) ? LEAST : IDENTITY;
            case SEASON, EPISODE, WHEN -> IDENTITY;
            case KEY -> column.path().size() == 1 ? KEY : LEAST;
            case DETAIL -> LEAST;
            case PLACE, ADDITION -> column.isConstantIn(rows) ? LEAST : ADDITION;
            default -> column.isConstantIn(rows) || column.path().size() > 1 ? LEAST : FACT;
        };
    }

    /** How far the texts of other columns may be cut to make room for a column of this worth. */
    WidthLimits crowding() {
        return switch (this) {
            case LEAST -> WidthLimits.NATURAL;
            case FACT, ADDITION -> WidthLimits.COMFORTABLE;
            case KEY, ASKED, IDENTITY, NAME -> WidthLimits.TIGHT;
        };
    }
}
