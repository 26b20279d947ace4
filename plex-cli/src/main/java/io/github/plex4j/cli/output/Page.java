package io.github.plex4j.cli.output;

import java.io.PrintWriter;
import java.util.List;

/** The output, written part by part, with an empty line between two of them. */
final class Page {
    private final PrintWriter out;
    private final Style style;
    private boolean begun;

    Page(PrintWriter out, Style style) {
        this.out = out;
        this.style = style;
    }

    Style style() {
        return style;
    }

    /** A page without a part. */
    void begin() {
        begun = false;
    }

    /** Begins the next part. */
    void part() {
        if (begun) {
            out.println();
        }
        begun = true;
    }

    /** A part of its own lines, whose heading is this; what follows belongs to it. */
    void heading(String text) {
        part();
        begun = false;
        Paragraph.lines(text, style.width()).forEach(line -> out.println(style.heading(line)));
    }

    void line(String text) {
        out.println(text);
    }

    /** A remark of one line. */
    void note(String text) {
        out.println(style.note(text));
    }

    /** Remarks in at most so many lines. */
    void notes(String line, List<String> sentences, int most) {
        new Notes(style.width(), most).of(line, sentences).forEach(this::note);
    }

    /** Lines of name and value under each other. */
    void pairs(List<Pair> pairs) {
        new Pairs(pairs).lines(style).forEach(out::println);
    }
}
