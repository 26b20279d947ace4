package io.github.plex4j.mcp.server;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.plex4j.mcp.engine.ConfirmationRequest;
import io.github.plex4j.mcp.engine.PersonsWord;
import io.github.plex4j.mcp.engine.confirm.Confirmations;
import io.modelcontextprotocol.server.McpAsyncServerExchange;
import io.modelcontextprotocol.spec.McpSchema.ClientCapabilities;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/** Asks the user of a client that speaks a revision up to 2025-11-25, in which the server sends the client a request. */
final class LegacyElicitation {
    private static final Logger LOGGER = LoggerFactory.getLogger(LegacyElicitation.class);
    private static final String METHOD = "elicitation/create";

    private LegacyElicitation() {}

    /** Whether the client can show a form to its user. Declared without saying how, elicitation means forms. */
    static boolean isPossible(McpAsyncServerExchange exchange) {
        ClientCapabilities capabilities = exchange.getClientCapabilities();
        ClientCapabilities.Elicitation elicitation = capabilities == null ? null : capabilities.elicitation();
        return elicitation != null && (elicitation.form() != null || elicitation.url() == null);
    }

    /** The answer of the user. Never an error: a client that fails to ask is one that brings no yes. */
    static Mono<PersonsWord> word(ClientRequests client, ConfirmationRequest question) {
        return word(client, question, Confirmations.TIME_TO_ANSWER);
    }

    /** The same with less patience; the form is withdrawn once it is over. */
    static Mono<PersonsWord> word(ClientRequests client, ConfirmationRequest question, Duration patience) {
        ObjectNode params = JsonNodeFactory.instance.objectNode().put("message", ConfirmationForm.message(question));
        params.set("requestedSchema", ConfirmationForm.schema(question));
        return client.send(METHOD, params)
                .timeout(patience)
                .map(ConfirmationForm::word)
                .onErrorResume(TimeoutException.class, exception -> Mono.just(PersonsWord.UNANSWERED))
                .onErrorResume(exception -> {
                    LOGGER.debug("The client could not ask its user", exception);
                    return Mono.just(PersonsWord.UNASKED);
                });
    }
}
