package io.github.plex4j.mcp.tools.export;

import java.util.ArrayList;
import java.util.List;

/** Reads CSV as RFC 4180 says, and refuses what is none. */
final class CsvText {
    private final String text;
    private final List<List<String>> rows = new ArrayList<>();
    private int place;

    private CsvText(String text) {
        this.text = text;
    }

    static List<List<String>> rows(String text) {
        CsvText csv = new CsvText(text);
        while (csv.place < text.length()) {
            csv.readRow();
        }
        return csv.rows;
    }

    private void readRow() {
        List<String> row = new ArrayList<>();
        row.add(cell());
        while (text.charAt(place) == ',') {
            place++;
            row.add(cell());
        }
        if (!text.startsWith("\r\n", place)) {
            throw new AssertionError("A line does not end with CR LF at " + place);
        }
        place += 2;
        rows.add(row);
    }

    private String cell() {
        if (text.charAt(place) == '"') {
            return quotedCell();
        }
        int begin = place;
        while (",\r\n\"".indexOf(text.charAt(place)) < 0) {
            place++;
        }
        return text.substring(begin, place);
    }

    private String quotedCell() {
        StringBuilder cell = new StringBuilder();
        place++;
        while (true) {
            int quote = text.indexOf('"', place);
            cell.append(text, place, quote);
            place = quote + 1;
            if (text.charAt(place) != '"') {
                return cell.toString();
            }
            cell.append('"');
            place++;
        }
    }
}
