package io.github.plex4j.mcp.engine;

import io.github.plex4j.client.PlexClient;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What servers answered a moment ago and seldom changes, kept for each client, so that calls that follow each other do not ask
 * for it again. Thread-safe.
 */
final class ClientMemory {
    /** Short enough that nobody waits for what they just changed in Plex. */
    private static final Duration GOOD_FOR = Duration.ofSeconds(30);

    private final Map<PlexClient, Map<MemoryKey<?>, Kept>> clients = Collections.synchronizedMap(new WeakHashMap<>());

    private record Kept(Object value, Instant until) {}

    /**
     * Returns the value that is remembered, else the one that is asked for, which is remembered from then on.
     *
     * @param now when the call began
     */
    <T> T get(PlexClient client, MemoryKey<T> key, Instant now, Supplier<T> ask) {
        Map<MemoryKey<?>, Kept> memory = clients.computeIfAbsent(client, ignored -> new ConcurrentHashMap<>());
        Kept kept = memory.get(key);
        if (kept != null && now.isBefore(kept.until())) {
            return key.cast(kept.value());
        }
        T value = ask.get();
        memory.put(key, new Kept(value, now.plus(GOOD_FOR)));
        return value;
    }

    void clear() {
        clients.clear();
    }
}
