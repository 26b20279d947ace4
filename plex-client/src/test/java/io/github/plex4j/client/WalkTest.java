package io.github.plex4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.plex4j.client.Walk.Placed;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(20)
class WalkTest {
    private static final int PAGE = 50;

    private static List<Integer> range(int from, int to) {
        return IntStream.range(from, to).boxed().toList();
    }

    private static List<Integer> readAll(Walk<Integer> walk) {
        List<Integer> read = new ArrayList<>();
        while (walk.hasNext()) {
            walk.next(PAGE).forEach(row -> read.add(row.item()));
        }
        return read;
    }

    private static void givesEachRowOnce(MovingList list, int size) {
        Walk<Integer> walk = list.paged().walk();

        assertThat(readAll(walk)).isEqualTo(range(0, size));
        assertThat(walk.isWhole()).isTrue();
        assertThat(walk.total()).isEqualTo(size);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 49, 50, 51, 99, 100, 150, 1234})
    void aListThatStandsStillIsGivenOnceAndInOrder(int size) {
        givesEachRowOnce(MovingList.of(size), size);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 19, 20, 21, 40, 150})
    void aShortPageIsNotTheLast(int size) {
        givesEachRowOnce(MovingList.of(size).givingAtMost(20).telling(end -> null), size);
        givesEachRowOnce(MovingList.of(size).givingAtMost(20), size);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 20, 40, 150})
    void aTotalThatReachesToTheEndOfEachPageIsNotBelieved(int size) {
        givesEachRowOnce(MovingList.of(size).givingAtMost(20).telling(end -> end), size);
    }

    @Test
    void aTotalThatIsTooHighEndsWithAnEmptyPage() {
        givesEachRowOnce(MovingList.of(123).telling(end -> 160L), 123);
    }

    @Test
    void aTotalThatIsTooLowOrGrowsHidesNothing() {
        givesEachRowOnce(MovingList.of(123).telling(end -> 70L), 123);
        givesEachRowOnce(MovingList.of(123).telling(end -> Math.min(123, end + 7)), 123);
    }

    @Test
    void theLastPageOfASmallListCostsNoFurtherRequest() {
        MovingList list = MovingList.of(57);
        readAll(list.paged().walk());

        assertThat(list.asked()).containsExactly(new PageRequest(0, 50), new PageRequest(49, 51));
    }

    @Test
    void rowsRemovedFromPagesReadHideNoOthers() {
        MovingList list = MovingList.of(150).beforeEach(self -> {
            if (self.asked().size() == 2) {
                self.rows().removeAll(range(3, 9));
            }
        });
        Walk<Integer> walk = list.paged().walk();

        assertThat(readAll(walk)).isEqualTo(range(0, 150));
        assertThat(walk.isWhole()).isTrue();
    }

    @Test
    void rowsRemovedWithTheOneReadLastHideNoOthers() {
        MovingList list = MovingList.of(150).beforeEach(self -> {
            if (self.asked().size() == 2) {
                self.rows().removeAll(range(20, 60));
            }
        });

        assertThat(readAll(list.paged().walk()))
                .containsAll(range(0, 20))
                .containsAll(range(60, 150))
                .doesNotHaveDuplicates();
    }

    @Test
    void nearlyAllRowsRemovedHideNoOthers() {
        MovingList list = MovingList.of(150).beforeEach(self -> {
            if (self.asked().size() == 2) {
                self.rows().subList(0, 140).clear();
            }
        });

        assertThat(readAll(list.paged().walk())).containsAll(range(140, 150)).doesNotHaveDuplicates();
    }

    @Test
    void rowsAddedToPagesReadGiveNoOtherTwice() {
        MovingList list = MovingList.of(150).beforeEach(self -> {
            if (self.asked().size() == 2) {
                self.rows().addAll(3, List.of(1001, 1002, 1003));
            }
        });
        Walk<Integer> walk = list.paged().walk();

        assertThat(readAll(walk)).isEqualTo(range(0, 150));
        assertThat(walk.isWhole()).isTrue();
    }

    @Test
    void aRowAddedBeforeEachRequestGivesNoOtherTwice() {
        int[] added = {1000};
        MovingList list = MovingList.of(400).beforeEach(self -> self.rows().add(0, added[0]++));
        Walk<Integer> walk = list.paged().walk();

        assertThat(readAll(walk)).containsAll(range(0, 400)).doesNotHaveDuplicates();
        assertThat(walk.isWhole()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void rowsThatChangePlacesAreAllGivenOrTheWalkIsNotWhole(int seed) {
        Random random = new Random(seed);
        MovingList list = MovingList.of(150)
                .beforeEach(self -> Collections.shuffle(self.rows().subList(40, 60), random));
        Walk<Integer> walk = list.paged().walk();
        List<Integer> read = readAll(walk);

        assertThat(read).doesNotHaveDuplicates();
        assertThat(walk.isWhole()).isEqualTo(read.size() == 150);
    }

    @Test
    void rowsThatAreTwiceInTheListAreGivenOnce() {
        MovingList list = MovingList.of(120);
        list.rows().set(70, 3);
        Walk<Integer> walk = list.paged().walk();

        assertThat(readAll(walk)).hasSize(119).doesNotHaveDuplicates();
        assertThat(walk.isWhole()).isTrue();
    }

    @Test
    void aServerThatGivesTheFirstPageForEverIsNotReadWhole() {
        for (Long total : new Long[] {150L, null}) {
            MovingList list = MovingList.of(150).passingOverOffsets().telling(end -> total);
            Walk<Integer> walk = list.paged().walk();

            assertThat(readAll(walk)).isEqualTo(range(0, 51));
            assertThat(walk.isWhole()).isFalse();
        }
    }

    @Test
    void aListThatGrowsAtItsEndForEverIsNotReadForEver() {
        MovingList list = MovingList.of(60).passingOverOffsets().telling(end -> null);
        Walk<Integer> walk = list.paged().walk();
        readAll(walk);

        assertThat(list.asked()).hasSizeLessThan(10);
    }

    @Test
    void aWalkGoesOnAfterARowNotedBefore() {
        MovingList list = MovingList.of(100);

        assertThat(readAll(list.paged().walk(30, "29"))).isEqualTo(range(30, 100));
    }

    @Test
    void theRowNotedBeforeIsFoundAgainWhereRowsWereRemovedOrAdded() {
        MovingList fewer = MovingList.of(100);
        fewer.rows().subList(0, 10).clear();
        MovingList more = MovingList.of(100);
        more.rows().addAll(0, range(1000, 1010));

        assertThat(readAll(fewer.paged().walk(30, "29"))).isEqualTo(range(30, 100));
        assertThat(readAll(more.paged().walk(30, "29"))).isEqualTo(range(30, 100));
    }

    @Test
    void whereTheRowNotedBeforeIsGoneNoRowIsLost() {
        MovingList list = MovingList.of(100);
        list.rows().subList(20, 30).clear();

        assertThat(readAll(list.paged().walk(30, "29")))
                .containsAll(range(30, 100))
                .doesNotHaveDuplicates();
    }

    @Test
    void aServerThatGivesTheFirstPageForEverCannotBeReadFromARowNotedBefore() {
        for (String skipped : List.of("29", "49")) {
            MovingList list = MovingList.of(150).passingOverOffsets();

            assertThatThrownBy(() -> readAll(list.paged().walk(50, skipped)))
                    .isInstanceOf(PlexProtocolException.class)
                    .hasMessageContaining("not the requested part of the list");
        }
    }

    @Test
    void aRowKnowsWhereItStood() {
        Walk<Integer> walk = MovingList.of(60).paged().walk();
        walk.next(PAGE);

        assertThat(walk.next(PAGE)).startsWith(new Placed<>(50, 50));
        assertThat(walk.position()).isEqualTo(60);
    }

    @Test
    void rowsWithoutAKeyAreGivenByTheirPlaces() {
        Paged<Integer> list = Paged.of(
                request -> new Page<>(
                        range((int) Math.min(120, request.offset()), (int)
                                Math.min(120, request.offset() + request.size())),
                        request.offset(),
                        120L),
                row -> null);

        assertThat(readAll(list.walk())).isEqualTo(range(0, 120));
    }
}
