package io.github.plex4j.mcp.engine.journal;

import java.util.List;
import java.util.Optional;

/** Writes nothing. */
enum NoJournalWriter implements JournalWriter {
    INSTANCE;

    @Override
    public Optional<String> changeId() {
        return Optional.empty();
    }

    @Override
    public void sent(List<String> keys) {
        // Nothing is kept.
    }

    @Override
    public void left(String key, String digest) {
        // Nothing is kept.
    }

    @Override
    public void end() {
        // Nothing is kept.
    }
}
