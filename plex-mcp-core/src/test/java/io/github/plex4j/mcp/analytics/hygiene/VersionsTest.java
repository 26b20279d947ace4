package io.github.plex4j.mcp.analytics.hygiene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionsTest {
    @ParameterizedTest
    @CsvSource({"sd, 479", "480, 480", "576i, 576", "720p, 720", "1080, 1080", "2k, 1440", "4K, 2160", "8k, 4320"})
    void linesOfPlexsWords(String resolution, int lines) {
        assertThat(Versions.lines(resolution)).hasValue(lines);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "p", "hd", "99999", "-1"})
    void otherWordsSayNothing(String resolution) {
        assertThat(Versions.lines(resolution)).isEmpty();
    }

    @Test
    void noVersionsSayNothing() {
        assertThat(Versions.bestBitrate(List.of())).isEqualTo(OptionalInt.empty());
        assertThat(Versions.bestLines(List.of())).isEqualTo(OptionalInt.empty());
        assertThat(Versions.largestBytes(List.of())).isEmpty();
        assertThat(Versions.repeatAResolution(List.of())).isFalse();
    }
}
