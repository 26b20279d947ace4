package io.github.plex4j.cli.output;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The content of a cell of a table.
 *
 * @param pieces one text, or the pieces of a list; none of an empty cell
 * @param isList whether pieces are shown whole or not at all; otherwise a text is cut
 */
record Cell(List<String> pieces, boolean isList) {
    static final Cell EMPTY = new Cell(List.of(), false);

    private static final String BORDER = ", ";
    private static final String MORE = "…";

    Cell {
        pieces = List.copyOf(pieces);
    }

    static Cell of(String text) {
        return text.isEmpty() ? EMPTY : new Cell(List.of(text), false);
    }

    static Cell of(List<String> pieces) {
        return pieces.isEmpty() ? EMPTY : new Cell(pieces, true);
    }

    /** The same, with the pieces that were looked for before the others. */
    Cell leading(Set<String> words) {
        List<String> sorted = new ArrayList<>(pieces);
        sorted.sort(Comparator.comparing(piece -> words.stream().noneMatch(piece::equalsIgnoreCase)));
        return new Cell(sorted, isList);
    }

    boolean isEmpty() {
        return pieces.isEmpty();
    }

    String text() {
        return String.join(BORDER, pieces);
    }

    /** How wide the cell is when nothing is left out. */
    int width() {
        return DisplayWidth.of(text());
    }

    /** How wide a list is that shows the first of its pieces; nothing of a text. */
    int leastWidth() {
        int more = pieces.size() > 1 ? DisplayWidth.of(BORDER + MORE) : 0;
        return isList && !pieces.isEmpty() ? DisplayWidth.of(pieces.get(0)) + more : 0;
    }

    /** As much of it as fits. */
    String fitted(int width) {
        if (width() <= width) {
            return text();
        }
        return isList ? fittingPieces(width) : DisplayWidth.cut(text(), width);
    }

    /** The pieces that fit on one line; where none does, the first on several. */
    List<String> lines(int width) {
        if (isEmpty()) {
            return List.of();
        }
        String fitted = fitted(width);
        return fitted.equals(MORE) ? Paragraph.lines(pieces.get(0), OptionalInt.of(width)) : List.of(fitted);
    }

    private String fittingPieces(int width) {
        String text = "";
        for (String piece : pieces) {
            String longer = text + piece + BORDER;
            if (DisplayWidth.of(longer + MORE) <= width) {
                text = longer;
            }
        }
        return text + MORE;
    }
}
