package io.github.plex4j.client.internal.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrayBytesTest {
    private static String marked(int... bytes) {
        StringBuilder text = new StringBuilder();
        for (int each : bytes) {
            text.append(each < 0x80 ? Character.toString(each) : new String(StrayBytes.marker((byte) each), UTF_8));
        }
        return text.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Äänikirjat", "¿Qué?", "naïve", "MAÇÃ", "É", "ÿ", "£100"})
    void aTextOfLatinLettersIsResolvedAsThem(String text) {
        int[] bytes = new int[text.length()];
        byte[] latin = text.getBytes(StandardCharsets.ISO_8859_1);
        for (int index = 0; index < bytes.length; index++) {
            bytes[index] = latin[index] & 0xFF;
        }

        assertThat(StrayBytes.resolved(marked(bytes))).isEqualTo(text);
    }

    @Test
    void aTextWithoutStrayBytesIsTheSame() {
        assertThat(StrayBytes.resolved("")).isEmpty();
        assertThat(StrayBytes.resolved("Das Cabinet des Dr. Caligari – 映画 \uD83D\uDE00"))
                .isEqualTo("Das Cabinet des Dr. Caligari – 映画 \uD83D\uDE00");
    }

    @Test
    void whatNoByteStandsForIsLeftAlone() {
        assertThat(StrayBytes.resolved("a\uDBFF\uDF7F")).isEqualTo("a\uDBFF\uDF7F");
        assertThat(StrayBytes.resolved("a\uDBFF\uDC00é" + marked(0x92))).isEqualTo("a\uDBFF\uDC00é\uFFFD");
    }
}
