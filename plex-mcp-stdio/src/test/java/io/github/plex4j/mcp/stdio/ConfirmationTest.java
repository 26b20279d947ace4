package io.github.plex4j.mcp.stdio;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.plex4j.mcp.engine.Effect;
import io.github.plex4j.mcp.engine.Mode;
import io.github.plex4j.mcp.engine.Target;
import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.ToolCatalog;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.ToolPolicy;
import io.github.plex4j.mcp.engine.Toolset;
import io.github.plex4j.mcp.engine.ToolsetChoice;
import io.github.plex4j.mcp.engine.schema.Arg;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A tool that destroys something, called by clients of both eras that can ask their user, or cannot. */
@Timeout(60)
@Tag("S-13")
class ConfirmationTest {
    private static final Toolset TOOLSET = new Toolset("library", true);

    private final List<String> shelves = new CopyOnWriteArrayList<>(List.of("top", "bottom"));
    private final ToolContext context = ToolContext.builder()
            .policy(ToolPolicy.of(Mode.ADMIN, ToolsetChoice.ofAll(), Set.of()))
            .build();
    private final InMemoryServer server = new InMemoryServer(
            ToolCatalog.of(List.of(destroying("clear_shelf"), destroying("burn_shelf"), look())), context, () -> {});
    private final LineClient client = server.client();
    private final ObjectMapper mapper = new ObjectMapper();

    record Shelf(@Arg(required = true) String shelf) {}

    record Cleared(boolean cleared) {}

    record Seen(List<String> shelves) {}

    private Tool<Shelf, Cleared> destroying(String name) {
        return Tool.named(name)
                .title("Clear a shelf")
                .description("Removes a shelf.")
                .toolset(TOOLSET)
                .effect(Effect.DESTRUCTIVE)
                .input(Shelf.class)
                .output(Cleared.class)
                .preview((input, call) -> new Target(input.shelf(), "shelf", shelves.size()))
                .handler((input, call) -> new Cleared(shelves.remove(input.shelf())))
                .build();
    }

    private Tool<?, Seen> look() {
        return Tool.named("look")
                .title("Look")
                .description("Lists the shelves.")
                .toolset(TOOLSET)
                .effect(Effect.READ)
                .output(Seen.class)
                .handler((input, call) -> new Seen(shelves))
                .build();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private ObjectNode modernCall(String tool, String shelf) {
        ObjectNode params = mapper.createObjectNode().put("name", tool);
        params.putObject("arguments").put("shelf", shelf);
        ObjectNode meta = client.envelope();
        meta.withObjectProperty("io.modelcontextprotocol/clientCapabilities").putObject("elicitation");
        params.set("_meta", meta);
        return params;
    }

    private JsonNode send(int id, ObjectNode params) {
        client.request(id, "tools/call", params);
        return client.next();
    }

    private String state(JsonNode answer) {
        return answer.at("/result/requestState").asText();
    }

    private ObjectNode answered(ObjectNode call, String state, String response) throws IOException {
        ObjectNode again = call.deepCopy().put("requestState", state);
        again.putObject("inputResponses").set("confirm", mapper.readTree(response));
        return again;
    }

    private static String failureCode(JsonNode answer) {
        return answer.at("/result/content/0/text").asText().replaceAll("^\\{\"code\":\"([a-z_]+)\".*", "$1");
    }

    @Test
    void aModernClientIsAskedByAResultAndBringsTheAnswerWithTheSameCall() throws Exception {
        ObjectNode call = modernCall("clear_shelf", "top");
        JsonNode question = send(1, call);

        assertThat(question.at("/result/resultType").asText()).isEqualTo("input_required");
        JsonNode asked = question.at("/result/inputRequests/confirm");
        assertThat(asked.path("method").asText()).isEqualTo("elicitation/create");
        assertThat(asked.at("/params/message").asText())
                .isEqualTo("Clear a shelf: shelf \"top\" (2 items)? This cannot be undone.");
        assertThat(asked.at("/params/requestedSchema/properties/confirm/type").asText())
                .isEqualTo("boolean");
        assertThat(asked.at("/params/requestedSchema/properties/confirm").has("default"))
                .isFalse();
        assertThat(shelves).hasSize(2);

        JsonNode done =
                send(2, answered(call, state(question), "{\"action\":\"accept\",\"content\":{\"confirm\":true}}"));
        assertThat(done.at("/result/structuredContent/cleared").asBoolean()).isTrue();
        assertThat(shelves).containsExactly("bottom");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"action\":\"decline\"}",
                "{\"action\":\"cancel\"}",
                "{\"action\":\"accept\"}",
                "{\"action\":\"accept\",\"content\":{\"confirm\":false}}",
                "{\"action\":\"accept\",\"content\":{\"confirm\":\"true\"}}",
                "{\"action\":\"accept\",\"content\":[true]}",
                "{\"action\":\"sure\",\"content\":{\"confirm\":true}}",
                "{}",
                "true",
            })
    void whateverIsNoClearYesIsANoForGood(String response) throws Exception {
        ObjectNode call = modernCall("clear_shelf", "top");
        String state = state(send(1, call));

        JsonNode refused = send(2, answered(call, state, response));
        assertThat(refused.at("/result/isError").asBoolean()).isTrue();
        assertThat(failureCode(refused)).isEqualTo("confirmation_required");

        JsonNode late = send(3, answered(call, state, "{\"action\":\"accept\",\"content\":{\"confirm\":true}}"));
        assertThat(late.at("/error/code").asInt()).isEqualTo(-32602);
        assertThat(shelves).hasSize(2);
    }

    @Test
    void aStateCountsOnceForOneToolAndItsArguments() throws Exception {
        String yes = "{\"action\":\"accept\",\"content\":{\"confirm\":true}}";
        ObjectNode call = modernCall("clear_shelf", "top");
        String state = state(send(1, call));
        List<ObjectNode> wrong = new ArrayList<>(List.of(
                answered(modernCall("clear_shelf", "bottom"), state, yes),
                answered(modernCall("burn_shelf", "top"), state, yes),
                answered(call, state.substring(0, state.length() - 4), yes),
                answered(call, "v1.AAAA", yes)));
        wrong.add(answered(call, state, yes)
                .set("requestState", mapper.getNodeFactory().numberNode(7)));
        for (ObjectNode other : wrong) {
            assertThat(send(2, other).at("/error/code").asInt()).as("%s", other).isEqualTo(-32602);
        }
        assertThat(shelves).hasSize(2);

        assertThat(send(3, answered(call, state, yes))
                        .at("/result/structuredContent/cleared")
                        .asBoolean())
                .isTrue();
        shelves.add("top");
        assertThat(send(4, answered(call, state, yes)).at("/error/code").asInt())
                .isEqualTo(-32602);
        assertThat(shelves).hasSize(2);
    }

    @Test
    void aCallWithoutTheAnswerIsAskedAgain() {
        ObjectNode call = modernCall("clear_shelf", "top");
        String state = state(send(1, call));
        ObjectNode again = call.deepCopy().put("requestState", state);
        again.putObject("inputResponses").putObject("other").put("action", "accept");
        assertThat(send(2, again).at("/result/resultType").asText()).isEqualTo("input_required");
        assertThat(shelves).hasSize(2);
    }

    @Test
    void anAnswerWithoutAStateIsNoAnswer() throws Exception {
        ObjectNode call = modernCall("clear_shelf", "top");
        call.putObject("inputResponses")
                .set("confirm", mapper.readTree("{\"action\":\"accept\",\"content\":{\"confirm\":true}}"));
        assertThat(send(1, call).at("/result/resultType").asText()).isEqualTo("input_required");
        assertThat(shelves).hasSize(2);
    }

    @Test
    void aModernClientThatCannotAskRepeatsTheTitle() {
        client.modernCall(1, "clear_shelf", client.object().put("shelf", "top"));
        assertThat(failureCode(client.next())).isEqualTo("confirmation_required");
        client.modernCall(2, "clear_shelf", client.object().put("shelf", "top").put("confirm", "top"));
        assertThat(client.next().at("/result/structuredContent/cleared").asBoolean())
                .isTrue();
    }

    private void shakeHandsAsOneThatCanAsk() {
        ObjectNode params = client.object().put("protocolVersion", "2025-11-25");
        params.putObject("capabilities").putObject("elicitation");
        params.putObject("clientInfo").put("name", "test").put("version", "1");
        client.request("hello", "initialize", params);
        client.next();
        client.send("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}");
    }

    private void respond(JsonNode request, String result) {
        client.send("{\"jsonrpc\":\"2.0\",\"id\":" + request.path("id") + ",\"result\":" + result + "}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"action\":\"accept\",\"content\":{\"confirm\":true}} | 1",
                "{\"action\":\"accept\",\"content\":{\"confirm\":false}} | 2",
                "{\"action\":\"accept\",\"content\":{}} | 2",
                "{\"action\":\"accept\"} | 2",
                "{\"action\":\"decline\"} | 2",
                "{\"action\":\"cancel\"} | 2",
                "{\"action\":\"sure\"} | 2",
                "[] | 2",
            })
    void aLegacyClientIsAskedByARequest(String response, int left) {
        shakeHandsAsOneThatCanAsk();
        client.call(1, "clear_shelf", client.object().put("shelf", "top"));
        JsonNode request = client.next();
        assertThat(request.path("method").asText()).isEqualTo("elicitation/create");
        assertThat(request.at("/params/message").asText()).startsWith("Clear a shelf: shelf \"top\"");
        assertThat(shelves).hasSize(2);

        respond(request, response);
        JsonNode answer = client.next();

        assertThat(answer.path("id").asInt()).isEqualTo(1);
        assertThat(shelves).hasSize(left);
        assertThat(answer.at("/result/isError").asBoolean()).isEqualTo(left == 2);
    }

    @Test
    void aLegacyClientThatAnswersWithAnErrorSaysNo() {
        shakeHandsAsOneThatCanAsk();
        client.call(1, "clear_shelf", client.object().put("shelf", "top"));
        JsonNode request = client.next();
        client.send("{\"jsonrpc\":\"2.0\",\"id\":" + request.path("id")
                + ",\"error\":{\"code\":-32601,\"message\":\"no\"}}");
        assertThat(failureCode(client.next())).isEqualTo("confirmation_required");
        assertThat(shelves).hasSize(2);
    }

    @Test
    void aQuestionCancelledByTheClientChangesNothingHoweverItIsAnsweredThen() {
        shakeHandsAsOneThatCanAsk();
        client.call(1, "clear_shelf", client.object().put("shelf", "top"));
        JsonNode request = client.next();
        client.cancel(1);
        respond(request, "{\"action\":\"accept\",\"content\":{\"confirm\":true}}");
        client.call(2, "look");
        assertThat(client.next().at("/result/structuredContent/shelves")).hasSize(2);
    }

    @Test
    void aLegacyClientThatCannotAskRepeatsTheTitle() {
        client.shakeHands();
        client.call(1, "clear_shelf", client.object().put("shelf", "top"));
        assertThat(failureCode(client.next())).isEqualTo("confirmation_required");
        client.call(2, "clear_shelf", client.object().put("shelf", "top").put("confirm", "top"));
        assertThat(client.next().at("/result/structuredContent/cleared").asBoolean())
                .isTrue();
    }

    @Test
    @Tag("S-10")
    void peopleWhoThinkHoldUpNobody() {
        shakeHandsAsOneThatCanAsk();
        for (int id = 0; id < 32; id++) {
            client.call(id, "clear_shelf", client.object().put("shelf", "top"));
            assertThat(client.next().path("method").asText()).isEqualTo("elicitation/create");
        }
        for (int id = 100; id < 200; id++) {
            client.call(id, "look");
        }
        assertThat(client.next(100))
                .allMatch(
                        answer -> answer.at("/result/structuredContent/shelves").size() == 2);
    }

    @Test
    void theEndOfInputWhileAUserThinksChangesNothing() {
        shakeHandsAsOneThatCanAsk();
        client.call(1, "clear_shelf", client.object().put("shelf", "top"));
        client.next();
        client.end();
        assertThat(client.rest()).hasSize(1).allMatch(answer -> answer.has("error"));
        assertThat(shelves).hasSize(2);
    }
}
