package io.github.plex4j.mcp.tools.shared;

import io.github.plex4j.client.PlexClient;
import io.github.plex4j.mcp.engine.ToolContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;

/**
 * One value for each client, remembered for some time and no longer than the client is in use. Safe for use by several
 * threads.
 *
 * @param <T> the kind of value, which holds nothing of the client
 */
public final class PerClient<T> {
    private final Map<PlexClient, Kept<T>> kept = Collections.synchronizedMap(new WeakHashMap<>());
    private final Duration goodFor;

    /**
     * Remembers nothing yet.
     *
     * @param goodFor how long a value holds
     */
    public PerClient(Duration goodFor) {
        this.goodFor = goodFor;
    }

    /** The value of the client of a call; empty when there is none that still holds. */
    public Optional<T> get(ToolContext context) {
        return Optional.ofNullable(kept.get(context.plex()))
                .filter(value -> context.clock().instant().isBefore(value.until()))
                .map(Kept::value);
    }

    /** Remembers a value from now on, in the place of the one before. */
    public void put(ToolContext context, T value) {
        kept.put(context.plex(), new Kept<>(value, context.clock().instant().plus(goodFor)));
    }

    private record Kept<T>(T value, Instant until) {}
}
