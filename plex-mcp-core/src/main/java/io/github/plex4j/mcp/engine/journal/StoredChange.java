package io.github.plex4j.mcp.engine.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A change in a store. Its lines about what was left are kept until something must be written. */
final class StoredChange implements JournalWriter {
    private static final Logger LOGGER = LoggerFactory.getLogger(StoredChange.class);

    private final JournalStore store;
    private final String file;
    private final String changeId;
    private final List<String> waiting = new ArrayList<>();

    StoredChange(JournalStore store, String file, String changeId) {
        this.store = store;
        this.file = file;
        this.changeId = changeId;
    }

    @Override
    public Optional<String> changeId() {
        return Optional.of(changeId);
    }

    @Override
    public void sent(List<String> keys) {
        waiting.add(JournalLines.sent(keys));
        try {
            write();
        } catch (JournalException exception) {
            throw Journal.unwritable(exception);
        }
    }

    @Override
    public void left(String key, String digest) {
        waiting.add(JournalLines.left(key, digest));
    }

    @Override
    public void end() {
        waiting.add(JournalLines.end());
        try {
            write();
        } catch (JournalException exception) {
            LOGGER.warn("The end of a change is missing from the journal: {}.", exception.reason());
        }
    }

    private void write() throws JournalException {
        store.append(file, waiting);
        waiting.clear();
    }
}
