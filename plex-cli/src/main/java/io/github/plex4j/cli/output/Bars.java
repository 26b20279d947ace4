package io.github.plex4j.cli.output;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/**
 * Draws what an answer is ordered by as bars: {@code metric} in the answer says what that is, and the column of numbers
 * whose name holds that word is drawn.
 *
 * @param column   what is drawn
 * @param greatest the number whose bar has the whole width
 */
record Bars(Column column, double greatest) {
    private static final String METRIC = "metric";
    private static final int WIDTH = 24;
    private static final String EIGHTHS = " \u258f\u258e\u258d\u258c\u258b\u258a\u2589\u2588";

    /** The bars of a list; empty when the answer says nothing of a metric, or has no such numbers. */
    static Optional<Bars> of(JsonNode answer, List<Column> columns, List<JsonNode> rows) {
        String metric = answer.path(METRIC).asText("");
        return columns.stream()
                .filter(column -> !metric.isEmpty() && column.isNumeric())
                .filter(column ->
                        List.of(Names.words(column.name()).split(" ", -1)).contains(metric))
                .findFirst()
                .map(column -> new Bars(
                        column,
                        rows.stream()
                                .mapToDouble(row -> column.valueIn(row).asDouble())
                                .max()
                                .orElse(0)))
                .filter(bars -> bars.greatest() > 0);
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
