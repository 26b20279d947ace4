package io.github.plex4j.client.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.plex4j.client.CannedTransport;
import io.github.plex4j.client.http.BodyReader;
import io.github.plex4j.client.http.MalformedBodyException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContainerReaderTest {
    private static final String SMALL =
            "{\"MediaContainer\":{\"size\":2,\"title1\":\"L\\u00e9on \u5343\",\"Metadata\":["
                    + "{\"ratingKey\":\"1\",\"Media\":[{\"id\":1}]},{\"ratingKey\":2}],\"Other\":[{}],\"offset\":0,"
                    + "\"totalSize\":2}}";

    private static final BodyReader<Container<String>> KEYS =
            ContainerReader.rows("Metadata", row -> row.textOrEmpty("ratingKey"));

    private static Container<String> read(String json) throws IOException {
        return KEYS.read(CannedTransport.body(json));
    }

    @Test
    void readsRowsAndTheFieldsBeforeAndAfterThem() throws IOException {
        Container<String> container = read(SMALL);

        assertThat(container.rows()).containsExactly("1", "2");
        assertThat(container.attributes().text("title1")).isEqualTo("L\u00e9on \u5343");
        assertThat(container.attributes().number("totalSize")).isEqualTo(2);
        assertThat(container.attributes().has("Other")).isFalse();
    }

    @Test
    void aRowIsCompletedWithFieldsThatFollowTheRows() throws IOException {
        BodyReader<Container<String>> reader = ContainerReader.rowsWithin(
                "Metadata",
                row -> row.textOrEmpty("title"),
                container -> title -> title + " in " + container.textOrEmpty("librarySectionTitle"));

        assertThat(reader.read(
                                CannedTransport.body(
                                        "{\"MediaContainer\":{\"Metadata\":[{\"title\":\"Wings\"}],\"librarySectionTitle\":\"Movies\"}}"))
                        .rows())
                .containsExactly("Wings in Movies");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"MediaContainer\":{\"size\":0}}",
                "{\"MediaContainer\":{}}",
                "{\"MediaContainer\":{\"Metadata\":[]}}",
                "{\"MediaContainer\":{\"Metadata\":null}}",
                "{\"MediaContainer\":{\"Metadata\":\"none\"}}",
                "{\"MediaContainer\":{\"metadata\":[{\"ratingKey\":\"1\"}]}}",
                "  {\"MediaContainer\":{\"size\":0}}\r\n\r\n"
            })
    void anEmptyListIsAnAbsentOrEmptyArray(String json) throws IOException {
        assertThat(read(json).rows()).isEmpty();
    }

    @Test
    void aSingleObjectInPlaceOfTheArrayIsOneRow() throws IOException {
        assertThat(read("{\"MediaContainer\":{\"Metadata\":{\"ratingKey\":\"1\"},\"size\":1}}")
                        .rows())
                .containsExactly("1");
    }

    @Test
    void whatIsNoObjectAmongTheRowsIsLeftOut() throws IOException {
        assertThat(
                        read("{\"MediaContainer\":{\"Metadata\":[1,\"a\",null,true,[{\"ratingKey\":\"deep\"}],{\"ratingKey\":\"1\"}]}}")
                                .rows())
                .containsExactly("1");
    }

    @Test
    void otherMembersBesideTheContainerAreSkipped() throws IOException {
        assertThat(
                        read("{\"error\":{\"Metadata\":[{\"ratingKey\":\"9\"}]},\"status\":[{}],\"MediaContainer\":{\"Metadata\":"
                                        + "[{\"ratingKey\":\"1\"}]},\"more\":1}")
                                .rows())
                .containsExactly("1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"error\":{\"message\":\"No\"}}",
                "{\"Response\":{\"code\":503,\"title\":\"Maintenance\"}}",
                "{\"MediaContainer\":[{\"ratingKey\":\"1\"}]}",
                "{\"MediaContainer\":null}",
                "{\"mediaContainer\":{}}",
                "{\"_elementType\":\"MediaContainer\",\"_children\":[]}"
            })
    void anObjectWithoutAContainerIsMalformed(String json) {
        assertThatThrownBy(() -> read(json))
                .isInstanceOf(MalformedBodyException.class)
                .hasMessage("the answer has no container");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "\"text\"", "true", "null", "[]", "[{\"MediaContainer\":{}}]"})
    void whatIsNoObjectIsMalformed(String json) {
        assertThatThrownBy(() -> read(json))
                .isInstanceOf(MalformedBodyException.class)
                .hasMessage("the answer is not a JSON object");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no JSON",
                "{\"MediaContainer\":{\"Metadata\":[{\"ratingKey\":\"1\"},]}}",
                "{\"MediaContainer\":{\"Metadata\":[}]}}",
                "{'MediaContainer':{}}",
                "{\"MediaContainer\":{}}}",
                "{\"MediaContainer\":{\"a\":NaN}}"
            })
    void whatIsNoJsonIsMalformed(String body) {
        assertThatThrownBy(() -> read(body))
                .isInstanceOf(MalformedBodyException.class)
                .hasMessage("the answer is not valid JSON");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\r\n"})
    void nothingIsMalformed(String body) {
        assertThatThrownBy(() -> read(body))
                .isInstanceOf(MalformedBodyException.class)
                .hasMessage("the answer is empty");
    }

    @ParameterizedTest
    @CsvSource({
        "'<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<MediaContainer size=\"0\"/>',, 'XML, not JSON'",
        "'<MediaContainer size=\"0\"></MediaContainer>',, 'XML, not JSON'",
        "'<Response code=\"503\"/>', application/xml, 'XML, not JSON'",
        "'<Response code=\"503\"/>', text/xml;charset=utf-8, 'XML, not JSON'",
        "'<html><body>Sign in</body></html>',, 'HTML, not JSON'",
        "'\n<!DOCTYPE html><title>Sign in</title>', application/json, 'HTML, not JSON'",
        "'<h1>Sign in</h1>', application/xhtml+xml, 'HTML, not JSON'",
        "'<h1>Sign in</h1>',, 'XML or HTML, not JSON'",
    })
    void markupIsCalledWhatItIs(String body, @Nullable String contentType, String expected) {
        Map<String, String> headers = contentType == null ? Map.of() : Map.of("Content-Type", contentType);

        assertThatThrownBy(() -> KEYS.read(CannedTransport.body(body.getBytes(StandardCharsets.UTF_8), headers)))
                .isInstanceOf(MalformedBodyException.class)
                .hasMessage("the server answered " + expected);
    }

    @Test
    void somethingAfterTheEndIsMalformed() {
        assertThatThrownBy(() -> read("{\"MediaContainer\":{}}{\"MediaContainer\":{}}"))
                .isInstanceOf(MalformedBodyException.class)
                .hasMessage("the answer has text after its end");
    }

    static Stream<Integer> lengths() {
        return IntStream.range(0, SMALL.getBytes(StandardCharsets.UTF_8).length).boxed();
    }

    @ParameterizedTest
    @MethodSource("lengths")
    void anAnswerCutOffAtAnyByteIsMalformedAndNeverAPartialSuccess(int length) {
        byte[] part = Arrays.copyOf(SMALL.getBytes(StandardCharsets.UTF_8), length);

        assertThatThrownBy(() -> KEYS.read(CannedTransport.body(part, Map.of())))
                .isInstanceOf(MalformedBodyException.class)
                .hasMessage(length == 0 ? "the answer is empty" : "the answer is not complete JSON");
        assertThatThrownBy(() -> ContainerReader.attributes().read(CannedTransport.body(part, Map.of())))
                .isInstanceOf(MalformedBodyException.class);
    }

    @Test
    void anAnswerNestedTooDeeplyIsMalformed() {
        String deep = "[".repeat(100) + "]".repeat(100);

        assertThatThrownBy(() -> read("{\"MediaContainer\":{\"Metadata\":[{\"a\":" + deep + "}]}}"))
                .isInstanceOf(MalformedBodyException.class)
                .hasMessage("the answer has a text, a number or a nesting larger than any that Plex sends");
        assertThatThrownBy(() -> read("{\"MediaContainer\":{\"Other\":" + deep + "}}"))
                .isInstanceOf(MalformedBodyException.class);
    }

    @Test
    void aTextOfAMillionCharactersIsReadAndOneOfThreeMillionIsMalformed() throws IOException {
        String million = "x".repeat(1_000_000);

        assertThat(read("{\"MediaContainer\":{\"Metadata\":[{\"ratingKey\":\"" + million + "\"}]}}")
                        .rows())
                .containsExactly(million);
        assertThatThrownBy(() ->
                        read("{\"MediaContainer\":{\"Metadata\":[{\"ratingKey\":\"" + million.repeat(3) + "\"}]}}"))
                .isInstanceOf(MalformedBodyException.class)
                .hasMessage("the answer has a text, a number or a nesting larger than any that Plex sends");
    }

    @Test
    void anAnswerWithATooLongTextIsReadToItsEndSoThatItsSizeIsKnown() {
        var body = CannedTransport.body("{\"MediaContainer\":{\"title\":\"" + "x".repeat(3_000_000) + "\"}}");

        assertThatThrownBy(() -> KEYS.read(body)).isInstanceOf(MalformedBodyException.class);
        assertThat(body.stream()).isEmpty();
    }

    @Test
    void keepsOnlyTheObjectsThatAreAskedFor() throws IOException {
        Row row = ContainerReader.attributes("Meta")
                .read(CannedTransport.body("{\"MediaContainer\":{\"size\":1,\"Meta\":{\"Type\":[{\"type\":\"movie\"}]},"
                        + "\"Metadata\":[{\"ratingKey\":\"1\"}],\"version\":\"1.43\"}}"));

        assertThat(Objects.requireNonNull(row.row("Meta")).texts("Type", "type"))
                .containsExactly("movie");
        assertThat(row.has("Metadata")).isFalse();
        assertThat(row.text("version")).isEqualTo("1.43");
    }

    @Test
    void theHeadersTellThePageWhereTheBodyDoesNot() throws IOException {
        Map<String, String> headers = Map.of("X-Plex-Container-Total-Size", "2295", "X-Plex-Container-Start", "200");
        Container<String> silent = KEYS.read(
                CannedTransport.body("{\"MediaContainer\":{\"size\":0}}".getBytes(StandardCharsets.UTF_8), headers));
        Container<String> telling = KEYS.read(CannedTransport.body(SMALL.getBytes(StandardCharsets.UTF_8), headers));

        assertThat(silent.attributes().number("totalSize")).isEqualTo(2295);
        assertThat(silent.attributes().number("offset")).isEqualTo(200);
        assertThat(telling.attributes().number("totalSize")).isEqualTo(2);
        assertThat(telling.attributes().number("offset")).isEqualTo(0);
    }
}
