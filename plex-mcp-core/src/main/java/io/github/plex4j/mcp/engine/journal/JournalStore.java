package io.github.plex4j.mcp.engine.journal;

import java.util.List;

/** Keeps the files of a journal, one for each change. Thread-safe. */
public interface JournalStore {
    /**
     * The names of the files, in the order of their names.
     *
     * @throws JournalException when they cannot be listed
     */
    List<String> names() throws JournalException;

    /**
     * The lines of a file; empty when it is gone. The last line may be half of one.
     *
     * @throws JournalException when it cannot be read
     */
    List<String> read(String name) throws JournalException;

    /**
     * Makes a file that was not there, with these lines.
     *
     * @throws JournalException when it cannot be written, or is there already
     */
    void create(String name, List<String> lines) throws JournalException;

    /**
     * Adds lines at the end of a file.
     *
     * @throws JournalException when it cannot be written
     */
    void append(String name, List<String> lines) throws JournalException;

    /**
     * Removes a file; does nothing when there is none.
     *
     * @throws JournalException when it cannot be removed
     */
    void delete(String name) throws JournalException;
}
