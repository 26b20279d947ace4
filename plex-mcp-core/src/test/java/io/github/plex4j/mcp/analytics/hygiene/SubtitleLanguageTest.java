package io.github.plex4j.mcp.analytics.hygiene;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubtitleLanguageTest {
    @ParameterizedTest
    @CsvSource({
        "en, eng",
        "eng, en-GB",
        "English, en_US",
        "GERMAN, ger",
        "ger, deu",
        "deu, de",
        "fre, French",
        "pt-BR, por",
        "zh-Hant-TW, chi",
        "Norwegian Bokmål, nb",
        "fil, Filipino",
    })
    void allFormsAreTheSameLanguage(String one, String other) {
        assertThat(SubtitleLanguage.of(one)).hasValueSatisfying(language -> {
            assertThat(language.isCalled(other)).isTrue();
            assertThat(language.isCalled("swe", "sv", "Swedish")).isFalse();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "xx", "Klingonish", "12", "en us", "../..", "-"})
    void whatIsNoLanguageIsNone(String text) {
        assertThat(SubtitleLanguage.of(text)).isEmpty();
    }

    @Test
    void aServersOwnWordsAreUnderstoodToo() {
        assertThat(SubtitleLanguage.of("de").orElseThrow().alsoCalled("Deutsch").isCalled("DEUTSCH"))
                .isTrue();
        assertThat(SubtitleLanguage.called("tlh", "tlhIngan Hol").isCalled(null, "TLH"))
                .isTrue();
    }
}
