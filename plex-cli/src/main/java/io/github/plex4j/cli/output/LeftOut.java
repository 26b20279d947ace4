package io.github.plex4j.cli.output;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The part of a list that did not fit.
 *
 * @param same names and values of what all rows have in common
 * @param names of what differs
 */
record LeftOut(List<String> same, List<String> names) {
    static final LeftOut NOTHING = new LeftOut(List.of(), List.of());

    /** A longer value takes the room of what is worth more. */
    private static final int LONGEST_VALUE = 40;

    LeftOut {
        same = List.copyOf(same);
        names = List.copyOf(names);
    }

    static LeftOut of(List<Column> columns, List<JsonNode> rows) {
        List<String> same = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (Column column : columns) {
            String value = column.in(rows.get(0)).text();
            if (column.isConstantIn(rows) && DisplayWidth.of(value) <= LONGEST_VALUE) {
                same.add(column.label() + " " + value);
            } else {
                names.add(column.label());
            }
        }
        return new LeftOut(same, names);
    }

    /** Of rows under a heading, which says what they have in common. */
    static LeftOut ofGroup(List<Column> columns, List<JsonNode> rows) {
        return new LeftOut(
                List.of(),
                columns.stream()
                        .filter(column -> !column.isConstantIn(rows))
                        .map(Column::label)
                        .toList());
    }

    /** The parts of two lists that did not fit. */
    LeftOut and(LeftOut other) {
        Set<String> all = new LinkedHashSet<>(names);
        all.addAll(other.names);
        return new LeftOut(List.of(), List.copyOf(all));
    }

    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        if (!same.isEmpty()) {
            sentences.add("The same in all: " + String.join(", ", same) + ".");
        }
        if (!names.isEmpty()) {
            sentences.add("Not shown: " + String.join(", ", names) + ".");
        }
        return sentences;
    }
}
