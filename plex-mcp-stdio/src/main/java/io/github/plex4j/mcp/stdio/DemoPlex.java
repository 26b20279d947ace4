package io.github.plex4j.mcp.stdio;

import io.github.plex4j.client.PlexAccount;
import io.github.plex4j.client.PlexClient;
import io.github.plex4j.mcp.config.ContextFactory;
import io.github.plex4j.mcp.config.Settings;
import io.github.plex4j.mcp.config.Surface;
import io.github.plex4j.mcp.engine.ToolCatalog;
import io.github.plex4j.testserver.DemoLibrary;
import io.github.plex4j.testserver.PlexTestServer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A demonstration server in this process and the clients of it and of its owner's account, all made on first use. Thread-safe. */
final class DemoPlex implements AutoCloseable {

    private final Settings settings;
    private final ToolCatalog catalog;
    private final String version;
    private @Nullable PlexTestServer server;
    private @Nullable ContextFactory factory;

    /**
     * Opens nothing yet.
     *
     * @param settings those of the program; address and token are replaced by the demonstration server's
     */
    DemoPlex(Settings settings, ToolCatalog catalog, String version) {
        this.settings = settings;
        this.catalog = catalog;
        this.version = version;
    }

    PlexClient client() {
        return contexts().client();
    }

    Optional<PlexAccount> account() {
        return contexts().account();
    }

    private synchronized ContextFactory contexts() {
        ContextFactory made = factory;
        if (made == null) {
            PlexTestServer started =
                    PlexTestServer.builder(DemoLibrary.create()).plexPass(true).start();
            server = started;
            Settings own = settings.pointedAt(started.uri(), started.token())
                    .withAccount(started.discoverUri(), started.accountToken());
            made = new ContextFactory(own, catalog, Surface.MCP, "plex-mcp", version);
            factory = made;
        }
        return made;
    }

    @Override
    public synchronized void close() {
        if (factory != null) {
            factory.close();
        }
        if (server != null) {
            server.close();
        }
    }
}
