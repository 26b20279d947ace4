package io.github.plex4j.mcp.engine.audit;

/** Says why a line of the audit log cannot be written. */
public final class AuditException extends Exception {
    private static final long serialVersionUID = 1L;

    /**
     * A reason.
     *
     * @param reason the end of a sentence that begins with the audit log, such as {@code its disk is full}; it names no folder
     */
    public AuditException(String reason) {
        super(reason);
    }

    /** The reason. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
