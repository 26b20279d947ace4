package io.github.plex4j.mcp.server.modern;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.plex4j.mcp.engine.Offer;
import io.github.plex4j.mcp.engine.ToolCatalog;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.call.ToolInvoker;
import io.github.plex4j.mcp.engine.text.Redactor;
import io.github.plex4j.mcp.server.ToolListing;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestManagerTest {
    private static final String VERSION = "\"io.modelcontextprotocol/protocolVersion\":";
    private static final String CAPABILITIES = "\"io.modelcontextprotocol/clientCapabilities\":{}";
    private static final String ENVELOPE = "\"_meta\":{" + VERSION + "\"2026-07-28\"," + CAPABILITIES + "}";

    private final JsonMapper mapper = new JsonMapper();
    private final ToolCatalog catalog = ToolCatalog.of(List.of());
    private final ToolInvoker invoker = new ToolInvoker(catalog, Redactor.none());
    private final ToolContext context = ToolContext.builder().build();
    private final RequestManager manager = ModernServer.build(
            mapper,
            Offer.of(catalog),
            new ToolListing(catalog),
            invoker,
            () -> context,
            context.program(),
            "Instructions.");
    private final Recorded reply = new Recorded();

    @AfterEach
    void stop() {
        invoker.close();
    }

    private ProtocolError refusal(String method, String params) throws JsonProcessingException {
        assertThat(manager.handle(1, method, mapper.readTree(params), reply)).isNotNull();
        assertThat(reply.results).isEmpty();
        return reply.errors.get(0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "7",
                "[]",
                "{\"_meta\":[]}",
                "{\"_meta\":{'VERSION'7,'CAPABILITIES'}}",
                "{\"_meta\":{'VERSION'null,'CAPABILITIES'}}",
                "{\"_meta\":{'VERSION'\"2026-07-28\"}}",
                "{\"_meta\":{'VERSION'\"2026-07-28\",\"io.modelcontextprotocol/clientCapabilities\":true}}",
            })
    void refusesAnEnvelopeThatIsNotOne(String params) throws Exception {
        String whole = params.replace("'VERSION'", VERSION).replace("'CAPABILITIES'", CAPABILITIES);
        assertThat(refusal("tools/list", whole).code()).isEqualTo(-32602);
    }

    @Test
    void refusesAnotherVersionBeforeItLooksAtTheRest() throws Exception {
        ProtocolError error = refusal(
                "no/such/method",
                "{\"_meta\":{" + VERSION + "\"2031-01-01\",\"io.modelcontextprotocol/clientCapabilities\":7}}");
        assertThat(error.code()).isEqualTo(-32022);
        assertThat(String.valueOf(error.data()))
                .isEqualTo("{\"supported\":[\"2026-07-28\"],\"requested\":\"2031-01-01\"}");
    }

    @Test
    void refusesAMethodItDoesNotKnowOnceTheEnvelopeIsInOrder() throws Exception {
        assertThat(refusal("tasks/list", "{" + ENVELOPE + "}").code()).isEqualTo(-32601);
    }

    @Test
    void refusesAToolThatIsNotThereInTheWordsOfTheProtocol() throws Exception {
        ProtocolError error = refusal("tools/call", "{\"name\":\"no_such_tool\"," + ENVELOPE + "}");
        assertThat(error.code()).isEqualTo(-32602);
        assertThat(error.message()).isEqualTo("Unknown tool: no_such_tool. tools/list has all names");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tools/call | {",
                "tools/call | {\"name\":7,",
                "tools/list | {\"cursor\":\"next\",",
                "subscriptions/listen | {",
                "subscriptions/listen | {\"notifications\":[],",
            })
    void refusesParamsOfAnotherForm(String method, String start) throws Exception {
        assertThat(refusal(method, start + ENVELOPE + "}").code()).isEqualTo(-32602);
    }

    @Test
    void opensNoMoreSubscriptionsThanAClientCanMean() throws Exception {
        JsonNode params = mapper.readTree("{\"notifications\":{}," + ENVELOPE + "}");
        for (int id = 0; id <= SubscriptionsFeature.MOST; id++) {
            assertThat(manager.handle(id, "subscriptions/listen", params, reply))
                    .isNotNull();
        }
        assertThat(reply.notifications).hasSize(SubscriptionsFeature.MOST);
        assertThat(reply.errors).hasSize(1);
        ProtocolError refused = reply.errors.get(0);
        assertThat(refused.code()).as("no fault of this server").isEqualTo(429);
        assertThat(refused.data()).isEqualTo(mapper.readTree("{\"code\":\"rate_limited\",\"limit\":1024}"));

        manager.endSubscriptions();
        assertThat(reply.results).hasSize(SubscriptionsFeature.MOST);
    }

    private static final class Recorded implements ModernReply {
        private final List<String> results = new ArrayList<>();
        private final List<ProtocolError> errors = new ArrayList<>();
        private final List<String> notifications = new ArrayList<>();

        @Override
        public void result(String json) {
            results.add(json);
        }

        @Override
        public void result(String start, byte[] body, String end) {
            results.add(start + new String(body, StandardCharsets.UTF_8) + end);
        }

        @Override
        public void error(ProtocolError error) {
            errors.add(error);
        }

        @Override
        public void notification(String method, String params) {
            notifications.add(params);
        }
    }
}
