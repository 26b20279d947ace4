package io.github.plex4j.mcp.tools.playlist;

import io.github.plex4j.client.PlaylistItemId;
import io.github.plex4j.client.playlist.PlaylistItem;
import io.github.plex4j.mcp.engine.Effect;
import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.ToolFailure;
import io.github.plex4j.mcp.engine.schema.Arg;
import io.github.plex4j.mcp.engine.schema.Cut;
import io.github.plex4j.mcp.engine.schema.Describe;
import io.github.plex4j.mcp.engine.schema.Inline;
import io.github.plex4j.mcp.engine.schema.KeyKind;
import io.github.plex4j.mcp.engine.schema.Role;
import io.github.plex4j.mcp.engine.schema.Shown;
import io.github.plex4j.mcp.tools.change.BulkChange;
import io.github.plex4j.mcp.tools.change.ChangeReport;
import io.github.plex4j.mcp.tools.change.StateChange;
import io.github.plex4j.mcp.tools.change.Thing;
import io.github.plex4j.mcp.tools.shared.Toolsets;
import io.github.plex4j.mcp.tools.shared.Truncation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The order of playlists. */
final class PlaylistMoveTools {
    private static final String MOVE = "move_playlist_item";

    /** The number of items shown on each side of the one that was moved. */
    private static final int AROUND = 2;

    List<Tool<?, ?>> tools() {
        return List.of(move());
    }

    record MoveInput(
            @Arg(required = true, key = KeyKind.DIGITS) String playlistId,
            @Arg(required = true, key = KeyKind.DIGITS) String playlistItemId,

            @Arg(
                    key = KeyKind.DIGITS,
                    description = "to be in front of it; else first",
                    help = "The `playlistItemId|item id` of the item to be in front of it; without it, the item comes"
                            + " first.")
            @Nullable
            String afterItemId) {}

    record PlaceView(
            @Shown(Role.POINT) int position,

            @Shown(value = Role.KEY, label = "item id") @Nullable
            String playlistItemId,

            @Nullable String ratingKey,
            @Shown(Role.NAME) String title) {}

    record MoveOutput(
            @Describe("for undoing it") @Shown(value = Role.POINT, label = "change") @Nullable
            String changeId,

            @Shown(Role.POINT) boolean moved,
            @Nullable String outcome,

            @Describe("the order around it") @Cut List<PlaceView> around,

            @Inline Truncation truncation) {}

    private static Tool<MoveInput, MoveOutput> move() {
        return Toolsets.PLAYLISTS
                .tool(MOVE, Effect.WRITE)
                .title("Move within a playlist")
                .description("Moves an item within a playlist.")
                .input(MoveInput.class)
                .output(MoveOutput.class)
                .handler(PlaylistMoveTools::move)
                .build();
    }

    private static MoveOutput move(MoveInput input, ToolContext context) throws InterruptedException {
        FoundPlaylist playlist = FoundPlaylist.ofStatic(input.playlistId(), context);
        PlaylistItem moved = place(input.playlistItemId(), playlist);
        String after = input.afterItemId();
        if (after != null) {
            place(after, playlist);
        }
        if (input.playlistItemId().equals(after)) {
            throw ToolFailure.invalidInput(
                    "An item cannot be moved behind itself.", "Use another `afterItemId`, or none for the beginning.");
        }
        List<PlaylistItem> wanted = wanted(playlist.places().rows(), moved, after);
        Moving moving = new Moving(playlist, input.playlistItemId(), after, keys(wanted), context);
        ChangeReport report = new BulkChange<>(MOVE, PlaylistState.KIND, moving)
                .run(List.of(playlist.thing()), context)
                .orFailure();
        return new MoveOutput(
                report.changeId(),
                report.changed() > 0,
                report.outcome(),
                around(wanted, wanted.indexOf(moved)),
                Truncation.NONE);
    }

    private static PlaylistItem place(String place, FoundPlaylist playlist) {
        return playlist.places().find(place).orElseThrow(() -> absent(place, playlist));
    }

    static ToolFailure absent(String place, FoundPlaylist playlist) {
        return ToolFailure.notFound(
                "\"" + playlist.title() + "\" has no item with the `playlistItemId|item id` " + place
                        + ". Nothing was changed.",
                "`get_playlist_items` lists its " + playlist.places().rows().size() + " items.");
    }

    private static List<PlaylistItem> wanted(List<PlaylistItem> rows, PlaylistItem moved, @Nullable String after) {
        List<PlaylistItem> order = new ArrayList<>(rows);
        order.remove(moved);
        int place = IntStream.range(0, order.size())
                .filter(index -> String.valueOf(order.get(index).id()).equals(after))
                .map(index -> index + 1)
                .findFirst()
                .orElse(0);
        order.add(place, moved);
        return order;
    }

    private static List<String> keys(List<PlaylistItem> rows) {
        return rows.stream().map(row -> String.valueOf(row.item().rawKey())).toList();
    }

    private static List<PlaceView> around(List<PlaylistItem> order, int place) {
        return IntStream.range(Math.max(0, place - AROUND), Math.min(order.size(), place + AROUND + 1))
                .mapToObj(index -> new PlaceView(
                        index + 1,
                        order.get(index).id(),
                        order.get(index).item().rawKey(),
                        order.get(index).item().title()))
                .toList();
    }

    private record Moving(
            FoundPlaylist playlist, String place, @Nullable String after, List<String> wanted, ToolContext context)
            implements StateChange<PlaylistState> {
        @Override
        public boolean isSo(Thing<PlaylistState> thing) {
            return thing.state().ratingKeys().equals(wanted);
        }

        @Override
        public void send(List<Thing<PlaylistState>> things) {
            context.plex()
                    .playlists()
                    .edits()
                    .move(playlist.id(), PlaylistItemId.of(place), after == null ? null : PlaylistItemId.of(after));
        }
    }
}
