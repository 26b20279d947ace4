package io.github.plex4j.mcp.stdio;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The beginning of a session of the older revisions. */
class HandshakeTest extends WaitingServer {
    @ParameterizedTest
    @CsvSource({
        "2024-11-05, 2024-11-05",
        "2025-03-26, 2025-03-26",
        "2025-06-18, 2025-06-18",
        "2025-11-25, 2025-11-25",
        "1999-01-01, 2025-11-25",
        "2026-07-28, 2025-11-25",
    })
    void answersTheVersionAskedForOrTheNewest(String asked, String answered) {
        assertThat(client.shakeHands(asked).path("protocolVersion").asText()).isEqualTo(answered);
    }

    @Test
    void answersPingBeforeInitialize() {
        client.request(1, "ping", client.object());
        assertThat(client.next().toString()).isEqualTo("{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{}}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tools/list", "tools/call"})
    void refusesRequestsBeforeInitialize(String method) {
        client.request(1, method, client.object());
        assertThat(errorCode(client.next())).isEqualTo(-32600);
        assertThat(client.shakeHands().path("serverInfo").isObject()).isTrue();
    }

    @Test
    void saysThatItDoesNotKnowAMethodEvenBeforeInitialize() {
        client.request(1, "tools/forget", client.object());
        assertThat(errorCode(client.next())).isEqualTo(-32601);
    }

    @Test
    void servesAClientThatLeavesTheInitializedNotificationOut() {
        client.request(1, "initialize", client.object().put("protocolVersion", "2025-11-25"));
        client.request(2, "tools/list", client.object());
        List<JsonNode> answers = client.next(2);
        assertThat(answers.get(1).path("result").path("tools")).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"protocolVersion\":5}", "{\"protocolVersion\":\"2025-11-25\",\"capabilities\":7}"})
    void refusesAnInitializeItCannotReadAndTakesTheNext(String params) {
        client.send("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":" + params + "}");
        JsonNode answer = client.next();
        assertThat(errorCode(answer)).isEqualTo(-32602);
        assertThat(answer.toString()).doesNotContain("Exception").doesNotContain("io.modelcontextprotocol");
        assertThat(client.shakeHands().path("serverInfo").isObject()).isTrue();
    }

    @Test
    void refusesASecondInitialize() {
        client.shakeHands();
        client.request(2, "initialize", client.object().put("protocolVersion", "2025-11-25"));
        assertThat(errorCode(client.next())).isEqualTo(-32600);
    }

    @Test
    void runsTheHookOnceWhenTheClientIsReady() {
        client.request(1, "initialize", client.object().put("protocolVersion", "2025-11-25"));
        client.next();
        assertThat(handshakes).hasValue(0);
        client.send("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}");
        client.send("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}");
        client.request(2, "tools/list", client.object());
        client.next();
        assertThat(handshakes).hasValue(1);
    }
}
