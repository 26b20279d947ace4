package io.github.plex4j.mcp.tools.watchstate;

import io.github.plex4j.client.RatingKey;
import io.github.plex4j.client.watch.WatchApi;
import io.github.plex4j.mcp.engine.Effect;
import io.github.plex4j.mcp.engine.Target;
import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.schema.Inline;
import io.github.plex4j.mcp.tools.change.BulkChange;
import io.github.plex4j.mcp.tools.change.ChangeReport;
import io.github.plex4j.mcp.tools.change.ChangeTargets;
import io.github.plex4j.mcp.tools.change.PlayableItems;
import io.github.plex4j.mcp.tools.change.StateChange;
import io.github.plex4j.mcp.tools.change.Targets;
import io.github.plex4j.mcp.tools.change.Thing;
import io.github.plex4j.mcp.tools.shared.Toolsets;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/** Items marked as watched, and as not watched. */
final class MarkTools {
    private static final String WATCHED = "mark_watched";
    private static final String UNWATCHED = "mark_unwatched";

    List<Tool<?, ?>> tools() {
        return List.of(
                tool(
                        WATCHED,
                        "Mark as watched",
                        "Marks items as watched by the signed-in user; a show, season or artist means all of it.",
                        WatchedState::isWatched,
                        WatchApi::markWatched),
                tool(
                        UNWATCHED,
                        "Mark as unwatched",
                        "Marks items as never watched by the signed-in user; their progress is cleared.",
                        WatchedState::isUntouched,
                        WatchApi::markUnwatched));
    }

    record MarkInput(@Inline ChangeTargets targets) {}

    private static Tool<MarkInput, ChangeReport> tool(
            String name,
            String title,
            String description,
            Predicate<WatchedState> wanted,
            BiConsumer<WatchApi, RatingKey> request) {
        return Toolsets.WATCH_STATE
                .tool(name, Effect.WRITE)
                .title(title)
                .description(description)
                .input(MarkInput.class)
                .output(ChangeReport.class)
                .preview(MarkTools::preview)
                .handler((input, context) -> mark(name, input.targets(), context, wanted, request))
                .build();
    }

    private static Target preview(MarkInput input, ToolContext context) throws InterruptedException {
        return input.targets().dryRun()
                ? Targets.none()
                : PlayableItems.of(input.targets(), context).target();
    }

    private static ChangeReport mark(
            String name,
            ChangeTargets targets,
            ToolContext context,
            Predicate<WatchedState> wanted,
            BiConsumer<WatchApi, RatingKey> request)
            throws InterruptedException {
        List<Thing<WatchedState>> things = PlayableItems.of(targets, context).playable().stream()
                .map(WatchedState.KIND::thing)
                .toList();
        BulkChange<WatchedState> change = new BulkChange<>(
                name, WatchedState.KIND, new Marking(context.plex().watch(), wanted, request));
        return targets.dryRun() ? change.tryOn(things) : change.run(things, context);
    }

    private record Marking(WatchApi watch, Predicate<WatchedState> wanted, BiConsumer<WatchApi, RatingKey> request)
            implements StateChange<WatchedState> {
        @Override
        public boolean isSo(Thing<WatchedState> thing) {
            return wanted.test(thing.state());
        }

        @Override
        public void send(List<Thing<WatchedState>> things) {
            things.forEach(thing -> request.accept(watch, thing.ratingKey()));
        }
    }
}
