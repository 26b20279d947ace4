package io.github.plex4j.mcp.tools.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plex4j.mcp.tools.change.OrderMoves.Move;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderMovesTest {
    private static List<String> entries(int count) {
        return IntStream.range(0, count).mapToObj(Integer::toString).toList();
    }

    private static List<String> moved(List<String> now, List<Move> moves) {
        List<String> list = new ArrayList<>(now);
        for (Move move : moves) {
            list.remove(move.entry());
            list.add(move.after() == null ? 0 : list.indexOf(move.after()) + 1, move.entry());
        }
        return list;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void bringAnyListIntoAnyOrder(long seed) {
        List<String> now = new ArrayList<>(entries(60));
        List<String> wanted = new ArrayList<>(now);
        Collections.shuffle(now, new Random(seed));
        Collections.shuffle(wanted, new Random(seed + 100));
        assertThat(moved(now, OrderMoves.between(now, wanted))).isEqualTo(wanted);
    }

    @Test
    void areNoneWhereTheOrderIsRight() {
        assertThat(OrderMoves.between(entries(5), entries(5))).isEmpty();
        assertThat(OrderMoves.between(List.of(), List.of())).isEmpty();
    }

    @Test
    void areOneWhereOneEntryIsInAnotherPlace() {
        List<String> wanted = new ArrayList<>(entries(100));
        wanted.add(99, wanted.remove(0));
        assertThat(OrderMoves.between(entries(100), wanted)).containsExactly(new Move("0", "99"));
    }

    @Test
    void leaveWhatIsNotInBothLists() {
        assertThat(OrderMoves.between(List.of("a", "x", "b"), List.of("b", "y", "a")))
                .containsExactly(new Move("a", "b"));
    }
}
