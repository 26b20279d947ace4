package io.github.plex4j.mcp.tools.player;

import io.github.plex4j.client.PlexCallException;
import io.github.plex4j.client.RatingKey;
import io.github.plex4j.client.player.Player;
import io.github.plex4j.client.player.PlayerId;
import io.github.plex4j.mcp.engine.CallRecord.Fate;
import io.github.plex4j.mcp.engine.Effect;
import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.ToolFailure;
import io.github.plex4j.mcp.engine.schema.Arg;
import io.github.plex4j.mcp.tools.change.ChangeReport;
import io.github.plex4j.mcp.tools.shared.Requirements;
import io.github.plex4j.mcp.tools.shared.Toolsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Controlling what a player plays. */
final class ControlTools {
    private final Pause pause;

    /** Tools that wait so for a player. */
    ControlTools(Pause pause) {
        this.pause = pause;
    }

    List<Tool<?, ?>> tools() {
        return List.of(control());
    }

    record ControlInput(
            @Arg(required = true, maxLength = PlayerId.MAXIMUM_LENGTH)
            String clientId,

            @Arg(required = true) ControlAction action,

            @Arg(min = 0, max = Integer.MAX_VALUE, description = "for seek") @Nullable
            Long positionSeconds,

            @Arg(min = 0, max = 100, description = "for volume") @Nullable
            Integer volume) {
        ControlInput {
            require("positionSeconds", positionSeconds, action == ControlAction.SEEK);
            require("volume", volume, action == ControlAction.VOLUME);
        }

        private static void require(String name, @Nullable Number value, boolean isNeeded) {
            if ((value != null) != isNeeded) {
                throw ToolFailure.invalidInput(
                        isNeeded
                                ? "This action needs `" + name + "`."
                                : "`" + name + "` has no meaning for this action.",
                        "`positionSeconds` belongs to action seek, `volume` to action volume.");
            }
        }
    }

    private Tool<ControlInput, PlaybackChange> control() {
        return Toolsets.PLAYERS
                .tool("control_playback", Effect.WRITE)
                .title("Control a player")
                .description("Controls what a player plays now: pause, go on, stop, skip, seek, volume."
                        + " `play_media` plays something else.")
                .idempotent(false)
                .requires(Requirements.OWNER)
                .input(ControlInput.class)
                .output(PlaybackChange.class)
                .handler(this::control)
                .build();
    }

    private PlaybackChange control(ControlInput input, ToolContext context) throws InterruptedException {
        PlayerId id = PlayerId.of(input.clientId());
        Player player = Players.find(input.clientId(), context);
        Playback before = Playback.of(id, context);
        Command command = new Command(input, before);
        List<String> keys = before.item().map(RatingKey::value).stream().toList();
        context.record().begin(keys);
        if (command.isSo()) {
            keys.forEach(key -> context.record().settle(key, Fate.UNCHANGED));
            PlaybackView view = before.view(context);
            return new PlaybackChange(input.clientId(), player.title(), false, view, view, null);
        }
        command.requireSense(player);
        boolean isAccepted = send(command, id, context);
        PlayerWatch.Seen seen = new PlayerWatch(id, context, pause).until(command::isDone);
        if (!seen.asWanted()
                && isAccepted
                && seen.playback().filter(command::isTold).isPresent()) {
            throw new ToolFailure(
                    FailureCode.UPSTREAM_ERROR,
                    player.title() + " accepted the command and does not follow it.",
                    "Some apps do not support it. `get_player_state` shows what it plays.");
        }
        keys.forEach(key -> context.record().settle(key, seen.asWanted() ? Fate.CHANGED : Fate.UNKNOWN));
        return new PlaybackChange(
                input.clientId(),
                player.title(),
                seen.asWanted() ? true : null,
                before.view(context),
                seen.playback().map(now -> now.view(context)).orElse(null),
                seen.asWanted() ? null : ChangeReport.UNKNOWN);
    }

    private static boolean send(Command command, PlayerId player, ToolContext context) {
        try {
            command.send(player, context.plex().players());
            return true;
        } catch (PlexCallException lost) {
            if (lost.outcomeUnknown()) {
                return false;
            }
            throw lost;
        }
    }
}
