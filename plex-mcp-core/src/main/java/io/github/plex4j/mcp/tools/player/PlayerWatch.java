package io.github.plex4j.mcp.tools.player;

import io.github.plex4j.client.PlexException;
import io.github.plex4j.client.player.PlayerId;
import io.github.plex4j.mcp.engine.ToolContext;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Watches a player until it does what it was told. A player says yes to a command at once, and a television may need seconds to load
 * what it is to play.
 */
final class PlayerWatch {
    private static final Duration BETWEEN = Duration.ofMillis(500);
    private static final int LOOKS = 16;

    private final PlayerId player;
    private final ToolContext context;
    private final Pause pause;

    PlayerWatch(PlayerId player, ToolContext context, Pause pause) {
        this.player = player;
        this.context = context;
        this.pause = pause;
    }

    /** The last state in which a player was seen; empty when it did not report one. */
    record Seen(Optional<Playback> playback, boolean asWanted) {}

    /**
     * Looks until the player is as wanted, or several seconds have passed.
     *
     * @return what it did at the last look; empty when it does not say
     * @throws InterruptedException when the call was cancelled
     */
    Seen until(Predicate<Playback> wanted) throws InterruptedException {
        Optional<Playback> last = look();
        for (int looks = 1; looks < LOOKS && !last.filter(wanted).isPresent() && isWanted(); looks++) {
            pause.of(BETWEEN);
            last = look();
        }
        return new Seen(last, last.filter(wanted).isPresent());
    }

    private boolean isWanted() {
        return !context.cancellation().isCancelled() && !context.timeBudget().isSpent();
    }

    private Optional<Playback> look() {
        try {
            return Optional.of(Playback.of(player, context));
        } catch (PlexException silent) {
            return Optional.empty();
        }
    }
}
