package io.github.plex4j.mcp.stdio;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The question before something is destroyed, to clients of both eras that can ask their user, or cannot. */
@Timeout(60)
@Tag("S-13")
class ConfirmationTest {
    private static final String QUESTION = "Mark as unwatched: library \"Movies\" (5 items)? This cannot be undone.";

    private final ClearedMovies movies = new ClearedMovies();
    private final InMemoryServer server =
            new InMemoryServer(movies.catalog(), ClearedMovies.context(InstantSource.system()), Duration.ofMillis(500));
    private final LineClient client = server.client();

    @AfterEach
    void stop() {
        server.close();
        movies.close();
    }

    private ObjectNode first(int count) {
        return client.object().put("count", count);
    }

    private AskingClient.Question ask(Era era) {
        return AskingClient.of(client, era).ask("change", ClearedMovies.CLEAR, first(5));
    }

    private static String failureCode(JsonNode answer) {
        return answer.at("/result/content/0/text").asText().replaceAll("^\\{\"code\":\"([a-z_]+)\".*", "$1");
    }

    @Test
    void aModernClientIsAskedByAResult() {
        JsonNode result = ask(Era.MODERN).message().path("result");

        assertThat(result.path("resultType").asText()).isEqualTo("input_required");
        JsonNode asked = result.at("/inputRequests/confirm");
        assertThat(asked.path("method").asText()).isEqualTo("elicitation/create");
        assertThat(asked.at("/params/mode").asText()).isEqualTo("form");
        assertThat(asked.at("/params/message").asText()).isEqualTo(QUESTION);
        assertThat(movies.sent()).isZero();
    }

    @Test
    void aLegacyClientIsAskedByARequest() {
        JsonNode request = ask(Era.LEGACY).message();

        assertThat(request.path("method").asText()).isEqualTo("elicitation/create");
        assertThat(request.at("/params/message").asText()).isEqualTo(QUESTION);
        assertThat(movies.sent()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void theFormIsOneYesOrNoWithoutAnAnswerChosenBeforehand(Era era) {
        JsonNode schema = ask(era).form().path("requestedSchema");

        assertThat(schema.path("properties")).hasSize(1);
        assertThat(schema.at("/properties/confirm/type").asText()).isEqualTo("boolean");
        assertThat(schema.at("/properties/confirm").has("default")).isFalse();
        assertThat(schema.path("required").toString()).isEqualTo("[\"confirm\"]");
    }

    static Stream<Arguments> everyOtherAnswer() {
        List<String> answers = List.of(
                "{\"action\":\"decline\"}",
                "{\"action\":\"decline\",\"content\":{\"confirm\":true}}",
                "{\"action\":\"cancel\"}",
                "{\"action\":\"accept\"}",
                "{\"action\":\"accept\",\"content\":null}",
                "{\"action\":\"accept\",\"content\":{}}",
                "{\"action\":\"accept\",\"content\":{\"confirm\":false}}",
                "{\"action\":\"accept\",\"content\":{\"confirm\":\"true\"}}",
                "{\"action\":\"accept\",\"content\":{\"confirm\":1}}",
                "{\"action\":\"accept\",\"content\":[true]}",
                "{\"action\":\"sure\",\"content\":{\"confirm\":true}}",
                "{\"action\":true,\"content\":{\"confirm\":true}}",
                "{}",
                "[]",
                "null",
                "true");
        return Arrays.stream(Era.values()).flatMap(era -> answers.stream().map(answer -> Arguments.of(era, answer)));
    }

    @ParameterizedTest
    @MethodSource("everyOtherAnswer")
    void whateverIsNoClearYesIsANo(Era era, String response) {
        AskingClient.Question question = ask(era);

        question.answer(response);
        JsonNode answer = client.next();

        assertThat(answer.path("id").asText()).isEqualTo(question.change());
        assertThat(answer.at("/result/isError").asBoolean()).isTrue();
        assertThat(failureCode(answer)).isEqualTo("confirmation_required");
        assertThat(answer.toString()).contains("Nothing was changed.");
        assertThat(movies.sent()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {-32601, -32602, -32603, -1})
    void aLegacyClientThatAnswersWithAnErrorCouldNotAsk(int code) {
        JsonNode request = ask(Era.LEGACY).message();
        client.send("{\"jsonrpc\":\"2.0\",\"id\":" + request.path("id") + ",\"error\":{\"code\":" + code
                + ",\"message\":\"no\"}}");
        JsonNode answer = client.next();
        assertThat(failureCode(answer)).isEqualTo("confirmation_required");
        assertThat(answer.toString())
                .contains("could not show the question to the user", "Nothing was changed.", "plex-cli at a terminal");
        assertThat(movies.sent()).isZero();
    }

    @Test
    @Tag("S-09")
    void moreQuestionsThanAUserCanHaveBeforeThemAreNotAsked() {
        AskingClient asking = AskingClient.of(client, Era.LEGACY);
        for (int question = 0; question < ClientQuestions.MOST; question++) {
            asking.ask("question " + question, ClearedMovies.CLEAR, first(1));
        }

        asking.call("one more", ClearedMovies.CLEAR, first(1));

        JsonNode refused = client.next();
        assertThat(refused.path("id").asText()).isEqualTo("one more");
        assertThat(failureCode(refused)).isEqualTo("confirmation_required");
        assertThat(movies.sent()).isZero();
    }

    @Test
    void anAnswerToAnotherQuestionIsNone() {
        AskingClient.Question question = ask(Era.LEGACY);
        client.send("{\"jsonrpc\":\"2.0\",\"id\":\"another\",\"result\":" + AskingClient.YES + "}");
        question.answer("{\"action\":\"decline\"}");
        assertThat(failureCode(client.next())).isEqualTo("confirmation_required");
        assertThat(movies.sent()).isZero();
    }

    @Test
    void aQuestionCancelledByTheClientChangesNothingHoweverItIsAnsweredThen() {
        AskingClient.Question question = ask(Era.LEGACY);
        client.cancel(question.change());
        JsonNode withdrawn = client.next();
        assertThat(withdrawn.path("method").asText()).isEqualTo("notifications/cancelled");
        assertThat(withdrawn.at("/params/requestId"))
                .isEqualTo(question.message().path("id"));
        question.answer(AskingClient.YES);
        client.end();
        assertThat(client.rest()).isEmpty();
        assertThat(movies.sent()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void aClientThatCannotAskRepeatsTheTitle(Era era) {
        if (era == Era.LEGACY) {
            client.shakeHands();
        }
        call(era, 1, first(5));
        JsonNode refused = client.next();
        assertThat(failureCode(refused)).isEqualTo("confirmation_required");
        assertThat(movies.sent()).isZero();

        call(era, 2, first(5).put("confirm", "Movies"));

        assertThat(client.next().at("/result/structuredContent/changed").asInt())
                .isEqualTo(5);
        assertThat(movies.sent()).isEqualTo(5);
    }

    private void call(Era era, int id, ObjectNode arguments) {
        if (era == Era.LEGACY) {
            client.call(id, ClearedMovies.CLEAR, arguments);
        } else {
            client.modernCall(id, ClearedMovies.CLEAR, arguments);
        }
    }
}
