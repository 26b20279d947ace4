package io.github.plex4j.mcp.engine.audit;

/**
 * The place of the lines of an audit log that is on and has none.
 *
 * @param reason why, as in {@link AuditException}
 */
record NoPlace(String reason) implements AuditSink {
    @Override
    public void check() throws AuditException {
        throw new AuditException(reason);
    }

    @Override
    public void append(String line) throws AuditException {
        check();
    }

    /** Stands where others have their path. */
    @Override
    public String toString() {
        return "no folder";
    }
}
