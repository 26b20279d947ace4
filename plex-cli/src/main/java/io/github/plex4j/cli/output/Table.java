package io.github.plex4j.cli.output;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Rows under headings, aligned. Where the page is narrow, long texts are cut first and then columns left out. */
final class Table {
    private static final String GAP = "  ";
    private static final int LEAST_OF_MAIN_TEXT = 28;
    private static final int LEAST_OF_TEXT = 12;

    private final List<Heading> headings;
    private final List<List<String>> rows;

    /**
     * @param rows as many cells each as there are headings, each of one line
     */
    Table(List<Heading> headings, List<List<String>> rows) {
        this.headings = List.copyOf(headings);
        this.rows = List.copyOf(rows);
    }

    /**
     * A heading.
     *
     * @param text above the column
     * @param atRight whether the column's cells end at the same place instead of beginning there
     * @param main whether it says what the row is, and so is cut last
     * @param worth the greatest number is left out first, and of the same number the last
     */
    record Heading(String text, boolean atRight, boolean main, int worth) {}

    /**
     * The table as lines.
     *
     * @param lines the headings first, none of them with spaces at its end
     * @param leftOut the headings of columns there was no room for
     */
    record Laid(List<String> lines, List<String> leftOut) {}

    Laid lay(Style style) {
        int[] natural = naturalWidths();
        if (style.width().isEmpty()) {
            return new Laid(lines(style, natural), List.of());
        }
        int width = style.width().getAsInt();
        List<Integer> kept = columnsThatFit(natural, width);
        Table narrow = new Table(
                picked(headings, kept),
                rows.stream().map(row -> picked(row, kept)).toList());
        List<String> leftOut = new ArrayList<>();
        for (int column = 0; column < headings.size(); column++) {
            if (!kept.contains(column)) {
                leftOut.add(headings.get(column).text());
            }
        }
        return new Laid(narrow.lines(style, narrow.shrink(narrow.naturalWidths(), width)), leftOut);
    }

    private List<String> lines(Style style, int[] widths) {
        List<String> lines = new ArrayList<>();
        lines.add(style.heading(line(headings.stream().map(Heading::text).toList(), widths)));
        rows.forEach(row -> lines.add(line(row, widths)));
        return lines;
    }

    private static <T> List<T> picked(List<T> all, List<Integer> places) {
        return places.stream().map(all::get).toList();
    }

    private int[] naturalWidths() {
        int[] widths = new int[headings.size()];
        for (int column = 0; column < widths.length; column++) {
            widths[column] = DisplayWidth.of(headings.get(column).text());
            for (List<String> row : rows) {
                widths[column] = Math.max(widths[column], DisplayWidth.of(row.get(column)));
            }
        }
        return widths;
    }

    /** The places of the columns for which there is room, chosen by worth and at least one of them; in their order. */
    private List<Integer> columnsThatFit(int[] natural, int width) {
        List<Integer> byWorth = IntStream.range(0, natural.length)
                .boxed()
                .sorted(Comparator.comparingInt(column -> headings.get(column).worth()))
                .toList();
        List<Integer> kept = new ArrayList<>();
        int used = 0;
        for (int column : byWorth) {
            used += least(natural, column) + (kept.isEmpty() ? 0 : GAP.length());
            if (used > width && !kept.isEmpty()) {
                break;
            }
            kept.add(column);
        }
        return kept.stream().sorted().toList();
    }

    private int least(int[] natural, int column) {
        if (headings.get(column).atRight()) {
            return natural[column];
        }
        int least = headings.get(column).main() ? LEAST_OF_MAIN_TEXT : LEAST_OF_TEXT;
        return Math.min(
                natural[column],
                Math.max(least, DisplayWidth.of(headings.get(column).text())));
    }

    /** Takes from the widest column until all of them fit, but leaves each what it needs. */
    private int[] shrink(int[] natural, int width) {
        int shown = natural.length;
        int[] widths = natural.clone();
        int excess = GAP.length() * (shown - 1) - width;
        for (int column = 0; column < shown; column++) {
            excess += widths[column];
        }
        while (excess > 0) {
            int widest = widestWithRoom(widths, natural);
            if (widest < 0) {
                widths[shown - 1] = Math.max(1, widths[shown - 1] - excess);
                return widths;
            }
            widths[widest]--;
            excess--;
        }
        return widths;
    }

    private int widestWithRoom(int[] widths, int[] natural) {
        int widest = -1;
        for (int column = 0; column < widths.length; column++) {
            boolean room = widths[column] > least(natural, column);
            if (room && (widest < 0 || widths[column] > widths[widest])) {
                widest = column;
            }
        }
        return widest;
    }

    private String line(List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            String cell = DisplayWidth.cut(cells.get(column), widths[column]);
            String padding = " ".repeat(widths[column] - DisplayWidth.of(cell));
            line.append(column == 0 ? "" : GAP);
            line.append(headings.get(column).atRight() ? padding + cell : cell + padding);
        }
        return line.toString().stripTrailing();
    }
}
