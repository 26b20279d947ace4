package io.github.plex4j.cli.output;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/**
 * Rows under headings, aligned. Where the page is narrow, lists stand below their rows, columns leave by their worth, and texts
 * are cut; numbers, times and keys never are.
 */
final class Table {
    private static final String GAP = "  ";
    private static final String RULE = "─";
    private static final String INDENT = "     ";

    private final List<Heading> headings;
    private final List<List<Cell>> rows;
    private final List<Cell> sums;

    /**
     * @param rows as many cells each as there are headings
     * @param sums what stands under the rows, as many cells, of which some are empty; no cells when there are no sums
     */
    Table(List<Heading> headings, List<List<Cell>> rows, List<Cell> sums) {
        this.headings = List.copyOf(headings);
        this.rows = List.copyOf(rows);
        this.sums = List.copyOf(sums);
    }

    /**
     * A heading.
     *
     * @param text above the column; empty above a column that belongs to the one before
     * @param atRight whether the column's cells end at the same place instead of beginning there
     * @param whole whether its cells are never cut
     * @param worth how long it stays
     */
    record Heading(String text, boolean atRight, boolean whole, Worth worth) {}

    /**
     * The table as lines.
     *
     * @param lines the headings first, none of them with spaces at its end
     * @param leftOut the places of the columns there was no room for
     */
    record Laid(List<String> lines, List<Integer> leftOut) {}

    Laid lay(Style style) {
        if (style.width().isEmpty()) {
            return new Laid(lines(style, widths(this::natural)), List.of());
        }
        int width = style.width().getAsInt();
        List<Integer> all = IntStream.range(0, headings.size()).boxed().toList();
        List<Integer> kept = columnsThatFit(all, width);
        List<Integer> below = all.stream().anyMatch(column -> isWanted(column) && !kept.contains(column))
                ? all.stream().filter(this::canStandBelow).toList()
                : List.of();
        if (below.isEmpty()) {
            return laid(style, kept, below, width);
        }
        List<Integer> beside =
                all.stream().filter(column -> !below.contains(column)).toList();
        return laid(style, columnsThatFit(beside, width), below, width);
    }

    private Laid laid(Style style, List<Integer> kept, List<Integer> below, int width) {
        Table narrow = new Table(
                picked(headings, kept),
                rows.stream().map(row -> picked(row, kept)).toList(),
                sums.isEmpty() ? sums : picked(sums, kept));
        List<Integer> leftOut = IntStream.range(0, headings.size())
                .filter(column -> !kept.contains(column) && !below.contains(column))
                .boxed()
                .toList();
        List<String> lines = new ArrayList<>(narrow.lines(style, narrow.shrunk(width)));
        for (int row = rows.size() - 1; row >= 0 && !below.isEmpty(); row--) {
            lines.addAll(row + 2, below(rows.get(row), below, width));
        }
        return new Laid(lines, leftOut);
    }

    /** The lists of a row, each on a line of its own. */
    private static List<String> below(List<Cell> row, List<Integer> columns, int width) {
        return columns.stream()
                .flatMap(column -> row.get(column).lines(width - INDENT.length()).stream())
                .map(line -> INDENT + line)
                .toList();
    }

    /** Whether the column identifies the row or was asked for. */
    private boolean isWanted(int column) {
        return headings.get(column).worth().compareTo(Worth.KEY) >= 0;
    }

    /** Whether the column holds lists that were asked for, and is not all that the rows say. */
    private boolean canStandBelow(int column) {
        return headings.get(column).worth() == Worth.ASKED
                && headings.size() > 1
                && rows.stream().map(row -> row.get(column)).allMatch(cell -> cell.isEmpty() || cell.isList());
    }

    private List<String> lines(Style style, int[] widths) {
        List<String> lines = new ArrayList<>();
        List<Cell> texts =
                headings.stream().map(heading -> Cell.of(heading.text())).toList();
        lines.add(style.heading(line(texts, widths)));
        rows.forEach(row -> lines.add(line(row, widths)));
        if (sums.stream().anyMatch(sum -> !sum.isEmpty())) {
            lines.add(line(sums.stream().map(Table::rule).toList(), widths));
            lines.add(style.heading(line(sums, widths)));
        }
        return lines;
    }

    private static Cell rule(Cell sum) {
        return Cell.of(RULE.repeat(sum.width()));
    }

    private static <T> List<T> picked(List<T> all, List<Integer> places) {
        return places.stream().map(all::get).toList();
    }

    private int[] widths(ToIntFunction<Integer> width) {
        return IntStream.range(0, headings.size())
                .map(column -> width.applyAsInt(column))
                .toArray();
    }

    private int natural(int column) {
        int widest = DisplayWidth.of(headings.get(column).text());
        for (List<Cell> row : rows) {
            widest = Math.max(widest, row.get(column).width());
        }
        return sums.isEmpty() ? widest : Math.max(widest, sums.get(column).width());
    }

    private ToIntFunction<Integer> within(WidthLimits limits) {
        return column -> least(column, limits);
    }

    private int least(int column, WidthLimits limits) {
        Heading heading = headings.get(column);
        int natural = natural(column);
        if (heading.whole()) {
            return natural;
        }
        int limit = limits.of(heading.worth());
        return Math.min(natural, Math.max(Math.max(limit, usualPiece(column)), DisplayWidth.of(heading.text())));
    }

    /** The width with which one row of two shows a piece of its list; nothing where there are no lists. */
    private int usualPiece(int column) {
        int[] least = rows.stream()
                .map(row -> row.get(column))
                .filter(cell -> !cell.isEmpty())
                .mapToInt(Cell::leastWidth)
                .sorted()
                .toArray();
        return least.length == 0 ? 0 : least[least.length / 2];
    }

    /** The places of the columns for which there is room, chosen by worth and at least one of them; in their order. */
    private List<Integer> columnsThatFit(List<Integer> columns, int width) {
        List<Integer> byWorth = columns.stream()
                .sorted(Comparator.comparing(column -> headings.get(column).worth(), Comparator.reverseOrder()))
                .toList();
        List<Integer> kept = new ArrayList<>();
        boolean allSoFar = true;
        for (int column : byWorth) {
            Worth worth = headings.get(column).worth();
            List<Integer> wider = new ArrayList<>(kept);
            wider.add(column);
            boolean fits = sum(wider, within(worth.crowding())) <= width && (allSoFar || worth != Worth.LEAST);
            if (fits || kept.isEmpty()) {
                kept.add(column);
            }
            allSoFar &= fits;
        }
        return kept.stream().sorted().toList();
    }

    private static int sum(List<Integer> columns, ToIntFunction<Integer> width) {
        return columns.stream().mapToInt(width).sum() + GAP.length() * (columns.size() - 1);
    }

    /** Takes from the widest column until all of them fit, but leaves each what it needs. */
    private int[] shrunk(int width) {
        List<Integer> all = IntStream.range(0, headings.size()).boxed().toList();
        boolean comfortable = sum(all, within(WidthLimits.COMFORTABLE)) <= width;
        int[] least = widths(within(comfortable ? WidthLimits.COMFORTABLE : WidthLimits.TIGHT));
        int[] widths = widths(this::natural);
        for (int excess = sum(all, column -> widths[column]) - width; excess > 0; excess--) {
            int widest = widestWithRoom(widths, least);
            if (widest < 0) {
                widths[widths.length - 1] = Math.max(1, widths[widths.length - 1] - excess);
                return widths;
            }
            widths[widest]--;
        }
        return widths;
    }

    private static int widestWithRoom(int[] widths, int[] least) {
        int widest = -1;
        for (int column = 0; column < widths.length; column++) {
            if (widths[column] > least[column] && (widest < 0 || widths[column] > widths[widest])) {
                widest = column;
            }
        }
        return widest;
    }

    private String line(List<Cell> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            String cell = cells.get(column).fitted(widths[column]);
            String padding = " ".repeat(Math.max(0, widths[column] - DisplayWidth.of(cell)));
            line.append(column == 0 ? "" : GAP);
            line.append(headings.get(column).atRight() ? padding + cell : cell + padding);
        }
        return line.toString().stripTrailing();
    }
}
