package io.github.plex4j.mcp.stdio;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageParserTest {

    private final Heard heard = new Heard();
    private final MessageParser parser = new MessageParser(StdioJson.mapper(), 100, heard);

    @Test
    void tellsRequestsNotificationsAndResponsesApart() {
        read("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"a\",\"params\":{\"x\":1}}");
        read("{\"jsonrpc\":\"2.0\",\"id\":\"1\",\"method\":\"b\"}");
        read("{\"jsonrpc\":\"2.0\",\"method\":\"c\"}");
        read("{\"jsonrpc\":\"2.0\",\"id\":7,\"result\":{}}");
        assertThat(heard.what)
                .containsExactly(
                        "request Long 1 a {\"x\":1}",
                        "request String 1 b null",
                        "notification c null",
                        "response {\"jsonrpc\":\"2.0\",\"id\":7,\"result\":{}}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\t"})
    void passesOverBlankLines(String line) {
        read(line);
        assertThat(heard.what).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "nonsense", "{\"jsonrpc\":\"2.0\"} {}", "{'a':1}", "\u0000"})
    void answersAParseErrorToWhatIsNoJson(String line) {
        read(line);
        assertThat(heard.what).containsExactly("refused null -32700");
    }

    @Test
    void answersAParseErrorToWhatIsNoUtf8() {
        parser.line(ByteBuffer.wrap(new byte[] {'"', (byte) 0xC3, '"'}));
        assertThat(heard.what).containsExactly("refused null -32700");
    }

    @Test
    @Tag("S-09")
    void refusesWhatIsNestedTooDeeply() {
        read("[".repeat(StdioJson.MAX_DEPTH + 1) + "]".repeat(StdioJson.MAX_DEPTH + 1));
        assertThat(heard.what).containsExactly("refused null -32600");
    }

    @Test
    @Tag("S-09")
    void refusesWhatHoldsTooManyValues() {
        read("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"a\",\"params\":{\"x\":["
                + "{},".repeat(StdioJson.MAX_VALUES / 2) + "0]}}");
        assertThat(heard.what).containsExactly("refused null -32600");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[] | null",
                "[{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}] | null",
                "42 | null",
                "null | null",
                "{\"id\":3,\"method\":\"ping\"} | 3",
                "{\"jsonrpc\":\"1.0\",\"id\":\"x\",\"method\":\"ping\"} | x",
                "{\"jsonrpc\":\"2.0\",\"id\":4} | 4",
                "{\"jsonrpc\":\"2.0\",\"id\":5,\"method\":5} | 5",
                "{\"jsonrpc\":\"2.0\",\"id\":null,\"method\":\"ping\"} | null",
                "{\"jsonrpc\":\"2.0\",\"id\":1.5,\"method\":\"ping\"} | null",
                "{\"jsonrpc\":\"2.0\",\"id\":{},\"method\":\"ping\"} | null",
                "{\"jsonrpc\":\"2.0\",\"id\":99999999999999999999,\"method\":\"ping\"} | null",
                "{\"jsonrpc\":\"2.0\",\"id\":\"\\ud800\",\"method\":\"ping\"} | null",
            })
    void answersInvalidRequestWithTheIdWhereItCanBeRead(String line, String id) {
        read(line);
        assertThat(heard.what).containsExactly("refused " + id + " -32600");
    }

    @Test
    void answersInvalidRequestToALineThatIsTooLong() {
        parser.tooLong();
        assertThat(heard.what).containsExactly("refused null -32600");
    }

    private void read(String line) {
        parser.line(ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8)));
    }

    private static final class Heard implements MessageParser.Handler {
        final List<String> what = new ArrayList<>();

        @Override
        public void request(Object id, String method, @Nullable JsonNode params, int lineBytes) {
            what.add("request " + id.getClass().getSimpleName() + " " + id + " " + method + " " + params);
        }

        @Override
        public void notification(String method, @Nullable JsonNode params) {
            what.add("notification " + method + " " + params);
        }

        @Override
        public void response(JsonNode response) {
            what.add("response " + response);
        }

        @Override
        public void refused(@Nullable Object id, RpcError error) {
            what.add("refused " + id + " " + error.code());
        }
    }
}
