package io.github.plex4j.cli.output;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * The few lines below a list: what is known of its rows, then sentences of which as many follow as there is room for. Where the
 * room ends within a sentence, the option that shows the rest is named.
 *
 * @param width the columns there are; empty where lines may be of any length
 * @param most the lines there may be
 */
record Notes(OptionalInt width, int most) {
    private static final String REST = "… (--verbose)";

    /** Columns; with less of a sentence nobody knows what it says. */
    private static final int WORTH_READING = 28;

    /**
     * The lines.
     *
     * @param line empty for none; never cut, because it may hold what the next call needs
     */
    List<String> of(String line, List<String> sentences) {
        List<String> lines = new ArrayList<>(lines(line));
        if (lines.size() >= most || sentences.isEmpty()) {
            return lines;
        }
        lines.addAll(lines(String.join(" ", sentences)));
        return lines.size() <= most ? lines : filled(line, sentences);
    }

    /** One paragraph, cut in the first sentence that does not fit, unless too little of it would be left. */
    private List<String> filled(String line, List<String> sentences) {
        String text = line.isEmpty() ? "" : line + ".";
        for (String sentence : sentences) {
            String longer = (text + " " + sentence).strip();
            List<String> lines = lines(longer);
            if (lines.size() > most) {
                List<String> cut = cut(lines);
                boolean readable = text.isEmpty() || wide(cut) - DisplayWidth.of(text + REST) >= WORTH_READING;
                return readable ? cut : withRest(text);
            }
            text = longer;
        }
        return lines(text);
    }

    private List<String> withRest(String text) {
        List<String> lines = lines(text + " " + REST);
        return lines.size() > most ? lines(text) : lines;
    }

    private List<String> cut(List<String> lines) {
        List<String> cut = new ArrayList<>(lines.subList(0, most));
        String last = String.join(" ", lines.subList(most - 1, lines.size()));
        cut.set(most - 1, DisplayWidth.cut(last, width.orElseThrow(), REST));
        return cut;
    }

    private static int wide(List<String> lines) {
        return lines.stream().mapToInt(DisplayWidth::of).sum();
    }

    private List<String> lines(String text) {
        return text.isEmpty() ? List.of() : Paragraph.lines(text, width);
    }
}
