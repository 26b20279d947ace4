package io.github.plex4j.mcp.analytics.hygiene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FirstRowsTest {
    @Test
    void eachNumberKeepsItsFirstRowHoweverManyThereAre() {
        FirstRows rows = new FirstRows();
        Map<Long, Integer> expected = new HashMap<>();
        Random random = new Random(11);
        for (int row = 0; row < 20_000; row++) {
            long key = random.nextInt(5_000) * (row % 2 == 0 ? 1L : 0x1_0000_0000L);
            expected.putIfAbsent(key, row);

            assertThat(rows.firstSeen(key, row)).isEqualTo(expected.get(key));
        }
    }

    @Test
    void hashesOfManyTitlesDiffer() {
        FirstRows rows = new FirstRows();
        for (int number = 0; number < 100_000; number++) {
            long hash = DuplicateKeys.hash("plex://movie/5d7e5800" + Integer.toHexString(number));

            assertThat(rows.firstSeen(hash, number)).isEqualTo(number);
        }
    }
}
