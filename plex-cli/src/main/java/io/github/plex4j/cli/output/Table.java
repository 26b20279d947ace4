package io.github.plex4j.cli.output;

import java.util.ArrayList;
import java.util.List;

/** Rows under headings, aligned. Where the page is narrow, long texts are cut first and then the last columns left out. */
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
     */
    record Heading(String text, boolean atRight, boolean main) {}

    /**
     * The table as lines.
     *
     * @param lines the headings first, none of them with spaces at its end
     * @param leftOut the headings of columns there was no room for
     */
    record Laid(List<String> lines, List<String> leftOut) {}

    Laid lay(Style style) {
        int[] natural = naturalWidths();
        int shown = headings.size();
        int[] widths = natural.clone();
        if (style.width().isPresent()) {
            int width = style.width().getAsInt();
            shown = columnsThatFit(natural, width);
            widths = shrink(natural, shown, width);
        }
        List<String> lines = new ArrayList<>();
        lines.add(style.heading(line(headings.stream().map(Heading::text).toList(), widths, shown)));
        for (List<String> row : rows) {
            lines.add(line(row, widths, shown));
        }
        return new Laid(
                lines,
                headings.subList(shown, headings.size()).stream()
                        .map(Heading::text)
                        .toList());
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

    private int columnsThatFit(int[] natural, int width) {
        int used = 0;
        for (int column = 0; column < natural.length; column++) {
            used += least(natural, column) + (column == 0 ? 0 : GAP.length());
            if (used > width) {
                return Math.max(1, column);
            }
        }
        return natural.length;
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
    private int[] shrink(int[] natural, int shown, int width) {
        int[] widths = natural.clone();
        int excess = GAP.length() * (shown - 1) - width;
        for (int column = 0; column < shown; column++) {
            excess += widths[column];
        }
        while (excess > 0) {
            int widest = widestWithRoom(widths, natural, shown);
            if (widest < 0) {
                widths[shown - 1] = Math.max(1, widths[shown - 1] - excess);
                return widths;
            }
            widths[widest]--;
            excess--;
        }
        return widths;
    }

    private int widestWithRoom(int[] widths, int[] natural, int shown) {
        int widest = -1;
        for (int column = 0; column < shown; column++) {
            boolean room = widths[column] > least(natural, column);
            if (room && (widest < 0 || widths[column] > widths[widest])) {
                widest = column;
            }
        }
        return widest;
    }

    private String line(List<String> cells, int[] widths, int shown) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < shown; column++) {
            String cell = DisplayWidth.cut(cells.get(column), widths[column]);
            String padding = " ".repeat(widths[column] - DisplayWidth.of(cell));
            line.append(column == 0 ? "" : GAP);
            line.append(headings.get(column).atRight() ? padding + cell : cell + padding);
        }
        return line.toString().stripTrailing();
    }
}
