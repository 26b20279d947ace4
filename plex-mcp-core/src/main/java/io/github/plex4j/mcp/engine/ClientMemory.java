package io.github.plex4j.mcp.engine;

import io.github.plex4j.client.PlexClient;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Values that calls found out about a server, kept for each client, so that calls that follow each other do not ask for them
 * again. Thread-safe.
 */
final class ClientMemory {
    private final Map<PlexClient, Map<MemoryKey<?>, Kept>> clients = Collections.synchronizedMap(new WeakHashMap<>());

    private record Kept(Object value, Instant until) {}

    /**
     * Returns the value that is remembered; empty when there is none that still holds.
     *
     * @param now when the call began
     */
    <T> Optional<T> get(PlexClient client, MemoryKey<T> key, Instant now) {
        return Optional.ofNullable(of(client).get(key))
                .filter(kept -> now.isBefore(kept.until()))
                .map(kept -> key.cast(kept.value()));
    }

    /**
     * Remembers a value in the place of the one before.
     *
     * @param now when the call began
     */
    <T> void put(PlexClient client, MemoryKey<T> key, Instant now, T value) {
        of(client).put(key, new Kept(value, now.plus(key.goodFor())));
    }

    void clear() {
        clients.clear();
    }

    private Map<MemoryKey<?>, Kept> of(PlexClient client) {
        return clients.computeIfAbsent(client, ignored -> new ConcurrentHashMap<>());
    }
}
