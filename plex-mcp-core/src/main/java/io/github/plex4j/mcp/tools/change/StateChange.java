package io.github.plex4j.mcp.tools.change;

import java.util.List;

/**
 * A change of things to the state that a call asks for.
 *
 * @param <S> the state that it replaces
 */
public interface StateChange<S> {
    /** Whether a thing is as wanted: before the change there is nothing to do then, after it the change was made. */
    boolean isSo(Thing<S> thing);

    /**
     * Changes things with one request.
     *
     * @param things one of the {@linkplain #batches batches}
     * @throws InterruptedException when the call was cancelled
     */
    void send(List<Thing<S>> things) throws InterruptedException;

    /**
     * The things divided into what is changed with one request each; by default each thing is.
     *
     * @param things some of those that are not as wanted
     */
    default List<List<Thing<S>>> batches(List<Thing<S>> things) {
        return things.stream().map(List::of).toList();
    }
}
