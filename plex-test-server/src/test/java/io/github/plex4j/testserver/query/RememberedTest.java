package io.github.plex4j.testserver.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RememberedTest {
    private final AtomicInteger searches = new AtomicInteger();
    private final Remembered<int[]> remembered = new Remembered<>(100, numbers -> numbers.length);

    private int[] ask(String key, int size) {
        return remembered.get(key, () -> {
            searches.incrementAndGet();
            return new int[size];
        });
    }

    @Test
    void findsAResultOnce() {
        assertThat(ask("a", 10)).isSameAs(ask("a", 10));
        assertThat(searches).hasValue(1);
    }

    @Test
    void forgetsTheResultUsedLongestAgoWhenTheyAreTooBigTogether() {
        ask("a", 50);
        ask("b", 40);
        ask("a", 50);
        ask("c", 20);
        ask("a", 50);
        assertThat(searches).hasValue(3);
        ask("b", 40);
        assertThat(searches).hasValue(4);
    }

    @Test
    void keepsTheLastResultHoweverBig() {
        ask("a", 10);
        ask("big", 1_000);
        ask("big", 1_000);
        assertThat(searches).hasValue(2);
    }

    @Test
    void keepsACertainNumberOfSmallResults() {
        for (int number = 0; number < 40; number++) {
            ask("key " + number, 0);
        }
        ask("key 39", 0);
        assertThat(searches).hasValue(40);
        ask("key 0", 0);
        assertThat(searches).hasValue(41);
    }
}
