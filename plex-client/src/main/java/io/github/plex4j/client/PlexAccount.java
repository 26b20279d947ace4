package io.github.plex4j.client;

import io.github.plex4j.client.discover.DiscoverApi;
import io.github.plex4j.client.http.PlexTransport;

/**
 * A client of what Plex keeps for an account, on hosts of its own: Discover with its catalogue and the watchlist. It has a token of
 * its own, that of the account; the token of a server may be another one, and is never sent here.
 *
 * <p>Made by {@link #builder()}, which sends nothing. Every call blocks until it has its answer, and throws a
 * {@link PlexException} of a fitting kind when it fails, its deadline passes or the thread is interrupted.
 * Instances are safe for use by several threads; at most ten requests are sent at once and five a second from then on, because
 * Plex refuses more, and others wait for their turn within their deadline. {@link #close()} cancels calls under way.
 */
public final class PlexAccount implements AutoCloseable {
    private final PlexTransport transport;
    private final DiscoverApi discover;

    PlexAccount(PlexTransport transport) {
        this.transport = transport;
        this.discover = new DiscoverApi(transport);
    }

    /**
     * Begins a client with the defaults: Plex's own hosts, no token, 30 seconds a call.
     *
     * @return a builder, for one thread
     */
    public static PlexAccountBuilder builder() {
        return new PlexAccountBuilder();
    }

    /** All movies and shows that Plex knows, and the watchlist of the account. */
    public DiscoverApi discover() {
        return discover;
    }

    /** Cancels calls under way and refuses later ones. Closing twice does nothing. */
    @Override
    public void close() {
        transport.close();
    }
}
