package io.github.plex4j.mcp.stdio;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The state that a client of revision 2026-07-28 carries from a question to its answer, and may tamper with. */
@Timeout(60)
@Tag("S-13")
class SealedStateTest {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-28T20:00:00Z"));
    private final ClearedMovies movies = new ClearedMovies();
    private final InMemoryServer server = server();
    private final LineClient client = server.client();

    private InMemoryServer server() {
        return new InMemoryServer(movies.catalog(), ClearedMovies.context(now::get), Duration.ofMillis(500));
    }

    @AfterEach
    void stop() {
        server.close();
        movies.close();
    }

    private AskingClient.Question ask() {
        return AskingClient.of(client, Era.MODERN)
                .ask("change", ClearedMovies.CLEAR, client.object().put("count", 5));
    }

    private JsonNode send(String id, ObjectNode params) {
        client.request(id, "tools/call", params);
        return client.next();
    }

    private static int errorCode(JsonNode answer) {
        return answer.at("/error/code").asInt();
    }

    private static int changed(JsonNode answer) {
        return answer.at("/result/structuredContent/changed").asInt();
    }

    private static Named<UnaryOperator<ObjectNode>> named(String name, UnaryOperator<ObjectNode> change) {
        return Named.of(name, change);
    }

    private static UnaryOperator<ObjectNode> ofState(UnaryOperator<String> change) {
        return params -> params.put(
                "requestState", change.apply(params.path("requestState").asText()));
    }

    private static String withAnotherCharacter(String state) {
        int place = state.length() / 2;
        return state.substring(0, place) + (state.charAt(place) == 'A' ? 'B' : 'A') + state.substring(place + 1);
    }

    static Stream<Named<UnaryOperator<ObjectNode>>> tampering() {
        return Stream.of(
                named("other arguments", params -> {
                    params.withObjectProperty("arguments").put("count", 6);
                    return params;
                }),
                named("another tool", params -> params.put("name", ClearedMovies.WIPE)),
                named("a state that was cut", ofState(state -> state.substring(0, state.length() - 4))),
                named("a state that goes on", ofState(state -> state + "AAAA")),
                named("a state with another character", ofState(SealedStateTest::withAnotherCharacter)),
                named("an empty state", ofState(state -> "")),
                named("a made-up state", ofState(state -> "v1.AAAA")),
                named("a state that is no text", params -> params.set("requestState", JSON.numberNode(7))),
                named("a state in a list", params -> params.set("requestState", JSON.arrayNode())),
                named("a state of a million characters", ofState(state -> "v1." + "A".repeat(1_000_000))));
    }

    @ParameterizedTest
    @MethodSource("tampering")
    void aStateThatWasTamperedWithIsRefused(UnaryOperator<ObjectNode> tampering) {
        ObjectNode answered = ask().answered(AskingClient.YES);

        JsonNode refused = send("tampered", tampering.apply(answered.deepCopy()));

        assertThat(errorCode(refused)).isEqualTo(-32602);
        assertThat(refused.at("/error/message").asText()).isEqualTo("Invalid or expired requestState");
        assertThat(movies.sent()).isZero();
        assertThat(changed(send("untouched", answered))).isEqualTo(5);
    }

    @Test
    void aStateOfAnotherProcessIsRefused() {
        ObjectNode answered = ask().answered(AskingClient.YES);
        try (InMemoryServer other = server()) {
            other.client().request("elsewhere", "tools/call", answered);
            assertThat(errorCode(other.client().next())).isEqualTo(-32602);
        }
        assertThat(movies.sent()).isZero();
    }

    @Test
    void aStateExpiresAfterTwoMinutes() {
        ObjectNode answered = ask().answered(AskingClient.YES);
        now.updateAndGet(time -> time.plusSeconds(120));
        assertThat(errorCode(send("late", answered))).isEqualTo(-32602);
        assertThat(movies.sent()).isZero();
    }

    @Test
    void aStateCountsOnce() {
        ObjectNode answered = ask().answered(AskingClient.YES);
        assertThat(changed(send("first", answered))).isEqualTo(5);
        assertThat(errorCode(send("replayed", answered))).isEqualTo(-32602);
        assertThat(movies.sent()).isEqualTo(5);
    }

    @Test
    void aStateThatIsSentManyTimesAtOnceCountsOnce() {
        ObjectNode answered = ask().answered(AskingClient.YES);
        for (int copy = 0; copy < 16; copy++) {
            client.request(copy, "tools/call", answered);
        }
        List<JsonNode> answers = client.next(16);

        assertThat(answers).filteredOn(answer -> changed(answer) == 5).hasSize(1);
        assertThat(movies.sent()).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"action\":\"decline\"}", "{\"action\":\"cancel\"}", "7"})
    void aNoIsOneForGood(String response) {
        AskingClient.Question question = ask();
        send("no", question.answered(response));
        assertThat(errorCode(send("yes", question.answered(AskingClient.YES)))).isEqualTo(-32602);
        assertThat(movies.sent()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "{}", "{\"other\":{\"action\":\"accept\",\"content\":{\"confirm\":true}}}"})
    void aCallWithoutTheAnswerIsAskedAgain(String responses) {
        ObjectNode answered = ask().answered(AskingClient.YES);
        answered.set("inputResponses", AskingClient.json(responses));
        assertThat(send("again", answered).at("/result/resultType").asText()).isEqualTo("input_required");
        assertThat(movies.sent()).isZero();
    }

    @Test
    void anAnswerWithoutAStateIsNoAnswer() {
        ObjectNode answered = ask().answered(AskingClient.YES);
        answered.remove("requestState");
        assertThat(send("again", answered).at("/result/resultType").asText()).isEqualTo("input_required");
        assertThat(movies.sent()).isZero();
    }
}
