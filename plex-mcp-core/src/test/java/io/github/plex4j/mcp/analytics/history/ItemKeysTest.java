package io.github.plex4j.mcp.analytics.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plex4j.client.RatingKey;
import io.github.plex4j.mcp.analytics.history.ItemKeys.Level;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ItemKeysTest {
    @Test
    void aRowNamesItsItemAndWhatThatBelongsTo() {
        ItemKeys keys = ItemKeys.of(SampleRows.episode("11", "Show", 1, 1));

        assertThat(keys.at(Level.ITEM)).contains(RatingKey.of("11"));
        assertThat(keys.at(Level.PARENT)).contains(RatingKey.of("110"));
        assertThat(keys.at(Level.GRANDPARENT)).contains(RatingKey.of("100"));
    }

    @Test
    void aMovieBelongsToNothingAndALostRowNamesNothing() {
        assertThat(ItemKeys.of(SampleRows.movie("5")).at(Level.GRANDPARENT)).isEmpty();
        assertThat(ItemKeys.of(SampleRows.episode(null, "Show", 1, 1)).at(Level.ITEM))
                .isEmpty();
    }

    @Test
    void keysAreInTheOrderInWhichTheyWereGiven() {
        assertThat(Stream.of("100", "9", "11", "10").map(RatingKey::of).sorted(ItemKeys.BY_AGE))
                .extracting(RatingKey::value)
                .containsExactly("9", "10", "11", "100");
    }
}
