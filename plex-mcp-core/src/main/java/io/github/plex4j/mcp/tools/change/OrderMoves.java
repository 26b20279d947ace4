package io.github.plex4j.mcp.tools.change;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The fewest moves that bring a list into another order. */
public final class OrderMoves {
    private OrderMoves() {}

    /**
     * A move of one entry of a list.
     *
     * @param entry what is moved
     * @param after the entry that is to be in front of it; null for the beginning
     */
    public record Move(String entry, @Nullable String after) {}

    /**
     * The moves, to be made in their order. The entries that keep their place are a longest run that is in the wanted order already.
     *
     * @param now the entries as they are, each once
     * @param order the entries as they are to be; those that are not in both lists stay where they are
     */
    public static List<Move> between(List<String> now, List<String> order) {
        Set<String> there = new HashSet<>(now);
        List<String> wanted = order.stream().filter(there::contains).toList();
        Map<String, Integer> places = new HashMap<>();
        for (int place = 0; place < wanted.size(); place++) {
            places.put(wanted.get(place), place);
        }
        Set<Integer> kept = longestRise(now.stream()
                .filter(places::containsKey)
                .map(places::get)
                .mapToInt(Integer::intValue)
                .toArray());
        List<Move> moves = new ArrayList<>();
        for (int place = 0; place < wanted.size(); place++) {
            if (!kept.contains(place)) {
                moves.add(new Move(wanted.get(place), place == 0 ? null : wanted.get(place - 1)));
            }
        }
        return moves;
    }

    /** The values of a longest rising run: the last index of each length of run, and before each index the one that it follows. */
    private static Set<Integer> longestRise(int[] values) {
        int[] lastOf = new int[values.length];
        int[] before = new int[values.length];
        int length = 0;
        for (int index = 0; index < values.length; index++) {
            int longer = 0;
            for (int low = 0, high = length; low < high; ) {
                int middle = (low + high) / 2;
                if (values[lastOf[middle]] < values[index]) {
                    low = middle + 1;
                    longer = low;
                } else {
                    high = middle;
                }
            }
            before[index] = longer == 0 ? -1 : lastOf[longer - 1];
            lastOf[longer] = index;
            length = Math.max(length, longer + 1);
        }
        Set<Integer> rise = new HashSet<>();
        for (int index = length == 0 ? -1 : lastOf[length - 1]; index >= 0; index = before[index]) {
            rise.add(values[index]);
        }
        return rise;
    }
}
