package io.github.plex4j.testserver.api;

import io.github.plex4j.testserver.wire.Element;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Tokens for a while with the rights of those who asked for them, as a player gets one. Thread-safe. */
final class DelegatedTokens {
    private final Map<String, Caller> callers = new ConcurrentHashMap<>();

    void addTo(Routes routes) {
        routes.write("GET|POST|PUT", "/security/token", this::make);
    }

    /** Returns whose rights a token has, empty when it was not given out here. */
    Optional<Caller> caller(String token) {
        return Optional.ofNullable(callers.get(token));
    }

    private Answer make(Call call) {
        boolean isKnown = call.parameters()
                        .first("type")
                        .filter("delegation"::equals)
                        .isPresent()
                && call.parameters().first("scope").filter("all"::equals).isPresent();
        if (!isKnown) {
            throw new StatusException(400);
        }
        String token = "transient-" + UUID.randomUUID();
        callers.put(token, call.caller());
        return Answer.of(Element.named("MediaContainer").put("size", 0).put("token", token));
    }
}
