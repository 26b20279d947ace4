package io.github.plex4j.mcp.engine.journal;

/** Says why the journal cannot be read or written. */
public final class JournalException extends Exception {
    private static final long serialVersionUID = 1L;

    /**
     * A reason.
     *
     * @param reason the end of a sentence that begins with the journal, such as {@code its disk is full}; it names no folder
     */
    public JournalException(String reason) {
        super(reason);
    }

    /** The reason. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
