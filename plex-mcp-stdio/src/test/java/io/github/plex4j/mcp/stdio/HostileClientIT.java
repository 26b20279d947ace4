package io.github.plex4j.mcp.stdio;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One process, one client that breaks every rule; {@link LineClient} fails on any line that is no JSON-RPC message. */
@Timeout(180)
class HostileClientIT {

    private ServerProcess server;
    private LineClient client;

    HostileClientIT() throws IOException {
        server = ServerProcess.start(TestServer.class, Map.of());
        client = server.client();
    }

    @BeforeEach
    void shakeHands() {
        client.shakeHands();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    /** Every other call is one of revision 2026-07-28, amid a session of an older one. */
    private void call(int id, String tool, ObjectNode arguments) {
        if (id % 2 == 0) {
            client.call(id, tool, arguments);
        } else {
            client.modernCall(id, tool, arguments);
        }
    }

    @Test
    @Tag("S-09")
    void survivesEverythingInOneSessionAndEndsWithStatusZero() throws Exception {
        client.send("{\"jsonrpc\": \"2.0\", bad");
        client.send("");
        client.send("[]");
        client.send("[{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}]");
        byte[] line = new byte[20 * 1024 * 1024];
        Arrays.fill(line, (byte) '{');
        line[line.length - 1] = '\n';
        client.sendBytes(line);
        client.send("{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"tools/call\"}");
        client.call(3, "no_such_tool");
        client.call(4, "fail");
        client.call(5, "print");
        assertThat(client.next(6))
                .extracting(answer -> answer.path("error").path("code").asInt())
                .containsExactly(-32700, -32600, -32600, -32600, -32602, -32602);
        assertThat(client.next(2))
                .extracting(answer -> answer.path("id").asInt())
                .containsExactlyInAnyOrder(4, 5);

        Set<Integer> answered = new HashSet<>();
        for (int batch = 0; batch < 157; batch++) {
            for (int call = 0; call < 64; call++) {
                int id = 100 + batch * 64 + call;
                call(id, "echo", client.object().put("text", "number " + id));
            }
            for (JsonNode answer : client.next(64)) {
                int id = answer.path("id").asInt();
                assertThat(answer.path("result")
                                .path("structuredContent")
                                .path("text")
                                .asText())
                        .isEqualTo("number " + id);
                answered.add(id);
            }
        }
        assertThat(answered).hasSize(157 * 64);

        client.call("cancelled", "stall");
        server.awaitDiagnostic("stalling");
        client.cancel("cancelled");
        server.awaitDiagnostic("interrupted");
        for (int id = 20_000; id < 20_064; id++) {
            call(id, "echo", client.object().put("text", "last"));
        }
        client.end();
        assertThat(client.rest())
                .hasSize(64)
                .allMatch(answer -> answer.path("result").has("structuredContent"));
        assertThat(server.exitStatus()).isZero();
    }

    @Test
    @Tag("S-11")
    void answersTenThousandCallsAtOnceWithAResultOrRateLimited() throws Exception {
        for (int id = 0; id < 10_000; id++) {
            call(id, "echo", client.object().put("text", "x".repeat(100)));
        }
        List<JsonNode> answers = client.next(10_000);
        assertThat(answers).extracting(answer -> answer.path("id").asInt()).doesNotHaveDuplicates();
        assertThat(answers)
                .allMatch(answer -> answer.path("result").has("structuredContent")
                        || failure(answer).path("code").asText().equals("rate_limited"));
        client.end();
        assertThat(client.rest()).isEmpty();
        assertThat(server.exitStatus()).isZero();
    }

    @Test
    @Tag("S-09")
    void keepsNothingOfTheLongLinesThatOpenedSubscriptions() throws Exception {
        int lines = 100;
        ObjectNode params = client.object();
        params.putObject("notifications").put("filler", "x".repeat(StdioServer.MAX_LINE_BYTES - 1_000));
        for (int id = 0; id < lines; id++) {
            client.modernRequest(id, "subscriptions/listen", params);
        }
        assertThat(client.next(lines)).allMatch(message -> message.has("method"));
        client.end();
        assertThat(client.rest()).hasSize(lines).allMatch(answer -> answer.has("result"));
        assertThat(server.exitStatus()).isZero();
    }

    @Test
    @Tag("S-10")
    void answersPingWhileTwentyCallsStallAndEndsThemAtTheEndOfInput() throws Exception {
        for (int id = 0; id < 20; id++) {
            call(id, "stall", client.object());
        }
        client.request("ping", "ping", client.object());
        assertThat(client.next().path("id").asText()).isEqualTo("ping");
        client.end();
        assertThat(client.rest())
                .extracting(answer -> answer.path("id").asInt())
                .containsExactlyInAnyOrderElementsOf(
                        java.util.stream.IntStream.range(0, 20).boxed().toList());
        assertThat(server.exitStatus()).isZero();
    }

    @Test
    @Tag("S-12")
    void tellsOfAFailureWithoutTheTextOfTheException() {
        client.call(1, "fail");
        JsonNode answer = client.next();
        assertThat(answer.path("result").path("isError").asBoolean()).isTrue();
        assertThat(answer.path("result").has("structuredContent")).isFalse();
        assertThat(answer.path("result").path("content")).hasSize(1);
        assertThat(failure(answer).path("code").asText()).isEqualTo("internal");
        assertThat(answer.toString()).doesNotContain("secret");
    }

    @Test
    void reportsProgressThatIncreasesAndEndsWithTheAnswer() {
        client.send("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"walk\","
                + "\"arguments\":{\"steps\":1000},\"_meta\":{\"progressToken\":\"t\"}}}");
        client.request(2, "ping", client.object());
        double last = 0;
        JsonNode message = client.next();
        int reports = 0;
        while (!message.path("id").isInt() || message.path("id").asInt() != 1) {
            if (message.has("method")) {
                assertThat(message.path("method").asText()).isEqualTo("notifications/progress");
                assertThat(message.path("params").path("progressToken").asText())
                        .isEqualTo("t");
                assertThat(message.path("params").path("progress").asDouble()).isGreaterThan(last);
                last = message.path("params").path("progress").asDouble();
                reports++;
            }
            message = client.next();
        }
        assertThat(reports).isPositive();
        client.end();
        assertThat(client.rest()).noneMatch(rest -> rest.has("method"));
    }

    private static JsonNode failure(JsonNode answer) {
        try {
            return new ObjectMapper()
                    .readTree(answer.path("result")
                            .path("content")
                            .path(0)
                            .path("text")
                            .asText());
        } catch (com.fasterxml.jackson.core.JsonProcessingException exception) {
            throw new AssertionError(exception);
        }
    }
}
