package io.github.plex4j.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayWidthTest {
    @ParameterizedTest
    @CsvSource({
        "abc, 3",
        "Léon, 4",
        "Le\u0301on, 4",
        "千と千尋, 8",
        "ｱﾆﾒ, 3",
        "한국, 4",
        "🎬, 2",
        "👩\u200d🚀, 2",
    })
    void marksTakeNoColumnAndWideCharactersTwo(String text, int columns) {
        assertThat(DisplayWidth.of(text)).isEqualTo(columns);
    }

    @ParameterizedTest
    @CsvSource({"Nosferatu, 9, Nosferatu", "Nosferatu, 8, Nosfera…", "千と千尋, 6, 千と…", "千と千尋, 5, 千と…", "a bc, 3, a…"})
    void whatDoesNotFitIsAnEllipsis(String text, int width, String cut) {
        assertThat(DisplayWidth.cut(text, width)).isEqualTo(cut);
    }

    @ParameterizedTest
    @CsvSource({
        "The Hunchback of Notre Dame, 22, The Hunchback of…",
        "The Hunchback of Notre Dame, 17, The Hunchback of…",
        "The Hunchback of Notre Dame, 11, The Hunchb…",
        "1927 Premiere Cut, 13, 1927 Premier…",
    })
    void aTextIsCutBetweenWordsWhereLittleIsLostWithThat(String text, int width, String cut) {
        assertThat(DisplayWidth.cut(text, width)).isEqualTo(cut);
    }
}
