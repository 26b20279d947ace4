package io.github.plex4j.mcp.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("S-18")
class UntrustedTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Léon: The Professional & \"Friends\" <uncut>/100% #1?",
                "千と千尋の神隠し",
                "[REC]",
                "[REC]: Genesis",
                "Is it [a] (b)?",
                "👨‍👩‍👧 ❤️",
                "نمی‌خواهم",
                "Übermut – ‘quoted’",
                "𝔘𝔫𝔦𝔠𝔬𝔡𝔢"
            })
    void keepsWhatCanBeSeen(String title) {
        assertThat(UntrustedText.clean(title)).isEqualTo(title);
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                0x00, 0x07, 0x08, 0x1B, 0x7F, 0x9B, 0xAD, 0x61C, 0x180E, 0x200B, 0x200E, 0x200F, 0x202A, 0x202E, 0x2060,
                0x2064, 0x2066, 0x2069, 0x206A, 0xFE00, 0xFEFF, 0xFFF9, 0xE0001, 0xE0041, 0xE007F, 0xE0100, 0xE01EF,
                0xD800, 0xDFFF
            })
    void dropsWhatSteersOrHides(int codePoint) {
        assertThat(UntrustedText.clean("a" + Character.toString(codePoint) + "b"))
                .isEqualTo("ab");
    }

    @Test
    void takesTheEscapeOutOfATerminalSequence() {
        assertThat(UntrustedText.clean("\u001b[2J\u001b]0;owned\u0007Alien")).isEqualTo("[2J]0;ownedAlien");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\r\nb", "a\tb", "a\u2028b", "a\u2029b", "a\u0085b"})
    void makesOneLine(String text) {
        assertThat(UntrustedText.clean(text)).isEqualTo("a b");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        ![x](https://evil/a.png)  | ! [x] (https://evil/a.png)
        [click](https://evil)     | [click] (https://evil)
        [1]: https://evil         | [1] : https://evil
        [1]:<//evil>              | [1] :<//evil>
        !!![[x]](y)               | !!! [[x]] (y)
        """)
    void defusesMarkdown(String text, String defused) {
        assertThat(UntrustedText.clean(text)).isEqualTo(defused);
    }

    @Test
    void defusesMarkdownThatHidesBehindInvisibleCharacters() {
        assertThat(UntrustedText.clean("!\u200b[x]\u202e(https://evil)")).isEqualTo("! [x] (https://evil)");
    }

    @Test
    void changesNothingTheSecondTime() {
        String once = UntrustedText.clean("\u202e!![a](b)\n[1]: http://x \u200b");

        assertThat(UntrustedText.clean(once)).isEqualTo(once);
    }

    @Test
    @Tag("S-09")
    void boundsTheLength() {
        assertThat(UntrustedText.clean("x".repeat(UntrustedText.MAX_LENGTH))).hasSize(UntrustedText.MAX_LENGTH);
        assertThat(UntrustedText.clean("x".repeat(UntrustedText.MAX_LENGTH + 1)))
                .hasSize(UntrustedText.MAX_LENGTH)
                .endsWith("x…");
        assertThat(UntrustedText.line("Metropolis", 5)).isEqualTo("Metr…");
    }

    @Test
    void cutsNoCharacterInTwo() {
        assertThat(UntrustedText.line("ab\ud83d\ude00cd", 4)).isEqualTo("ab…");
    }

    @Test
    void findsACleanedTitleAgain() {
        String stored = "Amelie\u0301\u200b ![x](y)";

        assertThat(UntrustedText.sameTextIgnoringCase(stored, UntrustedText.clean(stored)))
                .isTrue();
        assertThat(UntrustedText.sameTextIgnoringCase(stored, "Amelié ! [x] (y)"))
                .isTrue();
        assertThat(UntrustedText.sameTextIgnoringCase("ÉTÉ", "été")).isTrue();
        assertThat(UntrustedText.sameTextIgnoringCase("Alien", "Aliens")).isFalse();
        assertThat(UntrustedText.folded("STRASSE")).isEqualTo(UntrustedText.folded("Straße"));
    }
}
