package io.github.plex4j.mcp.tools.playlist;

import io.github.plex4j.client.Page;
import io.github.plex4j.client.PlaylistId;
import io.github.plex4j.client.playlist.Playlist;
import io.github.plex4j.client.playlist.PlaylistItem;
import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.schema.Arg;
import io.github.plex4j.mcp.engine.schema.Cut;
import io.github.plex4j.mcp.engine.schema.Inline;
import io.github.plex4j.mcp.engine.schema.KeyKind;
import io.github.plex4j.mcp.engine.schema.Role;
import io.github.plex4j.mcp.engine.schema.Shown;
import io.github.plex4j.mcp.engine.schema.WireNames;
import io.github.plex4j.mcp.tools.item.DetailLevel;
import io.github.plex4j.mcp.tools.item.ItemView;
import io.github.plex4j.mcp.tools.item.ItemViews;
import io.github.plex4j.mcp.tools.shared.PageArguments;
import io.github.plex4j.mcp.tools.shared.Paging;
import io.github.plex4j.mcp.tools.shared.SignedInUser;
import io.github.plex4j.mcp.tools.shared.Times;
import io.github.plex4j.mcp.tools.shared.Toolsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Playlists of the signed-in user. */
final class PlaylistTools {

    List<Tool<?, ?>> tools() {
        return List.of(playlists(), items());
    }

    /** The type of a playlist's items. */
    enum PlaylistType {
        AUDIO,
        VIDEO,
        PHOTO
    }

    record PlaylistsInput(
            @Arg @Nullable PlaylistType playlistType,
            @Inline PageArguments page) {}

    record PlaylistsOutput(
            @Cut List<PlaylistView> playlists,
            @Inline Paging paging,
            @Shown(Role.BACKGROUND) SignedInUser watchStateOf) {}

    private Tool<PlaylistsInput, PlaylistsOutput> playlists() {
        return Toolsets.PLAYLISTS
                .reading("get_playlists")
                .title("Playlists")
                .description("Lists the playlists of the signed-in user.")
                .whenEmpty("`get_collections` lists the collections of a library.")
                .input(PlaylistsInput.class)
                .output(PlaylistsOutput.class)
                .handler(this::listPlaylists)
                .build();
    }

    private PlaylistsOutput listPlaylists(PlaylistsInput input, ToolContext context) {
        Times times = new Times(context.timeZone());
        PlaylistType type = input.playlistType();
        SignedInUser.askAhead(context);
        Page<Playlist> page = context.plex()
                .playlists()
                .all(type == null ? null : WireNames.of(type))
                .page(input.page().request());
        return new PlaylistsOutput(
                page.items().stream()
                        .map(playlist -> PlaylistView.of(playlist, times))
                        .toList(),
                Paging.of(page),
                SignedInUser.of(context));
    }

    record PlaylistItemsInput(
            @Arg(required = true, key = KeyKind.DIGITS) String playlistId,
            @Inline PageArguments page) {}

    /** An item with the number of its place. */
    record PlacedItem(
            @Shown(value = Role.DETAIL, label = "item id") @Nullable
            String playlistItemId,

            @Inline ItemView item) {}

    record PlaylistItemsOutput(
            @Cut List<PlacedItem> items,
            @Inline Paging paging,
            @Shown(Role.BACKGROUND) SignedInUser watchStateOf) {}

    private Tool<PlaylistItemsInput, PlaylistItemsOutput> items() {
        return Toolsets.PLAYLISTS
                .reading("get_playlist_items")
                .selectable()
                .title("Items of a playlist")
                .description("Lists the items of a playlist in its order. The same item can occur twice.")
                .whenEmpty("`get_playlists` lists the playlists.")
                .input(PlaylistItemsInput.class)
                .output(PlaylistItemsOutput.class)
                .handler(this::listItems)
                .build();
    }

    private PlaylistItemsOutput listItems(PlaylistItemsInput input, ToolContext context) {
        ItemViews views = new ItemViews(new Times(context.timeZone()), DetailLevel.BRIEF);
        PlaylistId id = PlaylistId.of(input.playlistId());
        SignedInUser.askAhead(context);
        Page<PlaylistItem> page =
                context.plex().playlists().items(id).page(input.page().request());
        List<PlacedItem> items = page.items().stream()
                .map(placed -> new PlacedItem(placed.id(), views.of(placed.item())))
                .toList();
        return new PlaylistItemsOutput(items, Paging.of(page), SignedInUser.of(context));
    }
}
