package io.github.plex4j.mcp.engine;

import java.util.List;

/**
 * Takes from a call what its audit line says beside the answer. Thread-safe. It is given Plex keys alone: no title, no name, no
 * value of an argument.
 */
public interface CallRecord {
    /** The fate of one item of a change. */
    enum Fate {
        /** It was changed. */
        CHANGED,
        /** It was so already. */
        UNCHANGED,
        /** Its change was sent, and nobody knows whether it was made. */
        UNKNOWN
    }

    /** A record that keeps nothing. */
    static CallRecord none() {
        return NoRecord.INSTANCE;
    }

    /** Says how many items the answer lists. */
    void listed(int items);

    /**
     * Says what is about to be changed, before the first request that does.
     *
     * @param keys the Plex keys
     * @throws ToolFailure when it cannot be recorded: then nothing may be changed
     */
    void begin(List<String> keys);

    /** Says what became of one item. An item of {@link #begin} without a fate counts as not changed. */
    void settle(String key, Fate fate);
}
