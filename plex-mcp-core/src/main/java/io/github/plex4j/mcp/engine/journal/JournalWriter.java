package io.github.plex4j.mcp.engine.journal;

import io.github.plex4j.mcp.engine.ToolFailure;
import java.util.List;
import java.util.Optional;

/**
 * Writes what becomes of a change that has begun. For one thread. Once something was changed, a journal that cannot be written on is
 * no reason to hide it: only {@link #sent} fails, before anything is sent.
 */
public interface JournalWriter {
    /** In place of the digest of a state: the thing was deleted. */
    String GONE = "gone";

    /** A change that is not in the journal, which is off. */
    static JournalWriter none() {
        return NoJournalWriter.INSTANCE;
    }

    /** The name of the change for callers; empty when it cannot be put back. */
    Optional<String> changeId();

    /**
     * Says what is about to be sent to the server.
     *
     * @throws ToolFailure when that cannot be written: it must not be sent then
     */
    void sent(List<String> keys);

    /**
     * Says what a thing was seen to be after its change.
     *
     * @param digest of its state
     */
    void left(String key, String digest);

    /** Says that nothing more comes. */
    void end();
}
