package io.github.plex4j.mcp.docs;

import java.util.List;

/** Writes Markdown. Not thread-safe. */
final class Markdown {
    private final StringBuilder text = new StringBuilder();

    /** A document that says of itself that it is generated, and how. */
    static Markdown generated(String title) {
        return new Markdown()
                .line("# " + title)
                .line("")
                .line("<!-- Generated from the code; do not edit. `mvn verify -Dsnapshots.update` writes it anew. -->")
                .line("");
    }

    Markdown heading(int level, String heading) {
        return line("#".repeat(level) + " " + heading).line("");
    }

    Markdown paragraph(String paragraph) {
        return line(paragraph).line("");
    }

    /** A table; a pipe in a cell is escaped. */
    Markdown table(List<String> columns, List<List<String>> rows) {
        row(columns);
        row(columns.stream().map(column -> "---").toList());
        rows.forEach(this::row);
        return line("");
    }

    static String code(String code) {
        return "`" + code + "`";
    }

    /** The document, ending with one line break. */
    @Override
    public String toString() {
        return text.toString().stripTrailing() + "\n";
    }

    private void row(List<String> cells) {
        text.append('|');
        cells.forEach(cell -> text.append(' ').append(cell.replace("|", "\\|")).append(" |"));
        text.append('\n');
    }

    private Markdown line(String line) {
        text.append(line).append('\n');
        return this;
    }
}
