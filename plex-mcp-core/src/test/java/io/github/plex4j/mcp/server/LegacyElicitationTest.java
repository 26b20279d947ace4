package io.github.plex4j.mcp.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.github.plex4j.mcp.engine.ConfirmationRequest;
import io.github.plex4j.mcp.engine.Effect;
import io.github.plex4j.mcp.engine.PersonsWord;
import io.github.plex4j.mcp.engine.Target;
import io.github.plex4j.mcp.engine.confirm.Confirmations;
import io.github.plex4j.mcp.engine.confirm.Digests;
import io.modelcontextprotocol.server.McpAsyncServerExchange;
import io.modelcontextprotocol.spec.McpSchema.ClientCapabilities;
import io.modelcontextprotocol.spec.McpSchema.ClientCapabilities.Elicitation;
import io.modelcontextprotocol.spec.McpSchema.ElicitResult;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Mono;

/** A client whose answers are made up: the SDK's exchange with one exists only within a session. */
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

    private PersonsWord word(Mono<ElicitResult> answer) {
        when(exchange.createElicitation(any())).thenReturn(answer);
        PersonsWord word = LegacyElicitation.word(exchange, question, Duration.ofMillis(20))
                .block();
        return Objects.requireNonNull(word);
    }

    @Test
    void aUserWhoDoesNotAnswerSaysNo() {
        assertThat(word(Mono.never())).isEqualTo(PersonsWord.UNANSWERED);
        assertThat(PersonsWord.UNANSWERED.refusal().message())
                .isEqualTo("The user did not answer within 120 seconds. Nothing was changed.");
    }

    @Test
    void aClientThatFailsSaysNo() {
        assertThat(word(Mono.error(new IllegalStateException("gone")))).isEqualTo(PersonsWord.MALFORMED);
        assertThat(word(Mono.empty())).isEqualTo(PersonsWord.MALFORMED);
    }

    @Test
    void onlyAClearYesIsOne() {
        assertThat(word(Mono.just(new ElicitResult(ElicitResult.Action.ACCEPT, Map.of("confirm", true)))))
                .isEqualTo(PersonsWord.ACCEPTED);
        assertThat(word(Mono.just(new ElicitResult(ElicitResult.Action.ACCEPT, Map.of("confirm", "yes")))))
                .isEqualTo(PersonsWord.MALFORMED);
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
