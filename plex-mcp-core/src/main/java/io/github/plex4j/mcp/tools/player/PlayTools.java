package io.github.plex4j.mcp.tools.player;

import io.github.plex4j.client.PlexCallException;
import io.github.plex4j.client.RatingKey;
import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.client.player.PlayQueue;
import io.github.plex4j.client.player.Player;
import io.github.plex4j.client.player.PlayerId;
import io.github.plex4j.mcp.engine.CallRecord.Fate;
import io.github.plex4j.mcp.engine.Effect;
import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.ToolFailure;
import io.github.plex4j.mcp.engine.schema.Arg;
import io.github.plex4j.mcp.engine.schema.KeyKind;
import io.github.plex4j.mcp.tools.change.ChangeReport;
import io.github.plex4j.mcp.tools.shared.Requirements;
import io.github.plex4j.mcp.tools.shared.Toolsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Having a player play something. */
final class PlayTools {
    private final Pause pause;

    /** Tools that wait so for a player. */
    PlayTools(Pause pause) {
        this.pause = pause;
    }

    List<Tool<?, ?>> tools() {
        return List.of(play());
    }

    record PlayInput(
            @Arg(required = true, key = KeyKind.DIGITS) String ratingKey,

            @Arg(required = true, maxLength = PlayerId.MAXIMUM_LENGTH)
            String clientId,

            @Arg(min = 0, max = Integer.MAX_VALUE, defaultValue = "0", help = "Where to begin, in seconds.")
            long positionSeconds) {}

    private Tool<PlayInput, PlaybackChange> play() {
        return Toolsets.PLAYERS
                .tool("play_media", Effect.WRITE)
                .title("Play")
                .description(
                        "Plays an item on a player, in place of what it plays: a movie, an episode or all of a show,"
                                + " a track or all of an album. `get_clients` lists the players.")
                .idempotent(false)
                .requires(Requirements.OWNER)
                .input(PlayInput.class)
                .output(PlaybackChange.class)
                .handler(this::play)
                .build();
    }

    private PlaybackChange play(PlayInput input, ToolContext context) throws InterruptedException {
        PlayerId id = PlayerId.of(input.clientId());
        RatingKey key = RatingKey.of(input.ratingKey());
        Player player = Players.find(input.clientId(), context);
        MediaItem item = context.plex().libraries().metadata(key);
        PlayQueue.Type type = type(item);
        Duration position = position(input, item);
        Playback before = Playback.of(id, context);
        context.record().begin(List.of(key.value()));
        PlayQueue queue = context.plex().players().queue(type, key);
        RatingKey first = RatingKey.find(queue.selected()).orElse(key);
        boolean isAccepted = send(id, queue, first, position, context);
        PlayerWatch.Seen seen = new PlayerWatch(id, context, pause)
                .until(now -> now.isActive() && now.item().filter(first::equals).isPresent());
        if (!seen.asWanted() && isAccepted && seen.playback().isPresent()) {
            throw notPlaying(player);
        }
        context.record().settle(key.value(), seen.asWanted() ? Fate.CHANGED : Fate.UNKNOWN);
        return new PlaybackChange(
                input.clientId(),
                player.title(),
                seen.asWanted() ? true : null,
                before.view(context),
                seen.playback().map(now -> now.view(context)).orElse(null),
                seen.asWanted() ? null : ChangeReport.UNKNOWN);
    }

    private static boolean send(
            PlayerId player, PlayQueue queue, RatingKey first, Duration position, ToolContext context) {
        try {
            context.plex().players().play(player, queue, first, position);
            return true;
        } catch (PlexCallException lost) {
            if (lost.outcomeUnknown()) {
                return false;
            }
            throw lost;
        }
    }

    private static ToolFailure notPlaying(Player player) {
        return new ToolFailure(
                FailureCode.UPSTREAM_ERROR,
                player.title() + " accepted the command and does not play the item.",
                "The player fetches the item from the address in PLEX_URL: it must be one that the player can reach,"
                        + " not one of this machine alone.");
    }

    private static PlayQueue.Type type(MediaItem item) {
        return switch (item.type().text()) {
            case "movie", "show", "season", "episode", "clip" -> PlayQueue.Type.VIDEO;
            case "artist", "album", "track" -> PlayQueue.Type.AUDIO;
            case "photo" -> PlayQueue.Type.PHOTO;
            default ->
                throw ToolFailure.invalidInput(
                        "An item of type " + item.type() + " cannot be played.",
                        "Use a movie, show, season, episode, artist, album, track or photo.");
        };
    }

    private static Duration position(PlayInput input, MediaItem item) {
        Duration position = Duration.ofSeconds(input.positionSeconds());
        boolean isWhole = !List.of("movie", "episode", "clip", "track")
                .contains(item.type().text());
        if (isWhole && !position.isZero()) {
            throw ToolFailure.invalidInput(
                    "`positionSeconds` is a place in one item, and this is a whole " + item.type() + ".",
                    "Omit it, or use the ratingKey of an episode or a track.");
        }
        Optional.ofNullable(item.facts().duration())
                .filter(length -> position.compareTo(length) >= 0)
                .ifPresent(length -> {
                    throw ToolFailure.invalidInput(
                            "`positionSeconds` is " + input.positionSeconds() + ", and the item is "
                                    + length.toSeconds() + " seconds long.",
                            "Use a smaller number.");
                });
        return position;
    }
}
