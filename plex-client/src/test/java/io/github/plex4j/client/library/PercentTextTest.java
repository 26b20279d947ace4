package io.github.plex4j.client.library;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PercentTextTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "4711, 4711",
                "%23, #",
                "gb%2F15, gb/15",
                "United%20Artists, United Artists",
                "%e5%8d%83%E3%81%A8, \u5343\u3068",
                "a+b, a+b",
                "100%25, 100%",
                "\u5343%20\u3068, \u5343 \u3068",
                "100%, 100%",
                "100% real, 100% real",
                "%2, %2",
                "%zz, %zz",
                "%ff, %ff",
                "\"\", \"\""
            })
    void decodesWhatIsEncodedAndKeepsTheRest(String text, String expected) {
        assertThat(PercentText.decoded(text)).isEqualTo(expected);
    }
}
