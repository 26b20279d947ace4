package io.github.plex4j.cli.output;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.LongNode;
import io.github.plex4j.mcp.engine.schema.Field;
import io.github.plex4j.mcp.engine.schema.Role;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
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
     * @param heading in small letters; empty for none
     * @return what there was no room for
     */
    List<String> print(Rows list, String heading) {
        Optional<Field> members = Roles.fields(list.fields(), Role.MEMBERS).findFirst();
        if (members.isPresent() && !list.rows().isEmpty()) {
            return groups(list, members.get());
        }
        if (!heading.isEmpty()) {
            page.heading(Names.capital(heading));
        }
        page.part();
        if (list.rows().isEmpty()) {
            page.note("No " + Names.of(list.field()) + ".");
            return List.of();
        }
        return table(list);
    }

    private List<String> groups(Rows groups, Field members) {
        Set<String> leftOut = new HashSet<>();
        for (JsonNode group : groups.rows()) {
            page.heading(Labels.of(groups.fields(), group));
            Rows rows = Rows.of(members, group.path(members.name()));
            leftOut.addAll(new ListView(page, question, order, true).print(rows, ""));
        }
        return leftOut.stream().sorted().toList();
    }

    private List<String> table(Rows list) {
        List<Column> columns = Columns.of(list);
        Set<String> words = new HashSet<>(question.words());
        words.add(order);
        Optional<Bars> bars = Bars.of(order, columns, list.rows());
        List<Table.Heading> headings = new ArrayList<>();
        List<Cell> sums = new ArrayList<>();
        for (Column column : columns) {
            Worth worth = Worth.of(column, list.rows(), words, inGroup);
            headings.add(new Table.Heading(column.heading(), column.isNumeric(), column.isWhole(), worth));
            sums.add(sum(column, list.rows(), worth));
            if (isDrawn(column, bars)) {
                headings.add(new Table.Heading("", true, true, Worth.ADDITION));
                sums.add(Cell.EMPTY);
            }
        }
        List<List<Cell>> rows =
                list.rows().stream().map(row -> cells(row, columns, bars)).toList();
        Table.Laid laid = new Table(headings, rows, sums).lay(page.style());
        laid.lines().forEach(page::line);
        return laid.leftOut().stream()
                .map(heading -> heading.toLowerCase(Locale.ROOT))
                .toList();
    }

    /** What the column adds up to, where that is worth knowing and is not one value alone. */
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

    private static List<Cell> cells(JsonNode row, List<Column> columns, Optional<Bars> bars) {
        List<Cell> cells = new ArrayList<>();
        for (Column column : columns) {
            cells.add(column.in(row));
            if (isDrawn(column, bars)) {
                cells.add(Cell.of(bars.orElseThrow().of(row)));
            }
        }
        return cells;
    }
}
