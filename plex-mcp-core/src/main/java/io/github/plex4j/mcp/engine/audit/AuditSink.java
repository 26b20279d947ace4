package io.github.plex4j.mcp.engine.audit;

/** The place of the lines of an audit log. One thread uses it at a time; nothing is opened before the first use. */
public interface AuditSink {
    /**
     * Makes sure that a line could be written now, and writes none.
     *
     * @throws AuditException when it could not
     */
    void check() throws AuditException;

    /**
     * Adds a line.
     *
     * @param line without its end
     * @throws AuditException when it is not written, or not completely
     */
    void append(String line) throws AuditException;
}
