package io.github.plex4j.mcp.engine;

import java.time.Duration;

/**
 * Names something of a server that a {@link ToolContext} remembers from call to call; a record, so that equal keys mean the same.
 *
 * @param <T> the kind of value, which must be immutable and hold nothing of the client
 */
public interface MemoryKey<T> {
    /** How long the value holds; half a minute is short enough that nobody waits for what they just changed in Plex. */
    default Duration goodFor() {
        return Duration.ofSeconds(30);
    }

    /** The value, which was remembered under this key and so is of its kind. */
    @SuppressWarnings("unchecked")
    default T cast(Object value) {
        return (T) value;
    }
}
