package io.github.plex4j.mcp.stdio;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.plex4j.mcp.stdio.conformance.ConformanceServer;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The server for the conformance suite, asked by hand for a few of the things that the suite wants. */
@Timeout(60)
class ConformanceServerIT {
    private ServerProcess process;
    private LineClient client;

    @BeforeEach
    void start() throws IOException {
        process = ServerProcess.start(ConformanceServer.class, Map.of());
        client = process.client();
    }

    @AfterEach
    void stop() {
        process.close();
    }

    private JsonNode modernCall(ObjectNode params, ObjectNode capabilities) {
        ObjectNode meta = client.envelope();
        meta.set("io.modelcontextprotocol/clientCapabilities", capabilities);
        params.set("_meta", meta);
        client.request(1, "tools/call", params);
        return client.next();
    }

    @Test
    void asksAClientOfTheNewEraAsOftenAsTheSuiteWants() {
        ObjectNode capabilities = client.object();
        capabilities.putObject("elicitation");
        ObjectNode params = client.object().put("name", "test_input_required_result_multi_round");

        JsonNode first = modernCall(params.deepCopy(), capabilities).path("result");
        params.set("requestState", first.path("requestState"));
        params.withObject("/inputResponses/step1").put("action", "accept");
        JsonNode second = modernCall(params.deepCopy(), capabilities).path("result");
        params.set("requestState", second.path("requestState"));
        params.withObject("/inputResponses/step2").put("action", "accept");
        JsonNode third = modernCall(params, capabilities).path("result");

        assertThat(first.at("/inputRequests/step1/method").asText()).isEqualTo("elicitation/create");
        assertThat(second.path("inputRequests").has("step2")).isTrue();
        assertThat(second.path("requestState")).isNotEqualTo(first.path("requestState"));
        assertThat(third.path("resultType").asText()).isEqualTo("complete");
    }

    @Test
    void listsASchemaWithTheWiderVocabularyInBothEras() {
        client.modernRequest(1, "tools/list", client.object());
        JsonNode modern = schema(client.next());
        client.shakeHands();
        client.request(2, "tools/list", client.object());

        assertThat(schema(client.next())).isEqualTo(modern);
        assertThat(modern.at("/$defs/address/$anchor").asText()).isEqualTo("addressDef");
    }

    private static JsonNode schema(JsonNode answer) {
        for (JsonNode tool : answer.at("/result/tools")) {
            if (tool.path("name").asText().equals("json_schema_2020_12_tool")) {
                return tool.path("inputSchema");
            }
        }
        throw new AssertionError("The tool is not listed");
    }

    @Test
    void sendsLogMessagesInASessionOfTheOldEra() {
        JsonNode capabilities = client.shakeHands().path("capabilities");
        client.request(1, "logging/setLevel", client.object().put("level", "debug"));
        JsonNode set = client.next();
        client.call(2, "test_tool_with_logging", client.object());
        JsonNode message = client.next();
        client.next(2);
        JsonNode done = client.next();

        assertThat(capabilities.path("logging").isObject()).isTrue();
        assertThat(capabilities.at("/resources/subscribe").asBoolean()).isTrue();
        assertThat(set.path("result").isEmpty()).isTrue();
        assertThat(message.at("/params/data").asText()).isEqualTo("Tool execution started");
        assertThat(done.path("id").asInt()).isEqualTo(2);
    }
}
