package io.github.plex4j.mcp.stdio;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines that a server may not stumble over. */
class OddLinesTest extends WaitingServer {
    @Test
    void carriesOnAfterWhatIsNoMessage() {
        client.shakeHands();
        client.send("{\"jsonrpc\":");
        client.send("");
        client.send("[{\"jsonrpc\":\"2.0\",\"id\":9,\"method\":\"ping\"}]");
        client.sendBytes(new byte[] {(byte) 0xFF, '\n'});
        client.sendBytes("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}\r\n".getBytes(StandardCharsets.UTF_8));
        List<JsonNode> answers = client.next(4);
        assertThat(answers.subList(0, 3)).extracting(WaitingServer::errorCode).containsExactly(-32700, -32600, -32700);
        assertThat(answers.subList(0, 3)).allMatch(answer -> answer.get("id").isNull());
        assertThat(answers.get(3).path("result").isObject()).isTrue();
    }

    @Test
    @Tag("S-09")
    void passesOverALineOfMoreThanFourMebibytes() {
        client.shakeHands();
        byte[] line = new byte[20 * 1024 * 1024];
        java.util.Arrays.fill(line, (byte) 'x');
        line[line.length - 1] = '\n';
        client.sendBytes(line);
        assertThat(errorCode(client.next())).isEqualTo(-32600);
        client.call(1, "echo", client.object().put("text", "still here"));
        assertThat(text(client.next())).isEqualTo("still here");
    }

    @Test
    @Tag("S-09")
    void acceptsALineJustUnderFourMebibytes() {
        client.shakeHands();
        String text = "x".repeat(StdioServer.MAX_LINE_BYTES - 200);
        client.call(1, "echo", client.object().put("text", text));
        assertThat(text(client.next())).hasSize(text.length());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "{}",
                "[]",
                "{\"name\":5}",
                "{\"name\":\"echo\",\"arguments\":[]}",
                "{\"name\":\"echo\",\"arguments\":\"text\"}",
                "{\"name\":\"echo\",\"_meta\":4}",
                "{\"name\":\"no_such_tool\"}",
            })
    void refusesCallsThatAreNone(String params) {
        client.shakeHands();
        client.send("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":" + params + "}");
        assertThat(errorCode(client.next())).isEqualTo(-32602);
    }

    @Test
    void refusesACallWithoutParamsAndNamesAnUnknownTool() {
        client.shakeHands();
        client.send("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\"}");
        assertThat(errorCode(client.next())).isEqualTo(-32602);
        client.call(2, "no_such_tool");
        assertThat(client.next().path("error").path("message").asText()).contains("no_such_tool");
    }

    @Test
    void escapesTheLineSeparatorsAtWhichSomeClientsCut() {
        client.shakeHands();
        client.call(1, "echo", client.object().put("text", "one\u2028two\u2029three\nfour \ud83c\udfac"));
        assertThat(text(client.next())).isEqualTo("one\u2028two\u2029three\nfour \ud83c\udfac");
    }

    @Test
    void answersACallWhoseResultHoldsHalfACharacter() {
        client.shakeHands();
        client.send("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\","
                + "\"params\":{\"name\":\"echo\",\"arguments\":{\"text\":\"half \\ud83c\"}}}");
        assertThat(text(client.next())).isEqualTo("half ?");
    }
}
