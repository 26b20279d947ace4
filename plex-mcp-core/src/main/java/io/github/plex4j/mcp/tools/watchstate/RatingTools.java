package io.github.plex4j.mcp.tools.watchstate;

import io.github.plex4j.client.watch.WatchApi;
import io.github.plex4j.mcp.engine.Effect;
import io.github.plex4j.mcp.engine.Target;
import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.ToolFailure;
import io.github.plex4j.mcp.engine.schema.Arg;
import io.github.plex4j.mcp.engine.schema.Inline;
import io.github.plex4j.mcp.tools.change.BulkChange;
import io.github.plex4j.mcp.tools.change.ChangeReport;
import io.github.plex4j.mcp.tools.change.ChangeTargets;
import io.github.plex4j.mcp.tools.change.StateChange;
import io.github.plex4j.mcp.tools.change.TargetItems;
import io.github.plex4j.mcp.tools.change.Targets;
import io.github.plex4j.mcp.tools.change.Thing;
import io.github.plex4j.mcp.tools.shared.Toolsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Ratings of the signed-in user. */
final class RatingTools {
    private static final String NAME = "rate_media";

    List<Tool<?, ?>> tools() {
        return List.of(rate());
    }

    record RateInput(
            @Inline ChangeTargets targets,

            @Arg(min = 0, max = 10, description = "0 to 10") @Nullable
            Double rating,

            @Arg(defaultValue = "false", help = "Whether to remove the rating instead.")
            boolean clear) {}

    private Tool<RateInput, ChangeReport> rate() {
        return Toolsets.WATCH_STATE
                .tool(NAME, Effect.WRITE)
                .title("Rate items")
                .description("Rates items for the signed-in user; `clear` removes the rating.")
                .input(RateInput.class)
                .output(ChangeReport.class)
                .preview(RatingTools::preview)
                .handler(RatingTools::rate)
                .build();
    }

    private static Target preview(RateInput input, ToolContext context) throws InterruptedException {
        wanted(input);
        return input.targets().dryRun() ? Targets.none() : Targets.of(TargetItems.find(input.targets(), context));
    }

    private static RatingState wanted(RateInput input) {
        if ((input.rating() == null) != input.clear()) {
            throw ToolFailure.invalidInput(
                    "Exactly one of `rating` and `clear` is required.", "A rating is a number from 0 to 10.");
        }
        return new RatingState(input.rating());
    }

    private static ChangeReport rate(RateInput input, ToolContext context) throws InterruptedException {
        List<Thing<RatingState>> things = TargetItems.find(input.targets(), context).stream()
                .map(RatingState.KIND::thing)
                .toList();
        BulkChange<RatingState> change = new BulkChange<>(
                NAME, RatingState.KIND, new Rating(context.plex().watch(), wanted(input)));
        return input.targets().dryRun() ? change.tryOn(things) : change.run(things, context);
    }

    private record Rating(WatchApi watch, RatingState wanted) implements StateChange<RatingState> {
        @Override
        public boolean isSo(Thing<RatingState> thing) {
            return Objects.equals(thing.state(), wanted);
        }

        @Override
        public void send(List<Thing<RatingState>> things) {
            Double rating = wanted.rating();
            for (Thing<RatingState> thing : things) {
                if (rating == null) {
                    watch.clearRating(thing.ratingKey());
                } else {
                    watch.rate(thing.ratingKey(), rating);
                }
            }
        }
    }
}
