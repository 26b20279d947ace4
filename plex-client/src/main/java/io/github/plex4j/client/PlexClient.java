package io.github.plex4j.client;

import io.github.plex4j.client.collection.CollectionApi;
import io.github.plex4j.client.history.HistoryApi;
import io.github.plex4j.client.http.PlexTransport;
import io.github.plex4j.client.library.LibraryApi;
import io.github.plex4j.client.log.LogApi;
import io.github.plex4j.client.maintenance.DeletionApi;
import io.github.plex4j.client.maintenance.MaintenanceApi;
import io.github.plex4j.client.metadata.ArtworkApi;
import io.github.plex4j.client.metadata.MatchApi;
import io.github.plex4j.client.metadata.MetadataApi;
import io.github.plex4j.client.player.PlayerApi;
import io.github.plex4j.client.playlist.PlaylistApi;
import io.github.plex4j.client.preference.PreferenceApi;
import io.github.plex4j.client.search.SearchApi;
import io.github.plex4j.client.server.ServerApi;
import io.github.plex4j.client.session.SessionApi;
import io.github.plex4j.client.sonic.SonicApi;
import io.github.plex4j.client.statistics.StatisticsApi;
import io.github.plex4j.client.watch.WatchApi;
import java.net.URI;

/**
 * A client of one Plex Media Server.
 *
 * <p>Made by {@link #builder()}, which sends nothing. Every call blocks until it has its answer, and throws a
 * {@link PlexException} of a fitting kind when it fails, its deadline passes or the thread is interrupted.
 * Instances are safe for use by several threads; at most four requests are sent at a time, and others wait for
 * their turn within their deadline. {@link #close()} cancels calls under way.
 */
public final class PlexClient implements AutoCloseable {
    private final PlexTransport transport;
    private final LibraryApi libraries;
    private final SearchApi search;
    private final SessionApi sessions;
    private final HistoryApi history;
    private final PlaylistApi playlists;
    private final CollectionApi collections;
    private final MetadataApi metadata;
    private final ArtworkApi artwork;
    private final MatchApi matches;
    private final ServerApi server;
    private final StatisticsApi statistics;
    private final MaintenanceApi maintenance;
    private final DeletionApi deletion;
    private final PreferenceApi preferences;
    private final LogApi log;
    private final WatchApi watch;
    private final PlayerApi players;
    private final SonicApi sonic;

    PlexClient(PlexTransport transport, URI address) {
        this.transport = transport;
        this.libraries = new LibraryApi(transport);
        this.search = new SearchApi(transport);
        this.sessions = new SessionApi(transport);
        this.history = new HistoryApi(transport);
        this.playlists = new PlaylistApi(transport);
        this.collections = new CollectionApi(transport);
        this.metadata = new MetadataApi(transport);
        this.artwork = new ArtworkApi(transport);
        this.matches = new MatchApi(transport);
        this.server = new ServerApi(transport);
        this.statistics = new StatisticsApi(transport);
        this.maintenance = new MaintenanceApi(transport);
        this.deletion = new DeletionApi(transport);
        this.preferences = new PreferenceApi(transport);
        this.log = new LogApi(transport);
        this.watch = new WatchApi(transport);
        this.players = new PlayerApi(transport, address);
        this.sonic = new SonicApi(transport);
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

    /** Search by words. */
    public SearchApi search() {
        return search;
    }

    /** Players that can be controlled through the server. */
    public PlayerApi players() {
        return players;
    }

    /** Music that sounds alike, where the server has analysed it. */
    public SonicApi sonic() {
        return sonic;
    }

    /** Active playback sessions. */
    public SessionApi sessions() {
        return sessions;
    }

    /** The history of plays. */
    public HistoryApi history() {
        return history;
    }

    /** Playlists of the signed-in user. */
    public PlaylistApi playlists() {
        return playlists;
    }

    /** Collections. */
    public CollectionApi collections() {
        return collections;
    }

    /** Changes of fields, tags and locks. */
    public MetadataApi metadata() {
        return metadata;
    }

    /** The pictures of items. */
    public ArtworkApi artwork() {
        return artwork;
    }

    /** The titles that items are matched with. */
    public MatchApi matches() {
        return matches;
    }

    /** The server itself: identity, accounts, devices, activities. */
    public ServerApi server() {
        return server;
    }

    /** Usage statistics, where the server collects them. */
    public StatisticsApi statistics() {
        return statistics;
    }

    /** Scans, scheduled tasks and other work that the server does on request. */
    public MaintenanceApi maintenance() {
        return maintenance;
    }

    /** The deletion of media and their files. */
    public DeletionApi deletion() {
        return deletion;
    }

    /** The settings of the server. */
    public PreferenceApi preferences() {
        return preferences;
    }

    /** The log of the server. */
    public LogApi log() {
        return log;
    }

    /** Changes of what the signed-in user has watched, rated and chosen. */
    public WatchApi watch() {
        return watch;
    }

    /**
     * Prepares what the first call would otherwise prepare, which takes most of its time. Sends nothing. May be called on any
     * thread, or never.
     */
    public void warmUp() {
        transport.warmUp();
    }

    /**
     * Opens the connection that the first call would otherwise open: finds the server, checks its certificate and loads the
     * classes that this needs. Requests {@code /identity}, which Plex answers to everybody: the token is neither read nor
     * sent, and Plex registers no device. Blocks. May be called on any thread, or never.
     *
     * @throws PlexException if the server cannot be reached or does not answer within 5 seconds
     */
    public void connect() {
        transport.connect();
    }

    /** Cancels calls under way and refuses later ones. Closing twice does nothing. */
    @Override
    public void close() {
        transport.close();
    }
}
