package io.github.plex4j.mcp.stdio;

import io.github.plex4j.mcp.engine.audit.AuditLog;
import io.github.plex4j.mcp.engine.call.ToolInvoker;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets the item that is being changed come to its end, and the audit log be written, when the system tells the program to end: a
 * supervisor does so without ending the input, and an impatient client two seconds after that.
 */
final class ChangesAtExit {
    private static final Logger LOGGER = LoggerFactory.getLogger(ChangesAtExit.class);

    /** Supervisors wait for ten seconds, clients for two. */
    private static final Duration LAST_ITEM = Duration.ofMillis(1_500);

    private final ToolInvoker invoker;
    private final AuditLog audit;
    private final Thread hook = new Thread(this::end, "plex-mcp-end");

    ChangesAtExit(ToolInvoker invoker, AuditLog audit) {
        this.invoker = invoker;
        this.audit = audit;
    }

    /** Serves a client until its input ends. */
    @FunctionalInterface
    interface Serving {
        void serve() throws InterruptedException;
    }

    /** Is there while a client is served. */
    void during(Serving serving) throws InterruptedException {
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            serving.serve();
        } finally {
            // The system may end a program whose input has ended: without the hook it would not wait for the lines.
            audit.flush();
            remove();
        }
    }

    private void end() {
        try {
            invoker.endChanges(LAST_ITEM);
        } catch (InterruptedException exception) {
            Thread.currentThread().interrupt();
        } finally {
            audit.close();
        }
    }

    private void remove() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            LOGGER.debug("The program is ending already");
        }
    }
}
