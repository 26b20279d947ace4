package io.github.plex4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeysTest {
    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "4711", "0012", "9999999999999999999"})
    void digitsAreAKey(String digits) {
        assertThat(RatingKey.of(digits)).hasToString(digits).isEqualTo(new RatingKey(digits));
        assertThat(SectionKey.of(digits)).hasToString(digits).isEqualTo(new SectionKey(digits));
        assertThat(PlaylistId.of(digits)).hasToString(digits).isEqualTo(new PlaylistId(digits));
        assertThat(RatingKey.find(digits)).hasValue(RatingKey.of(digits));
        assertThat(SectionKey.find(digits)).hasValue(SectionKey.of(digits));
        assertThat(PlaylistId.find(digits)).hasValue(PlaylistId.of(digits));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "1 ", "-1", "+1", "1.0", "1/../2", "%31", "\u0663", "abc", "10000000000000000000"})
    void anythingElseIsNoKey(String text) {
        assertThatThrownBy(() -> RatingKey.of(text))
                .isInstanceOf(PlexInputException.class)
                .hasMessage("A rating key is one to 19 digits, such as 4711.");
        assertThatThrownBy(() -> SectionKey.of(text)).isInstanceOf(PlexInputException.class);
        assertThatThrownBy(() -> PlaylistId.of(text)).isInstanceOf(PlexInputException.class);
        assertThat(RatingKey.find(text)).isEmpty();
        assertThat(SectionKey.find(text)).isEmpty();
        assertThat(PlaylistId.find(text)).isEmpty();
    }

    @Test
    void anAbsentKeyIsNone() {
        assertThat(RatingKey.find(null)).isEmpty();
        assertThat(SectionKey.find(null)).isEmpty();
        assertThat(PlaylistId.find(null)).isEmpty();
    }
}
