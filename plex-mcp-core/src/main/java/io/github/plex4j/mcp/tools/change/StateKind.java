package io.github.plex4j.mcp.tools.change;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.plex4j.mcp.engine.ToolContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
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

    /**
     * The kind that reads as much of things as a value in the journal holds. By default each value holds all, and it is this kind.
     *
     * @param value of {@link #toJson}
     */
    default StateKind<S> asIn(JsonNode value) {
        return this;
    }

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

    /**
     * Things divided into what is put back with one request each; by default each thing is.
     *
     * @param now as they were just read
     * @param old the state to put back
     */
    default List<List<Thing<S>>> batches(List<Thing<S>> now, Function<Thing<S>, S> old) {
        return now.stream().map(List::of).toList();
    }

    /**
     * Puts the state of things back as far as Plex lets it. The caller reads them again.
     *
     * @param now one of the {@linkplain #batches batches}
     * @param old the state to put back
     * @throws InterruptedException when the call was cancelled
     */
    default void restoreAll(List<Thing<S>> now, Function<Thing<S>, S> old, ToolContext context)
            throws InterruptedException {
        for (Thing<S> thing : now) {
            restore(thing.key(), old.apply(thing), thing, context);
        }
    }
}
