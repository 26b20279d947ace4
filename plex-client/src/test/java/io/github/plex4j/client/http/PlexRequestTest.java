package io.github.plex4j.client.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.plex4j.client.PageRequest;
import io.github.plex4j.client.PlexInputException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlexRequestTest {
    private static final String TEMPLATE = "/library/sections/{libraryKey}/all";

    static Stream<String> hostileStrings() {
        return Stream.of(
                "1?X-Plex-Token=stolen",
                "1#fragment",
                "1&type=2",
                "1;a=b",
                "1%2F..%2Fprefs",
                "%2e%2e",
                "..%2f",
                "1/2",
                "1\\2",
                "https://evil.example/",
                "//evil.example",
                "@evil.example",
                "1 HTTP/1.1",
                "{libraryKey}",
                "$(reboot)",
                "' OR 1=1 --",
                "<script>",
                "\uD83D\uDE00",
                "\u202Eabc",
                "ｅｖｉｌ",
                "a+b",
                "...",
                ":@!$&'()*+,;=",
                "-1",
                " ",
                "~",
                "é");
    }

    @ParameterizedTest
    @MethodSource("hostileStrings")
    @Tag("S-08")
    void aValueStaysInsideItsSegment(String value) {
        PlexRequest request = PlexRequest.get(TEMPLATE, value);

        URI uri = URI.create("http://plex.test" + request.rawPathAndQuery());
        assertThat(uri.getHost()).isEqualTo("plex.test");
        assertThat(uri.getRawQuery()).isNull();
        assertThat(uri.getRawFragment()).isNull();
        assertThat(uri.normalize().getRawPath()).isEqualTo(uri.getRawPath());
        String[] segments = uri.getRawPath().split("/", -1);
        assertThat(segments).hasSize(5).startsWith("", "library", "sections").endsWith("all");
        assertThat(decoded(segments[3])).isEqualTo(value);
        assertThat(request.method()).isEqualTo("GET");
        assertThat(request.pathTemplate()).isEqualTo(TEMPLATE);
    }

    @ParameterizedTest
    @MethodSource("hostileStrings")
    @Tag("S-08")
    void aParameterAddsExactlyOneParameter(String text) {
        PlexRequest request =
                PlexRequest.get(TEMPLATE, 1).with("before", 1).with(text, text).with("after", 2);

        URI uri = URI.create("http://plex.test" + request.rawPathAndQuery());
        assertThat(uri.getRawPath()).isEqualTo("/library/sections/1/all");
        String[] parameters = uri.getRawQuery().split("&", -1);
        assertThat(parameters).hasSize(3);
        String[] both = parameters[1].split("=", -1);
        assertThat(both).hasSize(2).allSatisfy(part -> assertThat(part).matches("(?:[A-Za-z0-9._~-]|%[0-9A-F]{2})+"));
        assertThat(decoded(both[0])).isEqualTo(text);
        assertThat(decoded(both[1])).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "..",
                "1/..",
                "../1",
                "1/../2",
                "./1",
                "1/.",
                "..\\..",
                "1\r\nX-Evil: 1",
                "\u0000",
                "1\t",
                "\u0085",
                "\uD83D"
            })
    @Tag("S-08")
    void refusesAValueThatCouldClimbOrBreakTheLine(String value) {
        assertThatThrownBy(() -> PlexRequest.get(TEMPLATE, value))
                .isInstanceOf(PlexInputException.class)
                .hasNoCause();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "viewedAt>,1700000000,viewedAt%3E=1700000000",
                "year>>,1999,year%3E%3E=1999",
                "genre!,7,genre%21=7",
                "title=,x,title%3D=x",
                "title,Am\u00e9lie & co,title=Am%C3%A9lie%20%26%20co",
                "title,a=b,title=a%3Db",
                "title,a+b,title=a%2Bb",
                "context[device],TV,context%5Bdevice%5D=TV"
            })
    void anOperatorBelongsToTheName(String name, String value, String expected) {
        assertThat(PlexRequest.get("/library/all").with(name, value).rawPathAndQuery())
                .isEqualTo("/library/all?" + expected);
    }

    @Test
    void keepsTheCommasOfAListOfKeys() {
        assertThat(PlexRequest.get("/library/metadata/{ratingKeys}", "11,12").rawPathAndQuery())
                .isEqualTo("/library/metadata/11,12");
    }

    @Test
    void writesABooleanAsPlexWantsIt() {
        assertThat(PlexRequest.get("/x")
                        .with("includeGuids", true)
                        .with("own", false)
                        .rawPathAndQuery())
                .isEqualTo("/x?includeGuids=1&own=0");
    }

    @Test
    void sendsStartAndSizeOfAPageTogetherInHeadersAndQuery() {
        PlexRequest request = PlexRequest.get("/x").page(new PageRequest(1_000_000_000_000L, 500));

        assertThat(request.headers())
                .containsOnly(
                        Map.entry("X-Plex-Container-Start", "1000000000000"),
                        Map.entry("X-Plex-Container-Size", "500"));
        assertThat(request.rawPathAndQuery())
                .isEqualTo("/x?X-Plex-Container-Start=1000000000000&X-Plex-Container-Size=500");
    }

    @Test
    void asksForOnePageAlone() {
        PlexRequest request = PlexRequest.get("/x")
                .page(PageRequest.first(20))
                .with("type", 1)
                .page(new PageRequest(20, 20));

        assertThat(request.headers()).containsEntry("X-Plex-Container-Start", "20");
        assertThat(request.rawPathAndQuery()).isEqualTo("/x?type=1&X-Plex-Container-Start=20&X-Plex-Container-Size=20");
    }

    @Test
    @Tag("S-09")
    void refusesARequestThatIsTooLong() {
        PlexRequest request = PlexRequest.get("/x");
        assertThat(request.with("a", "b".repeat(32_000)).rawPathAndQuery()).hasSizeGreaterThan(32_000);
        assertThatThrownBy(() -> request.with("a", "b".repeat(33_000))).isInstanceOf(PlexInputException.class);
        assertThatThrownBy(() -> PlexRequest.get("/{key}", "b".repeat(33_000))).isInstanceOf(PlexInputException.class);
    }

    @Test
    void carriesACopyOfItsContent() {
        byte[] bytes = {1, 2};
        PlexRequest request =
                PlexRequest.post("/x").content("image/jpeg", bytes).with("a", 1);
        bytes[0] = 9;

        assertThat(request.contentType()).contains("image/jpeg");
        assertThat(request.content()).containsExactly(1, 2);
        assertThat(PlexRequest.post("/x").contentType()).isEmpty();
        assertThat(PlexRequest.post("/x").content()).isEmpty();
    }

    @Test
    void refusesContentWhereItCannotBeSent() {
        assertThatThrownBy(() -> PlexRequest.get("/x").content("a/b", new byte[0]))
                .isInstanceOf(PlexInputException.class)
                .hasMessageContaining("GET");
        assertThatThrownBy(() -> PlexRequest.delete("/x").content("a/b", new byte[0]))
                .isInstanceOf(PlexInputException.class);
        PlexRequest put = PlexRequest.put("/x");
        assertThatThrownBy(() -> put.content("a/b\r\nX-Header: x", new byte[0])).isInstanceOf(PlexInputException.class);
        assertThatThrownBy(() -> put.content("a/b", new byte[16 * 1024 * 1024 + 1]))
                .isInstanceOf(PlexInputException.class);
    }

    @Test
    void isImmutable() {
        PlexRequest plain = PlexRequest.put("/x");
        PlexRequest changed = plain.with("a", 1).page(PageRequest.first(1)).ownerOnly();

        assertThat(plain.rawPathAndQuery()).isEqualTo("/x");
        assertThat(plain.headers()).isEmpty();
        assertThat(plain.isOwnerOnly()).isFalse();
        assertThat(changed.isOwnerOnly()).isTrue();
        assertThat(changed.rawPathAndQuery()).startsWith("/x?a=1&");
    }

    @Test
    @Tag("S-02")
    void showsNoValueOfTheCaller() {
        assertThat(PlexRequest.delete("/library/metadata/{ratingKey}", "secret").with("query", "secret"))
                .hasToString("DELETE /library/metadata/{ratingKey}");
    }

    @Test
    void namesItsMethod() {
        assertThat(PlexRequest.post("/playlists").method()).isEqualTo("POST");
        assertThat(PlexRequest.put("/playlists").method()).isEqualTo("PUT");
        assertThat(PlexRequest.delete("/playlists").method()).isEqualTo("DELETE");
    }

    @Test
    void refusesAParameterWithoutANameOrWithHalfACharacter() {
        PlexRequest request = PlexRequest.get("/x");
        assertThatThrownBy(() -> request.with("", 1)).isInstanceOf(PlexInputException.class);
        assertThatThrownBy(() -> request.with("title", "\uDE00")).isInstanceOf(PlexInputException.class);
    }

    @Test
    void tellsAProgrammerAboutAMalformedTemplate() {
        assertThatThrownBy(() -> PlexRequest.get("library")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PlexRequest.get("/a/../b")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PlexRequest.get("/a?b=c")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PlexRequest.get("/{key}")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PlexRequest.get("/a", 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PlexRequest.get("/a").with("b", Optional.of(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
