package io.github.plex4j.mcp.engine.journal;

import java.util.List;

/**
 * The place of a journal that is on and has none.
 *
 * @param reason why, as in {@link JournalException}
 */
record NoJournalStore(String reason) implements JournalStore {
    @Override
    public List<String> names() throws JournalException {
        throw new JournalException(reason);
    }

    @Override
    public List<String> read(String name) throws JournalException {
        throw new JournalException(reason);
    }

    @Override
    public void create(String name, List<String> lines) throws JournalException {
        throw new JournalException(reason);
    }

    @Override
    public void append(String name, List<String> lines) throws JournalException {
        throw new JournalException(reason);
    }

    @Override
    public void delete(String name) throws JournalException {
        throw new JournalException(reason);
    }
}
