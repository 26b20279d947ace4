package io.github.plex4j.client.player;

import io.github.plex4j.client.PlexException;
import io.github.plex4j.client.PlexForbiddenException;
import io.github.plex4j.client.PlexInputException;
import io.github.plex4j.client.PlexNotFoundException;
import io.github.plex4j.client.PlexProtocolException;
import io.github.plex4j.client.PlexToken;
import io.github.plex4j.client.RatingKey;
import io.github.plex4j.client.http.PlexRequest;
import io.github.plex4j.client.http.PlexTransport;
import io.github.plex4j.client.http.ResponseBody;
import io.github.plex4j.client.internal.item.ContentUris;
import io.github.plex4j.client.internal.json.Bounds;
import io.github.plex4j.client.internal.json.ContainerReader;
import io.github.plex4j.client.internal.json.Row;
import io.github.plex4j.client.server.ServerApi;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Players, controlled through the server: commands go to no address that a player reports. Safe for use by several threads. Every method
 * throws {@link PlexException} when the server cannot be asked, and {@link PlexNotFoundException} when it does not know the player.
 *
 * <p>A player answers 200 when it has received a command, whether it can carry it out or not: {@link #timelines} shows what it does.
 * Commands are sent as {@code GET}, the one method that all players take; one whose answer is lost is not repeated.
 */
public final class PlayerApi {
    private static final int LOUDEST = 100;

    private final PlexTransport transport;
    private final URI server;
    private final ContentUris uris;
    private final AtomicInteger commands = new AtomicInteger();

    /**
     * For {@link io.github.plex4j.client.PlexClient}.
     *
     * @param transport sends the requests
     * @param server    the address of the server, from which players fetch what they play
     */
    public PlayerApi(PlexTransport transport, URI server) {
        this.transport = transport;
        this.server = server;
        this.uris = new ContentUris(transport);
    }

    /**
     * The players that have announced themselves to the server. An app that is not open is not among them, and one that was closed may
     * be for a while.
     *
     * @return the players in the server's order
     * @throws PlexForbiddenException if the token is not the owner's
     */
    public List<Player> all() {
        return transport
                .exchange(
                        PlexRequest.get("/clients").ownerOnly(),
                        ContainerReader.rows("Server", PlayerApi::player).within(Bounds.SHORT_LIST))
                .rows();
    }

    /**
     * Asks a player for its state of play.
     *
     * @param player the player
     * @return one for each kind of media that it plays
     */
    public List<Timeline> timelines(PlayerId player) {
        return transport.exchange(numbered("/player/timeline/poll", player).with("wait", false), new TimelineReader());
    }

    /**
     * Makes a queue of an item and all below it, such as the episodes of a show. Twice makes two queues; the server discards them in
     * time.
     *
     * @param type what it plays
     * @param item the item
     * @return the queue, which begins with the item or the first below it
     */
    public PlayQueue queue(PlayQueue.Type type, RatingKey item) {
        PlexRequest request = PlexRequest.post("/playQueues")
                .with("type", type.queueWord())
                .with("uri", uris.of(List.of(item)))
                .with("shuffle", false)
                .with("repeat", false)
                .with("continuous", false)
                .with("own", true);
        Row queue = transport
                .exchange(request, ContainerReader.rows("Metadata", row -> row))
                .attributes();
        Long id = queue.number("playQueueID");
        if (id == null || id < 1) {
            throw unexpected("/playQueues", "the answer has no number of a play queue");
        }
        return new PlayQueue(
                id, type, queue.integer("playQueueTotalCount"), queue.text("playQueueSelectedMetadataItemID"));
    }

    /**
     * Has a player play a queue from its beginning, in place of what it plays. The player fetches it from the server by itself, with a
     * token that is made for it and ends within two days; the token of this client is not given away. Twice begins anew.
     *
     * @param player   the player
     * @param queue    a queue of this server
     * @param first    the item of the queue to begin with
     * @param position where in that item to begin
     */
    public void play(PlayerId player, PlayQueue queue, RatingKey first, Duration position) {
        transport.exchange(
                command("playMedia", player, queue.type())
                        .with("providerIdentifier", "com.plexapp.plugins.library")
                        .with("machineIdentifier", machineIdentifier())
                        .with("protocol", server.getScheme())
                        .with("address", host())
                        .with("port", port())
                        .with("offset", position.toMillis())
                        .with("key", "/library/metadata/" + first)
                        .with("containerKey", "/playQueues/" + queue.id() + "?window=100&own=1")
                        .with("token", delegatedToken().reveal()),
                ResponseBody::status);
    }

    /** Goes on with what is paused. Twice is the same as once. */
    public void resume(PlayerId player, PlayQueue.Type type) {
        send(command("play", player, type));
    }

    /** Pauses. Twice is the same as once. */
    public void pause(PlayerId player, PlayQueue.Type type) {
        send(command("pause", player, type));
    }

    /** Ends what is played. Twice is the same as once. */
    public void stop(PlayerId player, PlayQueue.Type type) {
        send(command("stop", player, type));
    }

    /** Goes to the next item of the queue; behind the last one playing ends. Twice goes two items on. */
    public void next(PlayerId player, PlayQueue.Type type) {
        send(command("skipNext", player, type));
    }

    /** Goes to the item before; many players begin the same item anew when it is under way. Twice goes two items back. */
    public void previous(PlayerId player, PlayQueue.Type type) {
        send(command("skipPrevious", player, type));
    }

    /**
     * Goes to a place within the item. Twice is the same as once.
     *
     * @param position how far into the item, at least 0
     * @throws PlexInputException if the position is negative
     */
    public void seek(PlayerId player, PlayQueue.Type type, Duration position) {
        if (position.isNegative()) {
            throw new PlexInputException("A position is at least 0.");
        }
        send(command("seekTo", player, type).with("offset", position.toMillis()));
    }

    /**
     * Sets the volume. Twice is the same as once; players that leave the volume to a television pass over it.
     *
     * @param volume 0 to 100
     * @throws PlexInputException if the volume is out of bounds
     */
    public void volume(PlayerId player, PlayQueue.Type type, int volume) {
        if (volume < 0 || volume > LOUDEST) {
            throw new PlexInputException("A volume is 0 to " + LOUDEST + ", not " + volume + ".");
        }
        send(command("setParameters", player, type).with("volume", volume));
    }

    private void send(PlexRequest request) {
        transport.exchange(request, ResponseBody::status);
    }

    private PlexRequest command(String name, PlayerId player, PlayQueue.Type type) {
        return numbered("/player/playback/" + name, player)
                .with("type", type.commandWord())
                .changing();
    }

    /** Players tell commands apart by a number that grows. */
    private PlexRequest numbered(String path, PlayerId player) {
        return PlexRequest.get(path).forPlayer(player.value()).with("commandID", commands.incrementAndGet());
    }

    private String machineIdentifier() {
        String identifier = new ServerApi(transport).identity().machineIdentifier();
        if (identifier == null) {
            throw unexpected("/identity", "the answer has no machine identifier");
        }
        return identifier;
    }

    /** Docker gives names with underscores, which are no host names to {@link URI}. */
    private String host() {
        String host = server.getHost();
        return host != null ? host : server.getRawAuthority().split(":", 2)[0];
    }

    private int port() {
        boolean isSecure = "https".equalsIgnoreCase(server.getScheme());
        return server.getPort() > 0 ? server.getPort() : isSecure ? 443 : 80;
    }

    private PlexToken delegatedToken() {
        PlexRequest request =
                PlexRequest.post("/security/token").with("type", "delegation").with("scope", "all");
        String token = transport
                .exchange(request, ContainerReader.rows("Metadata", row -> row))
                .attributes()
                .text("token");
        if (token == null) {
            throw unexpected("/security/token", "the answer has no token");
        }
        return PlexToken.of(token);
    }

    private static PlexProtocolException unexpected(String path, String problem) {
        return new PlexProtocolException(
                "POST", path, problem, "Check that the address is that of a Plex Media Server.");
    }

    private static Player player(Row row) {
        String capabilities = Objects.requireNonNullElse(row.text("protocolCapabilities"), "");
        return new Player(
                row.text("machineIdentifier"),
                row.textOrEmpty("name"),
                row.text("product"),
                row.text("platform"),
                capabilities.isBlank() ? List.of() : List.of(capabilities.split("\\s*,\\s*", -1)));
    }
}
