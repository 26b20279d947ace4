package io.github.plex4j.mcp.engine;

import org.jspecify.annotations.Nullable;

/**
 * Receives how far a long call is, as often as the call likes. What {@link ToolContext#progress()} passes on comes one report
 * at a time, but from any thread of the call.
 */
@FunctionalInterface
public interface Progress {
    /**
     * Reports how far the call is.
     *
     * @param done how much is done. A tool that counts several things one after the other may begin anew with each: what
     *     {@link ToolContext#progress()} passes on never goes back.
     * @param total in the same unit; null when unknown
     * @param message what is being done, for a person; null when there is nothing to say
     */
    void report(double done, @Nullable Double total, @Nullable String message);

    /** Nobody wants to know. */
    static Progress none() {
        return (done, total, message) -> {};
    }
}
