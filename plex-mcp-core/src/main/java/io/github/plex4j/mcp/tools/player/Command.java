package io.github.plex4j.mcp.tools.player;

import io.github.plex4j.client.player.Player;
import io.github.plex4j.client.player.PlayerApi;
import io.github.plex4j.client.player.PlayerId;
import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.engine.ToolFailure;
import io.github.plex4j.mcp.tools.player.ControlTools.ControlInput;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * A command to a player, and how what it does then shows that it was followed.
 *
 * @param input  as the caller gave it
 * @param before what the player did before
 */
record Command(ControlInput input, Playback before) {
    /** A playback runs on while it is looked at, and players seek to a place where a picture begins. */
    private static final Duration EARLY = Duration.ofSeconds(10);

    private static final Duration LATE = Duration.ofSeconds(20);

    /** Whether there is nothing to do. */
    boolean isSo() {
        return switch (input.action()) {
            case PLAY -> before.isRunning();
            case PAUSE -> before.state().equals("paused");
            case STOP -> !before.isActive();
            case VOLUME -> before.volume().equals(Optional.ofNullable(input.volume()));
            case NEXT, PREVIOUS, SEEK -> false;
        };
    }

    /**
     * Checks that the command means something now.
     *
     * @throws ToolFailure when nothing is played, or the place to seek lies behind the end
     */
    void requireSense(Player player) {
        if (!before.isActive()) {
            throw new ToolFailure(
                    FailureCode.CONFLICT, player.title() + " plays nothing.", "`play_media` has it play something.");
        }
        before.length()
                .filter(length ->
                        input.action() == ControlAction.SEEK && position().compareTo(length) >= 0)
                .ifPresent(length -> {
                    throw ToolFailure.invalidInput(
                            "`positionSeconds` is " + position().toSeconds() + ", and the item is " + length.toSeconds()
                                    + " seconds long.",
                            "Use a smaller number.");
                });
    }

    void send(PlayerId player, PlayerApi players) {
        switch (input.action()) {
            case PLAY -> players.resume(player, before.type());
            case PAUSE -> players.pause(player, before.type());
            case STOP -> players.stop(player, before.type());
            case NEXT -> players.next(player, before.type());
            case PREVIOUS -> players.previous(player, before.type());
            case SEEK -> players.seek(player, before.type(), position());
            case VOLUME -> players.volume(player, before.type(), Objects.requireNonNull(input.volume()));
        }
    }

    /** Whether the player does what it was told. */
    boolean isDone(Playback now) {
        return switch (input.action()) {
            case PLAY -> now.isRunning();
            case PAUSE -> now.state().equals("paused");
            case STOP -> !now.isActive();
            case NEXT -> !now.item().equals(before.item());
            case PREVIOUS -> !now.item().equals(before.item()) || isEarlier(now.position());
            case SEEK -> isNear(now.position());
            case VOLUME -> now.volume().equals(Optional.ofNullable(input.volume()));
        };
    }

    /** Whether what the player says can show at all that it did not do what it was told. */
    boolean isTold(Playback now) {
        return input.action() != ControlAction.VOLUME || now.volume().isPresent();
    }

    /** The beginning of the first item is as far back as it goes. */
    private boolean isEarlier(Duration position) {
        return position.isZero() || position.compareTo(before.position()) < 0;
    }

    private boolean isNear(Duration position) {
        Duration off = position.minus(position());
        return off.compareTo(EARLY.negated()) >= 0 && off.compareTo(LATE) <= 0;
    }

    private Duration position() {
        return Duration.ofSeconds(Objects.requireNonNullElse(input.positionSeconds(), 0L));
    }
}
