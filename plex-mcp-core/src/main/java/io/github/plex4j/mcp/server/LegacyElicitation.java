package io.github.plex4j.mcp.server;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.plex4j.mcp.engine.ConfirmationRequest;
import io.github.plex4j.mcp.engine.PersonsWord;
import io.github.plex4j.mcp.engine.confirm.Confirmations;
import io.modelcontextprotocol.server.McpAsyncServerExchange;
import io.modelcontextprotocol.spec.McpSchema.ClientCapabilities;
import io.modelcontextprotocol.spec.McpSchema.ElicitFormRequest;
import io.modelcontextprotocol.spec.McpSchema.ElicitResult;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/** Asks the user of a client that speaks a revision up to 2025-11-25, in which the server sends the client a request. */
final class LegacyElicitation {
    /** The SDK's own patience with a client: a little more than the user's time, which is counted here. */
    static final Duration SDK_PATIENCE = Confirmations.TIME_TO_ANSWER.plusSeconds(10);

    private static final Logger LOGGER = LoggerFactory.getLogger(LegacyElicitation.class);
    private static final ObjectMapper MAPPER = new JsonMapper();
    private static final TypeReference<LinkedHashMap<String, Object>> ORDERED = new TypeReference<>() {};

    private LegacyElicitation() {}

    /** Whether the client can show a form to its user. Declared without saying how, elicitation means forms. */
    static boolean isPossible(McpAsyncServerExchange exchange) {
        ClientCapabilities capabilities = exchange.getClientCapabilities();
        ClientCapabilities.Elicitation elicitation = capabilities == null ? null : capabilities.elicitation();
        return elicitation != null && (elicitation.form() != null || elicitation.url() == null);
    }

    /** The answer of the user. Never an error: a client that fails to ask is one that brings no yes. */
    static Mono<PersonsWord> word(McpAsyncServerExchange exchange, ConfirmationRequest question) {
        return word(exchange, question, Confirmations.TIME_TO_ANSWER);
    }

    static Mono<PersonsWord> word(McpAsyncServerExchange exchange, ConfirmationRequest question, Duration patience) {
        ElicitFormRequest request = ElicitFormRequest.builder(
                        ConfirmationForm.message(question),
                        MAPPER.convertValue(ConfirmationForm.schema(question), ORDERED))
                .build();
        return exchange.createElicitation(request)
                .timeout(patience)
                .map(LegacyElicitation::read)
                .defaultIfEmpty(PersonsWord.MALFORMED)
                .onErrorResume(TimeoutException.class, exception -> Mono.just(PersonsWord.UNANSWERED))
                .onErrorResume(exception -> {
                    LOGGER.debug("The client could not ask its user", exception);
                    return Mono.just(PersonsWord.MALFORMED);
                });
    }

    private static PersonsWord read(ElicitResult result) {
        ObjectNode response = MAPPER.createObjectNode();
        if (result.action() != null) {
            response.put("action", result.action().name().toLowerCase(Locale.ROOT));
        }
        response.set("content", MAPPER.valueToTree(result.content()));
        return ConfirmationForm.word(response);
    }
}
