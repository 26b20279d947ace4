package io.github.plex4j.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A part of a list that is longer than one answer of a server. */
class LargePagesTest {
    private static final int ROWS = 2_600;

    private final MovingList list = MovingList.of(ROWS);

    private static List<Integer> numbers(int from, int to) {
        return IntStream.range(from, to).boxed().toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {499, 500, 501, 998, 999, 1_000, 1_300, 2_599, 2_600, 5_000})
    void isTakenTogetherFromAnswersThatTheServerBears(int size) {
        Page<Integer> page = list.paged().page(PageRequest.first(size));

        assertThat(page.items()).isEqualTo(numbers(0, Math.min(size, ROWS)));
        assertThat(page.total()).isEqualTo(ROWS);
        assertThat(list.asked()).allMatch(request -> request.size() <= PageRequest.MAXIMUM_SIZE);
    }

    @Test
    void mayBeginAnywhere() {
        Page<Integer> page = list.paged().page(new PageRequest(700, 1_300));

        assertThat(page.items()).isEqualTo(numbers(700, 2_000));
        assertThat(page.nextOffset()).hasValue(2_000);
    }

    @Test
    void takesNoMoreRequestsThanItHasAnswers() {
        list.paged().page(PageRequest.first(2_000));

        assertThat(list.asked()).hasSize(5);
    }

    @Test
    void losesNoRowWhereAnotherIsRemovedMeanwhile() {
        list.beforeEach(moved -> {
            if (moved.asked().size() == 3) {
                moved.rows().remove(0);
            }
        });

        Page<Integer> page = list.paged().page(PageRequest.first(5_000));

        assertThat(page.items()).containsAll(list.rows()).doesNotHaveDuplicates();
    }

    @Test
    void givesNoRowTwiceWhereOthersAreAddedMeanwhile() {
        int[] next = {ROWS};
        list.beforeEach(moved -> moved.rows().add(0, next[0]++));

        Page<Integer> page = list.paged().page(PageRequest.first(5_000));

        assertThat(page.items()).containsAll(numbers(0, ROWS)).doesNotHaveDuplicates();
    }

    @Test
    void isFilledWhereTheServerGivesLessThanItIsAskedFor() {
        list.givingAtMost(70);

        assertThat(list.paged().page(PageRequest.first(1_300)).items()).isEqualTo(numbers(0, 1_300));
    }
}
