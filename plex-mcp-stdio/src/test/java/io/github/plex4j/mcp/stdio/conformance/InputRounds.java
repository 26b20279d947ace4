package io.github.plex4j.mcp.stdio.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.plex4j.mcp.engine.confirm.Confirmations;
import io.github.plex4j.mcp.server.modern.Fixtures.Refused;
import io.github.plex4j.mcp.server.modern.ProtocolError;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Requests that ask the client for something, once or more often, before they are answered. */
final class InputRounds {
    private static final int INVALID_PARAMS = -32602;
    private static final int MISSING_CAPABILITY = -32021;
    private static final Map<String, String> CAPABILITIES =
            Map.of("elicitation/create", "elicitation", "sampling/createMessage", "sampling", "roots/list", "roots");

    private final JsonNode scripts = Files.read("rounds.json");
    private final Confirmations confirmations;

    InputRounds(Confirmations confirmations) {
        this.confirmations = confirmations;
    }

    /** The number of questions that were answered. */
    private record Round(int number) {}

    boolean has(String name) {
        return scripts.has(name);
    }

    /**
     * The next question; empty when all were answered.
     *
     * @throws Refused when the state is none of this process, or the client cannot be asked
     */
    Optional<ObjectNode> next(String name, JsonNode params, JsonNode capabilities) throws Refused {
        JsonNode script = scripts.path(name);
        int number = number(name, script, params.path("requestState"));
        ObjectNode questions = possible(script.path("rounds").path(number), capabilities);
        if (isAnswered(questions, params.path("inputResponses"))) {
            number++;
            if (number == script.path("rounds").size()) {
                return Optional.empty();
            }
            questions = possible(script.path("rounds").path(number), capabilities);
        }
        ObjectNode result = JsonNodeFactory.instance.objectNode().put("resultType", "input_required");
        result.set("inputRequests", questions);
        if (script.path("state").asBoolean()) {
            Round round = new Round(number);
            result.put(
                    "requestState",
                    confirmations.seal(
                            confirmations.issue(name, confirmations.question(name, round), round, Instant.now())));
        }
        return Optional.of(result);
    }

    private int number(String name, JsonNode script, JsonNode state) throws Refused {
        if (state.isMissingNode()) {
            return 0;
        }
        for (int number = 0; number < script.path("rounds").size(); number++) {
            String question = confirmations.question(name, new Round(number));
            if (confirmations
                    .open(state.asText(), Instant.now())
                    .filter(ticket -> ticket.question().equals(question))
                    .isPresent()) {
                return number;
            }
        }
        throw new Refused(new ProtocolError(INVALID_PARAMS, "Invalid or expired requestState", null));
    }

    /** The questions that the client can answer. */
    private static ObjectNode possible(JsonNode round, JsonNode capabilities) throws Refused {
        ObjectNode possible = JsonNodeFactory.instance.objectNode();
        ObjectNode missing = JsonNodeFactory.instance.objectNode();
        round.properties().forEach(question -> {
            String capability =
                    CAPABILITIES.get(question.getValue().path("method").asText());
            if (capabilities.path(capability).isObject()) {
                possible.set(question.getKey(), question.getValue());
            } else {
                missing.putObject(capability);
            }
        });
        if (possible.isEmpty()) {
            ObjectNode data = JsonNodeFactory.instance.objectNode();
            data.set("requiredCapabilities", missing);
            throw new Refused(new ProtocolError(MISSING_CAPABILITY, "The client cannot be asked", data));
        }
        return possible;
    }

    private static boolean isAnswered(ObjectNode questions, JsonNode responses) {
        return questions.properties().stream()
                .allMatch(question -> responses.path(question.getKey()).isObject());
    }
}
