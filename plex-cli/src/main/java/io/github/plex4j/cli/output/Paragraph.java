package io.github.plex4j.cli.output;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** A text in lines no longer than the page is wide. */
public final class Paragraph {
    private static final int LEAST_WIDTH = 20;

    private Paragraph() {}

    /**
     * Breaks at spaces, and inside a word that is longer than a line.
     *
     * @param width empty for one line of any length
     */
    public static List<String> lines(String text, OptionalInt width) {
        if (width.isEmpty()) {
            return List.of(text);
        }
        int most = Math.max(LEAST_WIDTH, width.getAsInt());
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int taken = 0;
        for (String word : words(text, most)) {
            int wide = DisplayWidth.of(word);
            if (taken > 0 && taken + 1 + wide > most) {
                lines.add(line.toString());
                line.setLength(0);
                taken = 0;
            }
            line.append(taken == 0 ? "" : " ").append(word);
            taken += wide + (taken == 0 ? 0 : 1);
        }
        lines.add(line.toString());
        return lines;
    }

    private static List<String> words(String text, int most) {
        List<String> words = new ArrayList<>();
        for (String word : text.split(" ", -1)) {
            String rest = word;
            while (DisplayWidth.of(rest) > most) {
                int end = endOfPiece(rest, most);
                words.add(rest.substring(0, end));
                rest = rest.substring(end);
            }
            words.add(rest);
        }
        return words;
    }

    private static int endOfPiece(String word, int most) {
        int end = 0;
        while (end < word.length()) {
            int next = word.offsetByCodePoints(end, 1);
            if (DisplayWidth.of(word.substring(0, next)) > most) {
                break;
            }
            end = next;
        }
        return Math.max(end, 1);
    }
}
