package io.github.plex4j.cli.output;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** What is being written on, part by part, with an empty line between two of them. */
final class Page {
    /** Columns; with less of a sentence nobody knows what it says. */
    private static final int WORTH_READING = 28;

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
        out.println(style.heading(text));
    }

    void line(String text) {
        out.println(text);
    }

    /** A remark of one line. */
    void note(String text) {
        out.println(style.note(text));
    }

    /**
     * Remarks: a line, and sentences of which as many follow as there is room for.
     *
     * @param line broken where it is longer than the page is wide; empty for none
     * @param most lines in all
     */
    void notes(String line, List<String> sentences, int most) {
        List<String> lines = new ArrayList<>(line.isEmpty() ? List.of() : Paragraph.lines(line, style.width()));
        List<String> more = Paragraph.lines(String.join(" ", sentences), style.width());
        if (!sentences.isEmpty()) {
            lines.addAll(lines.size() + more.size() <= most ? more : cut(sentences, most - lines.size()));
        }
        lines.forEach(this::note);
    }

    /** The first sentences in one line, the last of them cut where enough of it can be read. */
    private List<String> cut(List<String> sentences, int most) {
        int width = style.width().orElse(Integer.MAX_VALUE);
        String text = "";
        for (String sentence : sentences) {
            String longer = (text + " " + sentence).strip();
            boolean little = !text.isEmpty() && width - DisplayWidth.of(text) < WORTH_READING;
            if (little && DisplayWidth.of(longer) > width) {
                break;
            }
            text = longer;
        }
        return most < 1 || text.isEmpty() ? List.of() : List.of(DisplayWidth.cut(text, width));
    }

    /** Lines of name and value under each other. */
    void pairs(List<Pair> pairs) {
        new Pairs(pairs).lines(style).forEach(out::println);
    }
}
