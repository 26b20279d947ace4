package io.github.plex4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class PagedTest {
    private final List<PageRequest> asked = new ArrayList<>();

    private Paged<Integer> numbers(int total) {
        return Paged.of(
                request -> {
                    asked.add(request);
                    int from = (int) Math.min(request.offset(), total);
                    int to = Math.min(from + request.size(), total);
                    return new Page<>(IntStream.range(from, to).boxed().toList(), request.offset(), (long) total);
                },
                String::valueOf);
    }

    @Test
    void nothingIsAskedBeforeAnItemIsNeeded() {
        numbers(10).stream();
        numbers(10).pages();

        assertThat(asked).isEmpty();
    }

    @Test
    void aWalkGivesEachItemOnceInPagesTheServerBears() {
        assertThat(numbers(450).stream())
                .containsExactlyElementsOf(IntStream.range(0, 450).boxed().toList());
        assertThat(asked)
                .containsExactly(new PageRequest(0, 200), new PageRequest(199, 201), new PageRequest(399, 201));
    }

    @Test
    void aWalkThatIsCutShortAsksForNoMorePages() {
        assertThat(numbers(1000).stream().limit(200)).hasSize(200);
        assertThat(asked).hasSize(1);
    }

    @Test
    void aListThatSeemsToEndWithAFullPageIsAskedOnceMore() {
        assertThat(numbers(200).stream()).hasSize(200);
        assertThat(asked).containsExactly(new PageRequest(0, 200), new PageRequest(199, 201));
    }

    @Test
    void eachIteratorBeginsAnew() {
        Iterable<Page<Integer>> pages = numbers(3).pages();

        assertThat(pages).hasSize(1);
        assertThat(pages).hasSize(1);
    }

    @Test
    void anIteratorAtItsEndSaysSo() {
        Iterator<Page<Integer>> pages = numbers(3).pages().iterator();
        pages.next();

        assertThat(pages.hasNext()).isFalse();
        assertThatThrownBy(pages::next).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void aWalkInPagesOfNothingIsRefused() {
        assertThatThrownBy(() -> numbers(3).pages(0)).isInstanceOf(PlexInputException.class);
        assertThat(asked).isEmpty();
    }

    @Test
    void aWalkOnAServerThatGivesTheSamePageForEverFailsInsteadOfEndingEarly() {
        Paged<Integer> stuck = Paged.of(request -> new Page<>(List.of(1, 2), request.offset(), 150L), String::valueOf);

        assertThatThrownBy(() -> stuck.stream().forEach(number -> {}))
                .isInstanceOf(PlexProtocolException.class)
                .hasMessageContaining("changed every time");
    }

    @Test
    void aFailureOfAPageIsTheFailureOfTheWalk() {
        Paged<Integer> failing = Paged.of(
                request -> {
                    if (request.size() > 200) {
                        throw new PlexTimeoutException("GET", "/a", "no answer", "Try again.");
                    }
                    return new Page<>(List.of(1), 0, 10L);
                },
                String::valueOf);

        assertThatThrownBy(() -> failing.stream().forEach(number -> {})).isInstanceOf(PlexTimeoutException.class);
    }

    @Test
    void theCountCarriesNoItems() {
        assertThat(numbers(7).count()).hasValue(7);
        assertThat(asked).containsExactly(new PageRequest(0, 0));
        assertThat(Paged.of(request -> new Page<>(List.of(), 0, null), String::valueOf)
                        .count())
                .isEmpty();
    }

    @Test
    void aMappedListAsksForTheSamePages() {
        Paged<String> texts = numbers(5).map(number -> "item " + number);

        assertThat(texts.page(new PageRequest(2, 2))).isEqualTo(new Page<>(List.of("item 2", "item 3"), 2, 5L));
        assertThat(asked).containsExactly(new PageRequest(2, 2));
    }

    @Test
    void aPageKnowsWhereTheNextBegins() {
        assertThat(new Page<>(List.of(1, 2), 4, 10L).nextOffset()).hasValue(6);
        assertThat(new Page<>(List.of(1, 2), 8, 10L).nextOffset()).isEmpty();
        assertThat(new Page<>(List.of(1, 2), 4, null).nextOffset()).hasValue(6);
        assertThat(new Page<>(List.of(), 4, 10L).nextOffset()).isEmpty();
    }

    @Test
    void aPageDoesNotChangeWithTheListItWasMadeOf() {
        List<Integer> items = new ArrayList<>(List.of(1));
        Page<Integer> page = new Page<>(items, 0, null);
        items.add(2);

        assertThat(page.items()).containsExactly(1);
    }

    @Test
    void aPageRequestOutOfBoundsIsRefused() {
        assertThatThrownBy(() -> new PageRequest(-1, 10))
                .isInstanceOf(PlexInputException.class)
                .hasMessage("The offset of a page is 0 or more, not -1.");
        assertThatThrownBy(() -> new PageRequest(0, -1))
                .isInstanceOf(PlexInputException.class)
                .hasMessage("The size of a page is 0 or more, not -1.");
    }
}
