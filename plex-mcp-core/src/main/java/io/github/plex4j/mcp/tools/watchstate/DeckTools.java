package io.github.plex4j.mcp.tools.watchstate;

import io.github.plex4j.client.library.Ancestor;
import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.client.watch.WatchApi;
import io.github.plex4j.mcp.engine.Effect;
import io.github.plex4j.mcp.engine.Target;
import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.schema.Inline;
import io.github.plex4j.mcp.tools.change.BulkChange;
import io.github.plex4j.mcp.tools.change.ChangeReport;
import io.github.plex4j.mcp.tools.change.ChangeTargets;
import io.github.plex4j.mcp.tools.change.StateChange;
import io.github.plex4j.mcp.tools.change.TargetItems;
import io.github.plex4j.mcp.tools.change.Targets;
import io.github.plex4j.mcp.tools.change.Thing;
import io.github.plex4j.mcp.tools.shared.Toolsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Items taken off the list of what the signed-in user could continue to watch. */
final class DeckTools {
    private static final String NAME = "remove_from_continue_watching";

    List<Tool<?, ?>> tools() {
        return List.of(remove());
    }

    record RemoveInput(@Inline ChangeTargets targets) {}

    private Tool<RemoveInput, ChangeReport> remove() {
        return Toolsets.WATCH_STATE
                .tool(NAME, Effect.WRITE)
                .title("Remove from Continue Watching")
                .description("Removes items from Continue Watching of the signed-in user; their progress stays.")
                .input(RemoveInput.class)
                .output(ChangeReport.class)
                .preview(DeckTools::preview)
                .handler(DeckTools::remove)
                .build();
    }

    private static Target preview(RemoveInput input, ToolContext context) throws InterruptedException {
        return input.targets().dryRun() ? Targets.none() : Targets.of(TargetItems.find(input.targets(), context));
    }

    private static ChangeReport remove(RemoveInput input, ToolContext context) throws InterruptedException {
        List<MediaItem> items = TargetItems.find(input.targets(), context);
        List<MediaItem> deck =
                context.plex().watch().continueWatching().stream().toList();
        List<Thing<DeckState>> things = new ArrayList<>();
        items.forEach(item -> things.add(listed(item, deck)));
        BulkChange<DeckState> change = new BulkChange<>(
                NAME, DeckState.KIND, new Removal(context.plex().watch()));
        return input.targets().dryRun() ? change.tryOn(distinct(things)) : change.run(distinct(things), context);
    }

    /** The row of an item on the list: that of an episode for its show or season. */
    private static Thing<DeckState> listed(MediaItem item, List<MediaItem> deck) {
        return deck.stream()
                .filter(row -> keys(row).anyMatch(key -> key.equals(item.rawKey())))
                .findFirst()
                .map(row -> Thing.of(row, DeckState.of(row, true)))
                .orElseGet(() -> Thing.of(item, DeckState.of(item, false)));
    }

    private static Stream<String> keys(MediaItem row) {
        return Stream.of(
                        row.rawKey(),
                        ancestor(row.place().parent()),
                        ancestor(row.place().grandparent()))
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull);
    }

    private static String ancestor(Ancestor ancestor) {
        return String.valueOf(ancestor.rawKey());
    }

    /** A show and its episode are one row. */
    private static List<Thing<DeckState>> distinct(List<Thing<DeckState>> things) {
        List<String> seen = new ArrayList<>();
        return things.stream()
                .filter(thing -> !seen.contains(thing.key()) && seen.add(thing.key()))
                .toList();
    }

    private record Removal(WatchApi watch) implements StateChange<DeckState> {
        @Override
        public boolean isSo(Thing<DeckState> thing) {
            return !thing.state().listed();
        }

        @Override
        public void send(List<Thing<DeckState>> things) {
            things.forEach(thing -> watch.removeFromContinueWatching(thing.ratingKey()));
        }
    }
}
