package io.github.plex4j.mcp.tools.playlist;

import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.client.playlist.PlaylistItem;
import io.github.plex4j.mcp.engine.Effect;
import io.github.plex4j.mcp.engine.Target;
import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.ToolFailure;
import io.github.plex4j.mcp.engine.schema.Arg;
import io.github.plex4j.mcp.engine.schema.Inline;
import io.github.plex4j.mcp.engine.schema.KeyKind;
import io.github.plex4j.mcp.tools.change.BulkChange;
import io.github.plex4j.mcp.tools.change.ChangeReport;
import io.github.plex4j.mcp.tools.change.ChangeTargets;
import io.github.plex4j.mcp.tools.change.ListChange;
import io.github.plex4j.mcp.tools.change.ListTargets;
import io.github.plex4j.mcp.tools.change.PlayableItems;
import io.github.plex4j.mcp.tools.change.Targets;
import io.github.plex4j.mcp.tools.change.Thing;
import io.github.plex4j.mcp.tools.shared.Toolsets;
import java.util.List;
import java.util.stream.Collectors;

/** Items put into playlists and taken out of them. */
final class PlaylistItemTools {
    private static final String ADD = "add_to_playlist";
    private static final String REMOVE = "remove_from_playlist";

    List<Tool<?, ?>> tools() {
        return List.of(add(), remove());
    }

    record AddInput(
            @Arg(required = true, key = KeyKind.DIGITS) String playlistId,
            @Inline ListTargets items) {}

    private static Tool<AddInput, PlaylistChange> add() {
        return Toolsets.PLAYLISTS
                .tool(ADD, Effect.WRITE)
                .title("Add to a playlist")
                .description("Adds items at the end of a playlist, again those that it has.")
                .idempotent(false)
                .input(AddInput.class)
                .output(PlaylistChange.class)
                .preview(PlaylistItemTools::previewAdded)
                .handler(PlaylistItemTools::add)
                .build();
    }

    private static Target previewAdded(AddInput input, ToolContext context) throws InterruptedException {
        FoundPlaylist playlist = FoundPlaylist.ofStatic(input.playlistId(), context);
        PlayableItems items = added(input, playlist, context);
        return input.items().dryRun()
                ? Targets.none()
                : new Target(playlist.title(), "playlist", items.playable().size());
    }

    private static PlayableItems added(AddInput input, FoundPlaylist playlist, ToolContext context)
            throws InterruptedException {
        PlayableItems items = PlayableItems.of(input.items().targets(), context);
        String kind = PlaylistKind.ofAll(items.playable()).plexName();
        String wanted = playlist.state().playlistType();
        if (wanted != null && !wanted.equals(kind)) {
            throw ToolFailure.invalidInput(
                    "\"" + playlist.title() + "\" is a playlist of kind " + wanted + ", and the items are " + kind
                            + ". Nothing was changed.",
                    "Make another playlist of them with `create_playlist`.");
        }
        return items;
    }

    private static PlaylistChange add(AddInput input, ToolContext context) throws InterruptedException {
        FoundPlaylist playlist = FoundPlaylist.ofStatic(input.playlistId(), context);
        List<MediaItem> items = added(input, playlist, context).playable();
        PlaylistFilling filling = PlaylistFilling.of(context, PlaylistKind.ofAll(items), playlist);
        List<Thing<Integer>> things = filling.things(items);
        if (input.items().dryRun()) {
            return PlaylistChange.of(playlist.id(), new BulkChange<>(ADD, filling, filling).tryOn(things), context);
        }
        ChangeReport report =
                new ListChange<>(ADD, PlaylistState.KIND, playlist.thing()).run(filling, filling, things, context);
        return PlaylistChange.of(playlist.id(), report, context);
    }

    record RemoveInput(
            @Arg(required = true, key = KeyKind.DIGITS) String playlistId,

            @Arg(required = true, key = KeyKind.DIGITS, maxItems = ChangeTargets.MOST_ITEMS)
            List<String> playlistItemIds) {
        RemoveInput {
            playlistItemIds = List.copyOf(playlistItemIds);
        }
    }

    private static Tool<RemoveInput, PlaylistChange> remove() {
        return Toolsets.PLAYLISTS
                .tool(REMOVE, Effect.WRITE)
                .title("Remove from a playlist")
                .description("Removes items from a playlist by their `playlistItemId`.")
                .idempotent(false)
                .input(RemoveInput.class)
                .output(PlaylistChange.class)
                .preview(PlaylistItemTools::previewRemoved)
                .handler(PlaylistItemTools::remove)
                .build();
    }

    private static Target previewRemoved(RemoveInput input, ToolContext context) {
        FoundPlaylist playlist = FoundPlaylist.ofStatic(input.playlistId(), context);
        return new Target(playlist.title(), "playlist", removed(input, playlist).size());
    }

    private static List<PlaylistItem> removed(RemoveInput input, FoundPlaylist playlist) {
        List<String> wanted = input.playlistItemIds().stream().distinct().toList();
        List<String> missing = wanted.stream()
                .filter(place -> playlist.places().find(place).isEmpty())
                .toList();
        if (!missing.isEmpty()) {
            throw ToolFailure.notFound(
                    "\"" + playlist.title() + "\" has no item with the `playlistItemId|item id` "
                            + missing.stream().limit(20).collect(Collectors.joining(", "))
                            + ". Nothing was changed.",
                    "`get_playlist_items` lists its items.");
        }
        return wanted.stream()
                .flatMap(place -> playlist.places().find(place).stream())
                .toList();
    }

    private static PlaylistChange remove(RemoveInput input, ToolContext context) throws InterruptedException {
        FoundPlaylist playlist = FoundPlaylist.ofStatic(input.playlistId(), context);
        PlaylistEmptying emptying = new PlaylistEmptying(playlist.id(), removed(input, playlist), context);
        ChangeReport report = new ListChange<>(REMOVE, PlaylistState.KIND, playlist.thing())
                .run(emptying, emptying, emptying.things(), context);
        return PlaylistChange.of(playlist.id(), report.named(emptying::ratingKey), context);
    }
}
