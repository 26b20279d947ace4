package io.github.plex4j.mcp.stdio;

import io.github.plex4j.client.PlexClient;
import io.github.plex4j.client.PlexException;
import io.github.plex4j.mcp.engine.ToolCatalog;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.ToolFailure;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The work that makes the first call quick, on a thread that keeps nobody waiting: the HTTP client is made, calls are rehearsed,
 * and the connection to the Plex server is opened. Each step waits until the client has wanted nothing for a moment, so that it
 * takes no time from a request; a call that comes earlier does not wait for it.
 */
final class WarmUp {

    private static final Logger LOGGER = LoggerFactory.getLogger(WarmUp.class);

    private final ToolCatalog catalog;
    private final Supplier<ToolContext> contexts;

    /**
     * @param catalog the tools the client may see
     * @param contexts asked for the context of the client's calls
     */
    WarmUp(ToolCatalog catalog, Supplier<ToolContext> contexts) {
        this.catalog = catalog;
        this.contexts = contexts;
    }

    /** Comes back at once. */
    void begin(Connection connection) {
        Pause pause = connection.requests()::awaitQuiet;
        Thread thread = new Thread(() -> run(pause), "plex-mcp-warm-up");
        thread.setDaemon(true);
        thread.start();
    }

    private void run(Pause pause) {
        try {
            pause.await();
            ToolContext context = contexts.get();
            PlexClient plex = context.plex();
            plex.warmUp();
            new WarmUpCalls(catalog, context).run(pause);
            pause.await();
            connect(plex);
        } catch (ToolFailure | PlexException failure) {
            // There is no token, say. Each call will answer so, with what to do about it.
            LOGGER.warn(failure.getMessage());
        } catch (InterruptedException exception) {
            Thread.currentThread().interrupt();
        }
    }

    /** A server that is switched off now may be there when it is asked for something, which will tell otherwise. */
    private static void connect(PlexClient plex) {
        try {
            plex.connect();
        } catch (PlexException failure) {
            LOGGER.info(failure.getMessage());
        }
    }
}
