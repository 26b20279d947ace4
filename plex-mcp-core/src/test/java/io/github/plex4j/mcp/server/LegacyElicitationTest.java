package io.github.plex4j.mcp.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.plex4j.mcp.engine.ConfirmationRequest;
import io.github.plex4j.mcp.engine.Effect;
import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.engine.PersonsWord;
import io.github.plex4j.mcp.engine.Samples;
import io.github.plex4j.mcp.engine.Target;
import io.github.plex4j.mcp.engine.confirm.Confirmations;
import io.github.plex4j.mcp.engine.confirm.Digests;
import io.modelcontextprotocol.server.McpAsyncServerExchange;
import io.modelcontextprotocol.spec.McpSchema.ClientCapabilities;
import io.modelcontextprotocol.spec.McpSchema.ClientCapabilities.Elicitation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Mono;

/** A client whose answers are made up. */
@Timeout(30)
@Tag("S-13")
class LegacyElicitationTest {
    private static final Target TARGET = new Target("Favourites", "playlist", 12);

    private final McpAsyncServerExchange exchange = mock(McpAsyncServerExchange.class);
    private final ConfirmationRequest question = new ConfirmationRequest(
            "Delete a playlist",
            Effect.DESTRUCTIVE,
            TARGET,
            new Confirmations(new Digests()).issue("delete_playlist", "question", TARGET, Instant.EPOCH));

    private PersonsWord word(Mono<JsonNode> answer) {
        PersonsWord word = LegacyElicitation.word((method, params) -> answer, question, Duration.ofMillis(20))
                .block();
        return Objects.requireNonNull(word);
    }

    private static JsonNode json(String text) {
        return Samples.json(text);
    }

    @Test
    void asksWithTheFormThatTheModernEraHas() {
        List<String> sent = new ArrayList<>();
        LegacyElicitation.word(
                        (method, params) -> {
                            sent.add(method + " " + params);
                            return Mono.just(json("{'action': 'decline'}"));
                        },
                        question)
                .block();
        assertThat(sent)
                .containsExactly("elicitation/create {\"message\":\""
                        + question.question().replace("\"", "\\\"") + "\",\"requestedSchema\":"
                        + ConfirmationForm.schema(question) + "}");
    }

    @Test
    void aUserWhoDoesNotAnswerSaysNo() {
        assertThat(word(Mono.never())).isEqualTo(PersonsWord.UNANSWERED);
        assertThat(PersonsWord.UNANSWERED.refusal().message())
                .isEqualTo("The user did not answer within 120 seconds. Nothing was changed.");
    }

    @Test
    void aFormThatIsNotAnsweredInTimeIsWithdrawn() {
        AtomicBoolean withdrawn = new AtomicBoolean();
        word(Mono.<JsonNode>never().doOnCancel(() -> withdrawn.set(true)));
        assertThat(withdrawn).isTrue();
    }

    @Test
    void aClientThatCannotAskIsSaidToBeOneAndBringsNoYes() {
        assertThat(word(Mono.error(new ClientErrorException(-32601)))).isEqualTo(PersonsWord.UNASKED);
        assertThat(PersonsWord.UNASKED.refusal().code()).isEqualTo(FailureCode.CONFIRMATION_REQUIRED);
        assertThat(PersonsWord.UNASKED.refusal().message())
                .isEqualTo("The client could not show the question to the user. Nothing was changed.");
        assertThat(PersonsWord.UNASKED.refusal().hint()).contains("plex-cli at a terminal");
    }

    @Test
    void onlyAClearYesIsOne() {
        assertThat(word(Mono.just(json("{'action': 'accept', 'content': {'confirm': true}}"))))
                .isEqualTo(PersonsWord.ACCEPTED);
        assertThat(word(Mono.just(json("{'action': 'accept', 'content': {'confirm': 'yes'}}"))))
                .isEqualTo(PersonsWord.MALFORMED);
        assertThat(word(Mono.just(json("null")))).isEqualTo(PersonsWord.MALFORMED);
    }

    @Test
    void elicitationThatDoesNotSayHowMeansForms() {
        when(exchange.getClientCapabilities())
                .thenReturn(new ClientCapabilities(null, null, null, new Elicitation(null, null), null));
        assertThat(LegacyElicitation.isPossible(exchange)).isTrue();
        when(exchange.getClientCapabilities())
                .thenReturn(
                        new ClientCapabilities(null, null, null, new Elicitation(null, new Elicitation.Url()), null));
        assertThat(LegacyElicitation.isPossible(exchange)).isFalse();
    }
}
