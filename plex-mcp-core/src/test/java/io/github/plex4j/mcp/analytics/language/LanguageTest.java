package io.github.plex4j.mcp.analytics.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {
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
        "Deutsch, deu",
        "ESPAÑOL, Spanish",
        "日本語, jpn",
        "Русский, ru",
    })
    void allFormsAreTheSameLanguage(String one, String other) {
        assertThat(Language.of(one)).hasValueSatisfying(language -> {
            assertThat(language.isCalled(other)).isTrue();
            assertThat(language.isCalled("swe", "sv", "Swedish")).isFalse();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "xx", "Klingonish", "12", "en us", "../..", "-"})
    void whatIsNoLanguageIsNone(String text) {
        assertThat(Language.of(text)).isEmpty();
    }

    @Test
    void aServersOwnWordsAreUnderstoodToo() {
        assertThat(Language.of("de").orElseThrow().alsoCalled("Alemán").isCalled("ALEMÁN"))
                .isTrue();
        assertThat(Language.called("tlh", "tlhIngan Hol").isCalled(null, "TLH")).isTrue();
        assertThat(Language.called("Alemán", "ger").isCalled("de-AT")).isTrue();
    }
}
