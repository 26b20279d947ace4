package io.github.plex4j.cli.output;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/**
 * Draws as bars the numbers by which the rows of an answer are ordered.
 *
 * @param column   what is drawn
 * @param greatest the number whose bar has the whole width
 */
record Bars(Column column, double greatest) {
    private static final int WIDTH = 24;
    private static final String EIGHTHS = " \u258f\u258e\u258d\u258c\u258b\u258a\u2589\u2588";

    /**
     * The bars of a list.
     *
     * @param order what the rows are ordered by, in the words of the answer; empty when it does not say
     * @return empty when no column of numbers is asked for by that word, or there is nothing to draw
     */
    static Optional<Bars> of(String order, List<Column> columns, List<JsonNode> rows) {
        return columns.stream()
                .filter(column -> column.isNumeric() && column.shown().askedBy().contains(order))
                .findFirst()
                .map(column -> new Bars(column, greatest(column, rows)))
                .filter(bars -> bars.greatest() > 0);
    }

    private static double greatest(Column column, List<JsonNode> rows) {
        return rows.stream()
                .mapToDouble(row -> column.valueIn(row).asDouble())
                .max()
                .orElse(0);
    }

    /** The bar of a row; anything above nothing can be seen. */
    String of(JsonNode row) {
        double value = Math.max(0, column.valueIn(row).asDouble());
        int eighths = (int) Math.round(value / greatest * WIDTH * 8);
        int drawn = value > 0 ? Math.max(1, eighths) : 0;
        String whole = EIGHTHS.substring(8).repeat(drawn / 8);
        String rest = drawn % 8 == 0 ? "" : EIGHTHS.substring(drawn % 8, drawn % 8 + 1);
        return whole + rest + " ".repeat(WIDTH - whole.length() - rest.length());
    }
}
