package io.github.plex4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.Serializable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlexTokenTest {
    @Test
    @Tag("S-02")
    void showsNothingOfItself() {
        PlexToken token = PlexToken.of("canary-4711");

        assertThat(token).hasToString("PlexToken[redacted]").isNotInstanceOf(Serializable.class);
        assertThat(String.valueOf(TokenProvider.of(token))).doesNotContain("canary");
        assertThat(token.reveal()).isEqualTo("canary-4711");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"canary 4711", "canary\n4711", "canary\r\nX-Evil: 1", "canaryé", "canary\u0000", "canary\u007f"})
    @Tag("S-02")
    void refusesWhatCannotBeAHeaderWithoutRepeatingIt(String text) {
        assertThatThrownBy(() -> PlexToken.of(text))
                .isInstanceOf(PlexInputException.class)
                .message()
                .doesNotContain("canary");
    }

    @Test
    void saysThatThereIsNoneWhereAVariableIsNotSet() {
        assertThatThrownBy(() -> PlexToken.of(null))
                .isInstanceOf(PlexInputException.class)
                .hasMessageContaining("There is no Plex token");
    }

    @Test
    void refusesTextOfTheWrongLength() {
        assertThatThrownBy(() -> PlexToken.of("")).isInstanceOf(PlexInputException.class);
        assertThatThrownBy(() -> PlexToken.of("x".repeat(513))).isInstanceOf(PlexInputException.class);
        assertThat(PlexToken.of("x".repeat(512)).reveal()).hasSize(512);
    }

    @Test
    void isEqualToATokenOfTheSameText() {
        assertThat(PlexToken.of("one"))
                .isEqualTo(PlexToken.of("one"))
                .hasSameHashCodeAs(PlexToken.of("one"))
                .isNotEqualTo(PlexToken.of("two"))
                .isNotEqualTo("one");
    }

    @Test
    void noneProvidesNoToken() {
        assertThat(TokenProvider.none().token()).isEmpty();
    }
}
