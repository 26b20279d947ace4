package io.github.plex4j.client;

import io.github.plex4j.client.collection.CollectionApi;
import io.github.plex4j.client.internal.http.HttpTransport;
import io.github.plex4j.client.library.LibraryApi;
import io.github.plex4j.client.playlist.PlaylistApi;
import io.github.plex4j.client.search.SearchApi;
import io.github.plex4j.client.server.ServerApi;
import io.github.plex4j.client.session.SessionApi;

/**
 * The door to one Plex Media Server.
 *
 * <p>Made by {@link #builder()}; making it asks nothing of the network. Every call blocks until the answer is there, its
 * deadline has passed or the thread is interrupted, and throws a {@link PlexException} of the kind that fits otherwise.
 * Instances are safe for use by several threads; four requests are at the server at a time, others wait their turn
 * within their deadline. {@link #close()} cancels calls under way.
 */
public final class PlexClient implements AutoCloseable {
    private final HttpTransport transport;
    private final LibraryApi libraries;
    private final SearchApi search;
    private final SessionApi sessions;
    private final PlaylistApi playlists;
    private final CollectionApi collections;
    private final ServerApi server;

    PlexClient(HttpTransport transport) {
        this.transport = transport;
        this.libraries = new LibraryApi(transport);
        this.search = new SearchApi(transport);
        this.sessions = new SessionApi(transport);
        this.playlists = new PlaylistApi(transport);
        this.collections = new CollectionApi(transport);
        this.server = new ServerApi(transport);
    }

    /**
     * Begins a client with the defaults: the server at {@code http://localhost:32400}, no token, 30 seconds a call.
     *
     * @return a builder, for one thread
     */
    public static PlexClientBuilder builder() {
        return new PlexClientBuilder();
    }

    /** Library sections and their items. */
    public LibraryApi libraries() {
        return libraries;
    }

    /** Searching by words. */
    public SearchApi search() {
        return search;
    }

    /** What is playing. */
    public SessionApi sessions() {
        return sessions;
    }

    /** Playlists of the signed-in user. */
    public PlaylistApi playlists() {
        return playlists;
    }

    /** Collections. */
    public CollectionApi collections() {
        return collections;
    }

    /** What the server is and does. */
    public ServerApi server() {
        return server;
    }

    /**
     * Prepares what the first call would prepare, which takes most of its time. Asks nothing of the network and may be
     * called on any thread, or never.
     */
    public void warmUp() {
        transport.warmUp();
    }

    /** Cancels calls under way and refuses later ones. Closing twice does nothing. */
    @Override
    public void close() {
        transport.close();
    }
}
