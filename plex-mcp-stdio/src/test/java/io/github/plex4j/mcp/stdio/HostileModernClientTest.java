package io.github.plex4j.mcp.stdio;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.plex4j.mcp.engine.ToolContext;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A client of revision 2026-07-28 that breaks its rules; {@link LineClient} fails on a line that is no message. */
@Timeout(60)
class HostileModernClientTest {
    private static final int MOST_SUBSCRIPTIONS = 1_024;
    private static final String ENVELOPE = "{\"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\","
            + "\"io.modelcontextprotocol/clientCapabilities\":{}}";

    private final InMemoryServer server =
            new InMemoryServer(TestTools.catalog(), ToolContext.builder().build(), () -> {});
    private final LineClient client = server.client();

    @AfterEach
    void stop() {
        server.close();
    }

    private void list(String id, String meta) {
        client.send("{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"method\":\"tools/list\",\"params\":{\"_meta\":" + meta
                + "}}");
    }

    private void listen(Object id) {
        ObjectNode params = client.object();
        params.putObject("notifications").put("toolsListChanged", true);
        client.modernRequest(id, "subscriptions/listen", params);
    }

    private ObjectNode text(String text) {
        return client.object().put("text", text);
    }

    private void assertServes() {
        client.modernCall("still there", "echo", text("yes"));
        JsonNode answer = client.next();
        assertThat(answer.path("id").asText()).isEqualTo("still there");
        assertThat(answer.at("/result/structuredContent/text").asText()).isEqualTo("yes");
    }

    private static int code(JsonNode answer) {
        return answer.at("/error/code").asInt();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "null | -32600",
                "7 | -32600",
                "[] | -32600",
                "\"2026-07-28\" | -32600",
                "{} | -32600",
                "{VERSION:null} | -32602",
                "{VERSION:20260728} | -32602",
                "{VERSION:{}} | -32602",
                "{VERSION:\"\"} | -32022",
                "{VERSION:\"2025-11-25\",CAPABILITIES:{}} | -32022",
                "{VERSION:\"2026-07-28\",VERSION:\"9999-12-31\",CAPABILITIES:{}} | -32022",
                "{VERSION:\"2026-07-28\"} | -32602",
                "{VERSION:\"2026-07-28\",CAPABILITIES:null} | -32602",
                "{VERSION:\"2026-07-28\",CAPABILITIES:[]} | -32602",
                "{VERSION:\"2026-07-28\",CAPABILITIES:{\"elicitation\":7}} | 0",
                "{VERSION:\"2026-07-28\",CAPABILITIES:{},\"progressToken\":{\"a\":[]}} | 0",
                "{VERSION:\"2026-07-28\",CAPABILITIES:{},\"io.modelcontextprotocol/clientInfo\":7} | 0",
            })
    void anOddEnvelopeIsRefusedOrServedAndAnsweredOnce(String meta, int code) {
        list(
                "1",
                meta.replace("VERSION", "\"io.modelcontextprotocol/protocolVersion\"")
                        .replace("CAPABILITIES", "\"io.modelcontextprotocol/clientCapabilities\""));

        JsonNode answer = client.next();

        assertThat(answer.path("id").asInt()).isEqualTo(1);
        assertThat(code(answer)).isEqualTo(code);
        assertServes();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"text\" | \"text\"",
                "\"\" | \"\"",
                "\"\\u0000\" | \"\\u0000\"",
                "0 | 0",
                "-1 | -1",
                "9007199254740993 | 9007199254740993",
                "9223372036854775807 | 9223372036854775807",
                "1.0 | 1",
                "1e2 | 100",
            })
    void anIdComesBackAsItWasSent(String id, String answered) {
        list(id, ENVELOPE);
        JsonNode answer = client.next();
        assertThat(answer.path("id").toString()).isEqualTo(answered);
        assertThat(answer.has("result")).isTrue();
        assertServes();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "true",
                "{}",
                "[]",
                "[1]",
                "1.5",
                "1e400",
                "9223372036854775808",
                "-123456789012345678901234567890",
                "\"\\ud83c\""
            })
    void anIdThatCannotComeBackIsRefused(String id) {
        list(id, ENVELOPE);
        JsonNode answer = client.next();
        assertThat(answer.path("id").isNull()).isTrue();
        assertThat(code(answer)).isEqualTo(-32600);
        assertServes();
    }

    @Test
    void aRequestWithoutAnIdIsANotificationAndNotAnswered() {
        client.send("{\"jsonrpc\":\"2.0\",\"method\":\"tools/list\",\"params\":{\"_meta\":" + ENVELOPE + "}}");
        assertServes();
    }

    @Test
    void theIdOfALegacyCallInFlightIsNotAnsweredToAModernOne() {
        client.shakeHands();
        client.call(1, "stall");
        client.modernCall(1, "echo", text("second"));
        assertServes();
        client.end();
        assertThat(client.rest())
                .singleElement()
                .satisfies(answer -> assertThat(answer.has("error")).isTrue());
    }

    @Test
    void theIdOfAModernCallInFlightIsNotAnsweredToALegacyOne() {
        client.shakeHands();
        client.modernCall(1, "stall", client.object());
        client.call(1, "echo", text("second"));
        assertServes();
        client.end();
        assertThat(client.rest())
                .singleElement()
                .satisfies(answer -> assertThat(answer.has("error")).isTrue());
    }

    @Test
    @Tag("S-09")
    void subscriptionsWithoutEndAreBoundedAndHoldUpNobody() {
        for (int id = 0; id < MOST_SUBSCRIPTIONS + 500; id++) {
            listen(id);
        }
        List<JsonNode> heard = client.next(MOST_SUBSCRIPTIONS + 500);
        assertThat(heard.subList(0, MOST_SUBSCRIPTIONS)).allMatch(message -> message.has("method"));
        assertThat(heard.subList(MOST_SUBSCRIPTIONS, heard.size())).allMatch(answer -> answer.has("error"));
        assertServes();

        client.end();

        assertThat(client.rest())
                .hasSize(MOST_SUBSCRIPTIONS)
                .allMatch(answer -> answer.at("/result/resultType").asText().equals("complete"))
                .extracting(answer -> answer.path("id").asInt())
                .doesNotHaveDuplicates();
    }

    @Test
    void aCancelledSubscriptionMakesRoomForAnother() {
        for (int id = 0; id < MOST_SUBSCRIPTIONS; id++) {
            listen(id);
        }
        client.next(MOST_SUBSCRIPTIONS);
        for (int id = 0; id < 100; id++) {
            client.cancel(id);
            listen(id);
        }
        assertThat(client.next(100)).allMatch(message -> message.has("method"));
        client.end();
        assertThat(client.rest()).hasSize(MOST_SUBSCRIPTIONS);
    }

    @Test
    void aSecondSubscriptionWithTheIdOfAnOpenOneIsIgnored() {
        listen(1);
        listen(1);
        client.next();
        assertServes();
        client.end();
        assertThat(client.rest()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"requestId\":99}",
                "{\"requestId\":\"1\"}",
                "{\"requestId\":null}",
                "{\"requestId\":{}}",
                "{\"requestId\":1.5}",
                "{\"requestId\":123456789012345678901234567890}",
                "{}",
                "[]",
                "null",
                "7",
            })
    void aCancellationThatNamesNothingInFlightIsIgnored(String params) {
        listen(1);
        client.next();
        client.send("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\",\"params\":" + params + "}");
        assertServes();
        client.end();
        assertThat(client.rest()).hasSize(1);
    }

    @Test
    void halfALineAtTheEndOfInputIsAnsweredAsOne() {
        client.sendBytes("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"server/dis".getBytes(StandardCharsets.UTF_8));
        client.end();
        assertThat(client.rest()).singleElement().satisfies(answer -> {
            assertThat(code(answer)).isEqualTo(-32700);
            assertThat(answer.path("id")).isEqualTo(JsonNodeFactory.instance.nullNode());
        });
    }

    @Test
    void aWholeRequestWithoutALineEndIsServedAtTheEndOfInput() {
        String request =
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"server/discover\",\"params\":{\"_meta\":" + ENVELOPE + "}}";
        client.sendBytes(request.getBytes(StandardCharsets.UTF_8));
        client.end();
        assertThat(client.rest())
                .singleElement()
                .satisfies(answer -> assertThat(
                                answer.at("/result/supportedVersions/0").asText())
                        .isEqualTo("2026-07-28"));
    }
}
