package io.github.plex4j.cli.output;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.LongNode;
import io.github.plex4j.mcp.engine.schema.Field;
import io.github.plex4j.mcp.engine.schema.Role;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A list for people: a table, or one table for each of its rows that stands for others. */
final class ListView {
    private final Page page;
    private final Question question;
    private final String order;
    private final boolean inGroup;

    /**
     * @param order what the rows are ordered by, in the words of the answer; empty when it does not say
     */
    ListView(Page page, Question question, String order) {
        this(page, question, order, false);
    }

    private ListView(Page page, Question question, String order, boolean inGroup) {
        this.page = page;
        this.question = question;
        this.order = order;
        this.inGroup = inGroup;
    }

    /**
     * Writes the list.
     *
     * @param heading empty for none
     * @return what there was no room for
     */
    LeftOut print(Rows list, String heading) {
        Optional<Field> members = Roles.fields(list.fields(), Role.MEMBERS).findFirst();
        if (members.isPresent() && !list.rows().isEmpty()) {
            return groups(list, members.get());
        }
        if (!heading.isEmpty()) {
            page.heading(heading);
        }
        page.part();
        if (list.rows().isEmpty()) {
            page.note("No " + Names.of(list.field()) + ".");
            return LeftOut.NOTHING;
        }
        return table(list);
    }

    /** Writes one of several lists of an answer under its heading, with what there was no room for below it. */
    void printUnder(Rows list, String heading) {
        page.notes("", print(list, heading).sentences(), question.mostLines());
    }

    private LeftOut groups(Rows groups, Field members) {
        LeftOut leftOut = LeftOut.NOTHING;
        for (JsonNode group : groups.rows()) {
            page.heading(Labels.of(groups.fields(), group));
            Rows rows = Rows.of(members, group.path(members.name()));
            leftOut = leftOut.and(new ListView(page, question, order, true).print(rows, ""));
        }
        return leftOut;
    }

    private LeftOut table(Rows list) {
        List<Column> columns = Columns.of(list);
        Set<String> words = new HashSet<>(question.words());
        words.add(order);
        Optional<Bars> bars = Bars.of(order, columns, list.rows());
        List<Optional<Column>> places = new ArrayList<>();
        List<Table.Heading> headings = new ArrayList<>();
        List<Cell> sums = new ArrayList<>();
        for (Column column : columns) {
            Worth worth = Worth.of(column, list.rows(), words, inGroup);
            headings.add(new Table.Heading(column.heading(), column.isNumeric(), column.isWhole(), worth));
            sums.add(inGroup ? Cell.EMPTY : sum(column, list.rows(), worth));
            places.add(Optional.of(column));
            if (isDrawn(column, bars)) {
                headings.add(new Table.Heading("", true, true, Worth.ADDITION));
                sums.add(Cell.EMPTY);
                places.add(Optional.empty());
            }
        }
        List<List<Cell>> rows =
                list.rows().stream().map(row -> cells(row, columns, bars)).toList();
        Table.Laid laid = new Table(headings, rows, sums).lay(page.style());
        laid.lines().forEach(page::line);
        List<Column> leftOut = laid.leftOut().stream()
                .flatMap(place -> places.get(place).stream())
                .toList();
        return inGroup ? LeftOut.ofGroup(leftOut, list.rows()) : LeftOut.of(leftOut, list.rows());
    }

    /** The sum of the column, where it is worth knowing and is not one value alone. */
    private static Cell sum(Column column, List<JsonNode> rows, Worth worth) {
        if (!column.shown().summed() || worth != Worth.ASKED || rows.size() < 2) {
            return Cell.EMPTY;
        }
        long sum = rows.stream().mapToLong(row -> column.valueIn(row).asLong()).sum();
        return Cell.of(Values.number(column.path().get(column.path().size() - 1), LongNode.valueOf(sum)));
    }

    private static boolean isDrawn(Column column, Optional<Bars> bars) {
        return bars.isPresent() && bars.get().column().equals(column);
    }

    private List<Cell> cells(JsonNode row, List<Column> columns, Optional<Bars> bars) {
        List<Cell> cells = new ArrayList<>();
        for (Column column : columns) {
            cells.add(column.in(row).leading(question.words()));
            if (isDrawn(column, bars)) {
                cells.add(Cell.of(bars.orElseThrow().of(row)));
            }
        }
        return cells;
    }
}
