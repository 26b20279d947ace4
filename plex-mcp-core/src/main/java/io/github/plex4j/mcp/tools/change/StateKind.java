package io.github.plex4j.mcp.tools.change;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.plex4j.mcp.engine.ToolContext;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A part of the state of things in Plex that changes replace and that can be put back: watch state, ratings, the items of a playlist.
 * Immutable.
 *
 * @param <S> its value
 */
public interface StateKind<S> {
    /** The name in the journal; never changes, since journals are kept. */
    String name();

    /**
     * Reads the state of things.
     *
     * @return those that exist, by key
     * @throws InterruptedException when the call was cancelled
     */
    Map<String, Thing<S>> read(Collection<String> keys, ToolContext context) throws InterruptedException;

    /** The value as JSON: an object whose fields are the parts that a caller knows; the same state always has the same JSON. */
    JsonNode toJson(S state);

    /**
     * The value of {@link #toJson}.
     *
     * @throws IllegalArgumentException when it is none
     */
    S fromJson(JsonNode json);

    /** The fields of the JSON that Plex cannot be given back, such as the times of plays. */
    default Set<String> lost() {
        return Set.of();
    }

    /**
     * Puts the state of a thing back as far as Plex lets it. The caller reads it again.
     *
     * @param now as it was just read; null when the thing is gone
     * @return the key of the thing: another one when it had to be made again
     * @throws InterruptedException when the call was cancelled
     */
    String restore(String key, S old, @Nullable Thing<S> now, ToolContext context) throws InterruptedException;
}
