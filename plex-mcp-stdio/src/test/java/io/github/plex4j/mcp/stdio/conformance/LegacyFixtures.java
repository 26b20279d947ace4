package io.github.plex4j.mcp.stdio.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.plex4j.mcp.server.modern.Fixtures;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Answers what the suite wants of a server of the older revisions beyond the program's features: two capabilities that the program
 * does not have, because it sends no log messages and its resources do not announce changes.
 */
final class LegacyFixtures implements Fixtures {
    private static final String SET_LEVEL = "logging/setLevel";
    private static final String SUBSCRIBE = "resources/subscribe";
    private static final String UNSUBSCRIBE = "resources/unsubscribe";
    private static final String GET_PROMPT = "prompts/get";

    private final PromptMessages prompts = new PromptMessages();
    private final Set<String> subscribed = ConcurrentHashMap.newKeySet();

    @Override
    public Set<String> methods() {
        return Set.of(SET_LEVEL, SUBSCRIBE, UNSUBSCRIBE, GET_PROMPT);
    }

    @Override
    public void declare(ObjectNode capabilities) {
        capabilities.putObject("logging");
        capabilities.withObject("/resources").put("subscribe", true);
    }

    @Override
    public Optional<ObjectNode> answer(String method, JsonNode params, JsonNode clientCapabilities) {
        String uri = params.path("uri").asText();
        switch (method) {
            case GET_PROMPT -> {
                return prompts.of(params.path("name").asText(), params);
            }
            case SUBSCRIBE -> subscribed.add(uri);
            case UNSUBSCRIBE -> subscribed.remove(uri);
            default -> {
                // Every message of the fixtures is of the level info, which no scenario turns off.
            }
        }
        return Optional.of(JsonNodeFactory.instance.objectNode());
    }
}
