package io.github.plex4j.mcp.engine.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Finds the names a caller may have meant. */
public final class NearestNames {
    /** As many as a person reads at a glance. */
    private static final int COUNT = 5;

    /** Longer texts are compared by their beginning, to bound the work. */
    private static final int COMPARED = 100;

    /** The part of a name that may be wrong: {@code libary} is near {@code libraries}. */
    private static final double WRONG_LETTERS = 0.4;

    /** With five of them {@code mark-watched} is {@code fully-watched}. */
    private static final int MOST_SLIPS = 4;

    private static final int SHORTEST_PART = 3;

    private NearestNames() {}

    /** The five names nearest by edits, regardless of case, nearest first; names as near as each other keep their order. */
    public static List<String> of(String wanted, Collection<String> names) {
        return ranked(wanted, names).limit(COUNT).map(Ranked::name).toList();
    }

    /**
     * Those of {@link #of} that come near: names that a slip of the hand turns into the wanted one, or that hold it. Empty when
     * none does: a far name would be taken for a proposal.
     */
    public static List<String> near(String wanted, Collection<String> names) {
        String folded = fold(wanted);
        int slips = Math.max(1, Math.min(MOST_SLIPS, (int) (folded.length() * WRONG_LETTERS)));
        return ranked(wanted, names)
                .filter(ranked -> ranked.distance() <= slips || holds(fold(ranked.name()), folded))
                .limit(COUNT)
                .map(Ranked::name)
                .toList();
    }

    private static Stream<Ranked> ranked(String wanted, Collection<String> names) {
        String folded = fold(wanted);
        return names.stream()
                .distinct()
                .map(name -> new Ranked(name, distance(folded, fold(name))))
                .sorted(Comparator.comparingInt(Ranked::distance));
    }

    private static boolean holds(String name, String wanted) {
        return wanted.length() >= SHORTEST_PART && name.contains(wanted);
    }

    private static String fold(String text) {
        String bounded = text.length() > COMPARED ? text.substring(0, COMPARED) : text;
        return bounded.toLowerCase(Locale.ROOT);
    }

    /** Levenshtein's distance: insertions, deletions and replacements of characters. */
    static int distance(String first, String second) {
        int[] previous = new int[second.length() + 1];
        int[] current = new int[second.length() + 1];
        for (int column = 0; column <= second.length(); column++) {
            previous[column] = column;
        }
        for (int row = 1; row <= first.length(); row++) {
            current[0] = row;
            for (int column = 1; column <= second.length(); column++) {
                int replaced = previous[column - 1] + (first.charAt(row - 1) == second.charAt(column - 1) ? 0 : 1);
                current[column] = Math.min(replaced, 1 + Math.min(previous[column], current[column - 1]));
            }
            int[] spare = previous;
            previous = current;
            current = spare;
        }
        return previous[second.length()];
    }

    private record Ranked(String name, int distance) {}
}
