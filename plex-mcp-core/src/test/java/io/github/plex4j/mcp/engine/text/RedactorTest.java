package io.github.plex4j.mcp.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plex4j.client.PlexToken;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("S-02")
class RedactorTest {
    private static final String SECRET = "canary+/\"\\%~*Token1";
    private static final byte[] BYTES = SECRET.getBytes(StandardCharsets.UTF_8);
    private final Redactor redactor = Redactor.of(() -> List.of(PlexToken.of(SECRET)));

    static Stream<String> forms() {
        return Stream.of(
                SECRET,
                URLEncoder.encode(SECRET, StandardCharsets.UTF_8),
                URLEncoder.encode(SECRET, StandardCharsets.UTF_8).replace("*", "%2A"),
                Base64.getEncoder().encodeToString(BYTES),
                Base64.getEncoder().withoutPadding().encodeToString(BYTES),
                Base64.getUrlEncoder().encodeToString(BYTES),
                HexFormat.of().formatHex(BYTES),
                HexFormat.of().withUpperCase().formatHex(BYTES),
                HexFormat.ofDelimiter(":").formatHex(BYTES),
                SECRET.replace("\\", "\\\\").replace("\"", "\\\""),
                SECRET.chars()
                        .mapToObj(c -> String.format(Locale.ROOT, "\\u%04x", c))
                        .reduce("", String::concat),
                SECRET.chars()
                        .mapToObj(c -> String.format(Locale.ROOT, "\\u%04X", c))
                        .reduce("", String::concat),
                SECRET.chars()
                        .mapToObj(c -> String.format(Locale.ROOT, "%%%02X", c))
                        .reduce("", String::concat));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void findsEveryForm(String form) {
        String redacted = redactor.redact("before " + form + " after");

        assertThat(redacted).startsWith("before [redacted]").endsWith(" after").doesNotContain(form);
    }

    @ParameterizedTest
    @MethodSource("prefixes")
    void findsItInTheMiddleOfBase64(String prefix) {
        String longer =
                Base64.getEncoder().encodeToString((prefix + SECRET + "=and more").getBytes(StandardCharsets.UTF_8));

        assertThat(redactor.redact(longer)).contains(Redactor.REPLACEMENT);
    }

    static Stream<String> prefixes() {
        return Stream.of("", "x", "xy", "user:");
    }

    @Test
    void leavesOtherTextAlone() {
        assertThat(redactor.redact("Léon 100% canary")).isEqualTo("Léon 100% canary");
        assertThat(Redactor.none().redact(SECRET)).isEqualTo(SECRET);
    }

    @Test
    void knowsATokenThatIsReadLater() {
        List<PlexToken> tokens = new ArrayList<>();
        Redactor growing = Redactor.of(() -> tokens);
        String before = growing.redact("first-token second-token");
        tokens.add(PlexToken.of("first-token"));
        tokens.add(PlexToken.of("second-token"));

        assertThat(before).isEqualTo("first-token second-token");
        assertThat(growing.redact("first-token second-token")).isEqualTo("[redacted] [redacted]");
    }

    @Test
    void takesTheLongerOfTwoThatOverlap() {
        Redactor two = Redactor.of(() -> List.of(PlexToken.of("token"), PlexToken.of("token-and-more")));

        assertThat(two.redact("token-and-more token")).isEqualTo("[redacted] [redacted]");
    }

    @Test
    void doesNotMakeWordsOfAToyTokenUnreadable() {
        Redactor toy = Redactor.of(() -> List.of(PlexToken.of("a")));

        assertThat(toy.redact("a banana")).isEqualTo("a banana");
    }
}
