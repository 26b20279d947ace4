package io.github.plex4j.mcp.tools.watchstate;

import io.github.plex4j.client.RatingKey;
import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.client.watch.WatchApi;
import io.github.plex4j.mcp.engine.Effect;
import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.ToolFailure;
import io.github.plex4j.mcp.engine.schema.Arg;
import io.github.plex4j.mcp.engine.schema.Inline;
import io.github.plex4j.mcp.engine.schema.KeyKind;
import io.github.plex4j.mcp.engine.schema.Role;
import io.github.plex4j.mcp.engine.schema.Shown;
import io.github.plex4j.mcp.tools.change.BulkChange;
import io.github.plex4j.mcp.tools.change.ChangeReport;
import io.github.plex4j.mcp.tools.change.StateChange;
import io.github.plex4j.mcp.tools.change.Thing;
import io.github.plex4j.mcp.tools.item.ItemViews;
import io.github.plex4j.mcp.tools.shared.Toolsets;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The position at which an item is resumed. */
final class ProgressTools {
    private static final String NAME = "set_progress";

    List<Tool<?, ?>> tools() {
        return List.of(progress());
    }

    record ProgressInput(
            @Arg(required = true, key = KeyKind.DIGITS) String ratingKey,
            @Arg(required = true, min = 1) long positionSeconds) {}

    record Position(
            @Shown(Role.POINT) int viewCount,
            @Shown(Role.POINT) @Nullable Long positionSeconds) {
        static Position of(WatchedState state) {
            return new Position(state.views(), ItemViews.seconds(state.position()));
        }
    }

    record ProgressOutput(
            @Shown(Role.NAME) String title,
            @Shown(Role.POINT) Position before,
            @Shown(Role.POINT) Position after,
            @Inline ChangeReport report) {}

    private Tool<ProgressInput, ProgressOutput> progress() {
        return Toolsets.WATCH_STATE
                .tool(NAME, Effect.WRITE)
                .title("Set the position")
                .description("Sets where the signed-in user resumes an item. Near its end Plex counts it as watched.")
                .input(ProgressInput.class)
                .output(ProgressOutput.class)
                .handler(ProgressTools::set)
                .build();
    }

    private static ProgressOutput set(ProgressInput input, ToolContext context) throws InterruptedException {
        MediaItem item = context.plex().libraries().metadata(RatingKey.of(input.ratingKey()));
        Duration position = Duration.ofSeconds(input.positionSeconds());
        requireWithin(item, position);
        Thing<WatchedState> thing = WatchedState.KIND.thing(item);
        Positioning change = new Positioning(context.plex().watch(), position, thing.state());
        ChangeReport report = new BulkChange<>(NAME, WatchedState.KIND, change).run(List.of(thing), context);
        WatchedState after = change.after();
        if (after.position() == null && after.views() > thing.state().views()) {
            context.note("The position is so near the end that Plex counts the item as watched.");
        }
        return new ProgressOutput(item.title(), Position.of(thing.state()), Position.of(after), requireChanged(report));
    }

    private static void requireWithin(MediaItem item, Duration position) {
        Duration length = item.facts().duration();
        if (item.media().isEmpty() || length == null) {
            throw ToolFailure.invalidInput(
                    "A " + item.type() + " has no position. Nothing was changed.",
                    "Use the key of a movie, an episode or a track.");
        }
        if (position.compareTo(length) > 0) {
            throw ToolFailure.invalidInput(
                    "`positionSeconds` is " + position.toSeconds() + ", and the item ends after " + length.toSeconds()
                            + " seconds. Nothing was changed.",
                    "`mark_watched` marks it as watched.");
        }
    }

    /** The change of one item has its failure as its answer. */
    private static ChangeReport requireChanged(ChangeReport report) {
        if (!report.failed().isEmpty()) {
            throw new ToolFailure(
                    FailureCode.UPSTREAM_ERROR,
                    "The server accepted the position and did not keep it.",
                    "Look at the item before trying again.");
        }
        return report;
    }

    /** Plex keeps a position to the millisecond, and may count the item as watched. */
    private static final class Positioning implements StateChange<WatchedState> {
        private final WatchApi watch;
        private final Duration wanted;
        private final WatchedState before;
        private WatchedState last;

        Positioning(WatchApi watch, Duration wanted, WatchedState before) {
            this.watch = watch;
            this.wanted = wanted;
            this.before = before;
            this.last = before;
        }

        @Override
        public boolean isSo(Thing<WatchedState> thing) {
            last = thing.state();
            Duration position = last.position();
            boolean isThere = position != null && position.toSeconds() == wanted.toSeconds();
            return isThere || (position == null && last.views() > before.views());
        }

        @Override
        public void send(List<Thing<WatchedState>> things) {
            things.forEach(thing -> watch.setProgress(thing.ratingKey(), wanted));
        }

        /** The state that was read last. */
        WatchedState after() {
            return last;
        }
    }
}
