package io.github.plex4j.mcp.engine;

import org.jspecify.annotations.Nullable;

/** Where a long call says how far it is. Called from the call's own thread, as often as it likes. */
@FunctionalInterface
public interface Progress {
    /**
     * Reports how far the call is.
     *
     * @param done never less than in the report before
     * @param total in the same unit; null when unknown
     * @param message what is being done, for a person; null when there is nothing to say
     */
    void report(double done, @Nullable Double total, @Nullable String message);

    /** Nobody wants to know. */
    static Progress none() {
        return (done, total, message) -> {};
    }
}
