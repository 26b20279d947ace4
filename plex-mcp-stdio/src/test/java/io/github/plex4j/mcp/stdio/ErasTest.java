package io.github.plex4j.mcp.stdio;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.tools.PlexTools;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A client that speaks the revision of 2026-07-28, an older one, or both. */
@Timeout(60)
class ErasTest {
    private static final String SUBSCRIPTION_ID = "io.modelcontextprotocol/subscriptionId";

    private final AtomicInteger uses = new AtomicInteger();
    private final InMemoryServer server =
            new InMemoryServer(TestTools.catalog(), ToolContext.builder().build(), uses::incrementAndGet);
    private final LineClient client = server.client();

    @AfterEach
    void stop() {
        server.close();
    }

    private ObjectNode text(String text) {
        return client.object().put("text", text);
    }

    private static int code(JsonNode answer) {
        return answer.at("/error/code").asInt();
    }

    @Test
    void introducesItselfToAClientThatAsksWhoIsThere() {
        client.modernRequest(1, "server/discover", client.object());

        JsonNode result = client.next().path("result");

        assertThat(result.path("supportedVersions").toString()).isEqualTo("[\"2026-07-28\"]");
        assertThat(result.path("capabilities").toString()).isEqualTo("{\"tools\":{}}");
        assertThat(result.path("instructions").asText()).isEqualTo(InMemoryServer.INSTRUCTIONS);
        assertThat(result.path("resultType").asText()).isEqualTo("complete");
        assertThat(result.path("ttlMs").asLong()).isEqualTo(3_600_000);
        assertThat(result.path("cacheScope").asText()).isEqualTo("private");
        JsonNode server = result.path("_meta").path("io.modelcontextprotocol/serverInfo");
        assertThat(server.path("title").asText()).isEqualTo("Plex Media Server");
        assertThat(server.at("/icons/0/src").asText()).startsWith("data:image/png;base64,");
    }

    @Test
    void aLookAtTheServerStartsNothing() {
        client.modernRequest(1, "server/discover", client.object());
        client.next();
        assertThat(uses).hasValue(0);

        client.modernRequest(2, "tools/list", client.object());
        client.next();
        client.modernCall(3, "echo", text("again"));
        client.next();
        assertThat(uses).hasValue(1);
    }

    @Test
    void listsTheSameToolsInBothEras() {
        client.modernRequest(1, "tools/list", client.object());
        JsonNode modern = client.next().path("result");
        client.shakeHands();
        client.request(2, "tools/list", client.object());

        assertThat(client.next().path("result").path("tools")).isEqualTo(modern.path("tools"));
        assertThat(modern.path("tools")).hasSameSizeAs(TestTools.catalog().names());
        assertThat(modern.path("ttlMs").asLong()).isEqualTo(3_600_000);
        assertThat(modern.path("cacheScope").asText()).isEqualTo("private");
    }

    @Test
    void answersACallWithoutAHandshake() {
        client.modernCall("first", "echo", text("a\u2028b"));

        JsonNode answer = client.next();

        assertThat(answer.path("id").asText()).isEqualTo("first");
        assertThat(answer.at("/result/structuredContent/text").asText()).isEqualTo("a b");
        assertThat(answer.at("/result/content/0/text").asText()).isEqualTo("{\"text\":\"a b\"}");
        assertThat(answer.at("/result/isError").asBoolean(true)).isFalse();
        assertThat(answer.at("/result/resultType").asText()).isEqualTo("complete");
    }

    @Test
    void aFailureIsAResultWithoutStructure() {
        client.modernCall(1, "fail", client.object());

        JsonNode result = client.next().path("result");

        assertThat(result.path("isError").asBoolean()).isTrue();
        assertThat(result.has("structuredContent")).isFalse();
        assertThat(result.at("/content/0/text").asText())
                .contains("\"code\":\"internal\"")
                .doesNotContain("secret");
        assertThat(result.path("resultType").asText()).isEqualTo("complete");
    }

    @Test
    void aProbeMayBeFollowedByInitializeInTheSameWrite() {
        ObjectNode probe = client.object().put("jsonrpc", "2.0").put("id", 0).put("method", "server/discover");
        probe.putObject("params").set("_meta", client.envelope());
        String initialize = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":{\"protocolVersion\":"
                + "\"2025-11-25\",\"capabilities\":{},\"clientInfo\":{\"name\":\"test\",\"version\":\"1\"}}}";
        client.sendBytes((probe + "\n" + initialize + "\n").getBytes(StandardCharsets.UTF_8));

        List<JsonNode> answers = client.next(2);

        assertThat(answers.get(0).at("/result/supportedVersions/0").asText()).isEqualTo("2026-07-28");
        assertThat(answers.get(1).at("/result/protocolVersion").asText()).isEqualTo("2025-11-25");
    }

    @Test
    void aModernCallAmidALegacySessionIsOneOfItsEra() {
        client.shakeHands();
        client.modernCall(1, "echo", text("modern"));
        assertThat(client.next().at("/result/resultType").asText()).isEqualTo("complete");
        client.call(2, "echo", text("legacy"));
        assertThat(client.next().path("result").has("resultType")).isFalse();
    }

    @Test
    void pingAndInitializeAreNoMethodsOfTheNewEra() {
        for (String method : List.of("ping", "initialize", "logging/setLevel", "resources/subscribe")) {
            client.modernRequest(method, method, client.object());
            assertThat(code(client.next())).as(method).isEqualTo(-32601);
        }
    }

    @Test
    void aMethodOfTheNewEraAloneIsRefusedForTheEnvelopeItLacks() {
        client.request(1, "server/discover", client.object());
        client.request(2, "subscriptions/listen", client.object());
        ObjectNode unversioned = client.object();
        unversioned.putObject("_meta").putObject("io.modelcontextprotocol/clientCapabilities");
        client.request(3, "server/discover", unversioned);

        assertThat(client.next(3)).allSatisfy(answer -> assertThat(code(answer)).isEqualTo(-32602));
    }

    @Test
    void anInitializeWithHalfAnEnvelopeIsOneOfTheOldEra() {
        ObjectNode params = client.object().put("protocolVersion", "2025-11-25");
        params.putObject("capabilities");
        params.putObject("clientInfo").put("name", "test").put("version", "1");
        params.putObject("_meta").put("io.modelcontextprotocol/protocolVersion", "2026-07-28");
        client.request(1, "initialize", params);
        assertThat(client.next().at("/result/protocolVersion").asText()).isEqualTo("2025-11-25");
    }

    @Test
    void theOldEraDeclaresNoLoggingAndTakesNoLevelForIt() {
        assertThat(client.shakeHands().path("capabilities").has("logging")).isFalse();
        client.request(2, "logging/setLevel", client.object().put("level", "info"));
        assertThat(code(client.next())).isEqualTo(-32601);
    }

    @Test
    void theOldEraRefusesACursorThatNoListGave() {
        client.shakeHands();
        client.request(2, "tools/list", client.object().put("cursor", "next"));
        assertThat(code(client.next())).isEqualTo(-32602);
    }

    @Test
    void aResourceBeforeTheHandshakeIsRefusedAsATooEarlyRequest() {
        try (InMemoryServer whole =
                new InMemoryServer(PlexTools.offer(), ToolContext.builder().build(), () -> {})) {
            LineClient hasty = whole.client();
            hasty.request(1, "resources/list", hasty.object());

            JsonNode error = hasty.next().path("error");

            assertThat(error.path("code").asInt()).isEqualTo(-32600);
            assertThat(error.path("message").asText()).isEqualTo("Send \"initialize\" first");
        }
    }

    @Test
    void aSubscriptionIsAcknowledgedFirstAndEndsWithTheInput() {
        ObjectNode params = client.object();
        params.putObject("notifications").put("toolsListChanged", true);
        client.modernRequest("listen", "subscriptions/listen", params);

        JsonNode first = client.next();
        client.modernCall(1, "echo", text("meanwhile"));
        JsonNode second = client.next();
        client.end();
        List<JsonNode> rest = client.rest();

        assertThat(first.path("method").asText()).isEqualTo("notifications/subscriptions/acknowledged");
        assertThat(first.path("params").toString())
                .isEqualTo("{\"_meta\":{\"" + SUBSCRIPTION_ID + "\":\"listen\"},\"notifications\":{}}");
        assertThat(second.path("id").asInt()).isEqualTo(1);
        assertThat(rest).hasSize(1);
        assertThat(rest.get(0).path("id").asText()).isEqualTo("listen");
        assertThat(rest.get(0).at("/result/resultType").asText()).isEqualTo("complete");
        assertThat(rest.get(0)
                        .path("result")
                        .path("_meta")
                        .path(SUBSCRIPTION_ID)
                        .asText())
                .isEqualTo("listen");
    }

    @Test
    void aCancelledSubscriptionIsNotAnswered() {
        ObjectNode params = client.object();
        params.putObject("notifications");
        client.modernRequest(7, "subscriptions/listen", params);
        client.next();
        client.cancel(7.0);
        client.end();
        assertThat(client.rest()).isEmpty();
    }

    @Test
    void aCancelledCallIsNotAnswered() {
        client.modernCall(1, "stall", client.object());
        client.cancel(1);
        client.modernCall(2, "echo", text("next"));
        assertThat(client.next().path("id").asInt()).isEqualTo(2);
        client.end();
        assertThat(client.rest()).isEmpty();
    }

    @Test
    void aSecondRequestWithAnIdInFlightIsNotAnswered() {
        client.modernCall(1, "stall", client.object());
        client.modernCall(1, "echo", text("second"));
        client.modernCall("1", "echo", text("another id"));
        assertThat(client.next().path("id").isTextual()).isTrue();
        client.cancel(1);
        client.end();
        assertThat(client.rest()).isEmpty();
    }

    @Test
    void reportsProgressWithTheTokenOfTheRequest() {
        ObjectNode params = client.object().put("name", "walk");
        params.putObject("arguments").put("steps", 1);
        ObjectNode meta = client.envelope().put("progressToken", "walking");
        params.set("_meta", meta);
        client.request(1, "tools/call", params);

        JsonNode report = client.next();

        assertThat(report.path("method").asText()).isEqualTo("notifications/progress");
        assertThat(report.path("params").toString())
                .isEqualTo("{\"progressToken\":\"walking\",\"progress\":1.0,\"total\":1.0,\"message\":\"step 1\"}");
        assertThat(client.next().path("id").asInt()).isEqualTo(1);
    }
}
