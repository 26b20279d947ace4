package io.github.plex4j.testserver.api;

import io.github.plex4j.testserver.model.Item;
import io.github.plex4j.testserver.model.ItemType;
import io.github.plex4j.testserver.model.Library;
import io.github.plex4j.testserver.model.PlayQueue;
import io.github.plex4j.testserver.model.Player;
import io.github.plex4j.testserver.model.Session;
import io.github.plex4j.testserver.query.Parameters;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Carries out commands as a player does: what it cannot do it leaves, and says {@code OK} all the same. The server sees a playback as a
 * session.
 */
final class PlayerCommands {
    private static final Pattern QUEUE = Pattern.compile("/playQueues/([0-9]+)(?:\\?.*)?");
    private static final int BANDWIDTH = 4_000;

    private final Library library;
    private final String machineIdentifier;
    private final Predicate<String> opens;

    /**
     * Commands to the players of a library.
     *
     * @param machineIdentifier that of the server: a player knows no other
     * @param opens whether a token opens the server to a player
     */
    PlayerCommands(Library library, String machineIdentifier, Predicate<String> opens) {
        this.library = library;
        this.machineIdentifier = machineIdentifier;
        this.opens = opens;
    }

    void carryOut(Player player, String command, Parameters parameters) {
        switch (command) {
            case "playMedia" -> playMedia(player, parameters);
            case "play" -> playback(player, playing -> playing.in("playing"));
            case "pause" -> playback(player, playing -> playing.in("paused"));
            case "seekTo" ->
                parameters.count("offset").ifPresent(offset -> playback(player, playing -> playing.at(offset)));
            case "stop" -> become(player.playing(null));
            case "skipNext" -> skip(player, 1);
            case "skipPrevious" -> skip(player, -1);
            case "setParameters" ->
                parameters
                        .count("volume")
                        .filter(volume -> volume <= 100)
                        .ifPresent(volume -> become(player.atVolume(volume)));
            default -> throw new StatusException(404);
        }
    }

    /** Plays only with a queue of this server, and with a token that opens it. */
    private void playMedia(Player player, Parameters parameters) {
        boolean mayFetch = parameters.first("token").filter(opens).isPresent()
                && parameters
                        .first("machineIdentifier")
                        .filter(machineIdentifier::equals)
                        .isPresent();
        Matcher queue = QUEUE.matcher(parameters.first("containerKey").orElse(""));
        if (!mayFetch || !queue.matches()) {
            return;
        }
        String key = parameters.first("key").orElse("");
        String ratingKey = key.substring(key.lastIndexOf('/') + 1);
        library.playQueues()
                .find(queue.group(1))
                .ifPresent(found -> found.entries().stream()
                        .filter(entry -> entry.ratingKey().equals(ratingKey))
                        .findFirst()
                        .ifPresent(entry -> play(
                                player, found, entry, parameters.count("offset").orElse(0))));
    }

    private void play(Player player, PlayQueue queue, PlayQueue.Entry entry, long offset) {
        library.playQueues().put(queue.playing(entry.id()));
        String type = library.items()
                .find(entry.ratingKey())
                .map(PlayerCommands::timeline)
                .orElse("video");
        become(player.playing(new Player.Playing(entry.ratingKey(), type, "playing", offset, queue.id())));
    }

    private static String timeline(Item item) {
        return item.type() == ItemType.TRACK ? "music" : item.type() == ItemType.PHOTO ? "photo" : "video";
    }

    private void playback(Player player, UnaryOperator<Player.Playing> change) {
        Player.@Nullable Playing playing = player.playing();
        if (playing != null) {
            become(player.playing(change.apply(playing)));
        }
    }

    /** Behind the last item there is nothing, and before the first the first once more. */
    private void skip(Player player, int distance) {
        Player.@Nullable Playing playing = player.playing();
        Long queueId = playing == null ? null : playing.queueId();
        if (playing == null || queueId == null) {
            return;
        }
        Optional<PlayQueue> queue = library.playQueues().find(queueId.toString());
        Optional<PlayQueue.Entry> entry = queue.flatMap(found -> found.beside(distance));
        if (queue.isPresent() && entry.isPresent()) {
            play(player, queue.get(), entry.get(), 0);
        } else {
            become(distance > 0 ? player.playing(null) : player.playing(playing.at(0)));
        }
    }

    private void become(Player player) {
        library.players().put(player);
        Player.@Nullable Playing playing = player.playing();
        Optional<Session> session = library.sessions().all().stream()
                .filter(each -> each.player().machineIdentifier().equals(player.machineIdentifier()))
                .findFirst();
        if (playing == null) {
            session.ifPresent(over -> library.sessions().remove(over.sessionKey()));
        } else {
            String key = session.map(Session::sessionKey).orElseGet(library::newKey);
            library.sessions().put(session(key, player, playing));
        }
    }

    private static Session session(String key, Player player, Player.Playing playing) {
        return new Session(
                key,
                "session-of-" + player.machineIdentifier(),
                playing.ratingKey(),
                Library.OWNER,
                new Session.Player(
                        player.name(),
                        player.product(),
                        player.platform(),
                        player.machineIdentifier(),
                        player.address(),
                        true),
                playing.state(),
                playing.time(),
                BANDWIDTH,
                "lan",
                null);
    }
}
