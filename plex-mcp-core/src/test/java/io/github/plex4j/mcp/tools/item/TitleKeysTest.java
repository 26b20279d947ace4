package io.github.plex4j.mcp.tools.item;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plex4j.client.RatingKey;
import java.util.List;
import org.junit.jupiter.api.Test;

class TitleKeysTest {
    @Test
    void oneCopyHasOneKey() {
        assertThat(TitleKeys.of(List.of(RatingKey.of("11")))).isEqualTo(new TitleKeys("11", null));
    }

    @Test
    void severalCopiesAreListedTheFirstOfThemToAskFor() {
        assertThat(TitleKeys.of(List.of(RatingKey.of("11"), RatingKey.of("7"))))
                .isEqualTo(new TitleKeys("11", List.of("11", "7")));
    }

    @Test
    void aTitleWhoseCopiesAreAllGoneHasNoKey() {
        assertThat(TitleKeys.of(List.of())).isEqualTo(new TitleKeys(null, null));
    }
}
