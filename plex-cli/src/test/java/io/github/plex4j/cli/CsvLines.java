package io.github.plex4j.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads CSV as RFC 4180 has it, strictly: lines end with CR LF, and a quote stands only where it belongs. */
final class CsvLines {
    private final String text;
    private int at;

    private CsvLines(String text) {
        this.text = text;
    }

    /** The lines after the first, each with its cells under the names in the first. */
    static List<Map<String, String>> read(String text) {
        CsvLines reader = new CsvLines(text);
        List<List<String>> lines = new ArrayList<>();
        while (reader.at < text.length()) {
            lines.add(reader.line());
        }
        List<String> names = lines.get(0);
        List<Map<String, String>> rows = new ArrayList<>();
        for (List<String> cells : lines.subList(1, lines.size())) {
            if (cells.size() != names.size()) {
                throw new AssertionError(cells + " has not the columns of " + names);
            }
            Map<String, String> row = new HashMap<>();
            for (int column = 0; column < names.size(); column++) {
                row.put(names.get(column), cells.get(column));
            }
            rows.add(row);
        }
        return rows;
    }

    private List<String> line() {
        List<String> cells = new ArrayList<>(List.of(cell()));
        while (text.charAt(at) == ',') {
            at++;
            cells.add(cell());
        }
        if (!text.startsWith("\r\n", at)) {
            throw new AssertionError("A line does not end with CR LF at " + at);
        }
        at += 2;
        return cells;
    }

    private String cell() {
        return text.charAt(at) == '"' ? quoted() : plain();
    }

    private String plain() {
        int begin = at;
        while (text.charAt(at) != ',' && text.charAt(at) != '\r') {
            at++;
        }
        return text.substring(begin, at);
    }

    private String quoted() {
        StringBuilder cell = new StringBuilder();
        at++;
        while (text.charAt(at) != '"' || text.startsWith("\"\"", at)) {
            at += text.charAt(at) == '"' ? 1 : 0;
            cell.append(text.charAt(at));
            at++;
        }
        at++;
        return cell.toString();
    }
}
