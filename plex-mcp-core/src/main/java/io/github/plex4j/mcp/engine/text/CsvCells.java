package io.github.plex4j.mcp.engine.text;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Cells and lines of CSV by RFC 4180, lines ending with CR LF. A text that a spreadsheet would take for a formula gets an
 * apostrophe before it; a number, even a negative one, stays as it is.
 */
public final class CsvCells {
    private static final String LINE_END = "\r\n";
    private static final String LIST_BORDER = "; ";

    /** The characters that begin a formula in spreadsheets, wide forms included, and those dropped before looking for one. */
    private static final String FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,15}(?:\\.[0-9]{1,15})?");

    /** Spreadsheets divide by these too, by locale; and blanks at the ends get lost without quotes. */
    private static final String QUOTED = ",;\t\"\r\n";

    private CsvCells() {}

    /** A line of cells. */
    public static String line(List<String> cells) {
        return String.join(",", cells) + LINE_END;
    }

    /** The cell of several texts. */
    public static String cell(List<String> texts) {
        return cell(String.join(LIST_BORDER, texts));
    }

    /** The cell of a text. */
    public static String cell(String text) {
        return quoted(isFormula(text) ? "'" + text : text);
    }

    private static boolean isFormula(String text) {
        return !NUMBER.matcher(text).matches() && (beginsFormula(text) || beginsFormula(text.stripLeading()));
    }

    private static boolean beginsFormula(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
    }

    private static String quoted(String text) {
        boolean plain =
                text.strip().length() == text.length() && text.chars().noneMatch(letter -> QUOTED.indexOf(letter) >= 0);
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
