package io.github.plex4j.mcp.tools.playlist;

import io.github.plex4j.client.PlaylistId;
import io.github.plex4j.client.PlexException;
import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.client.library.SmartContent;
import io.github.plex4j.mcp.engine.Effect;
import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.engine.Target;
import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.ToolFailure;
import io.github.plex4j.mcp.engine.schema.Arg;
import io.github.plex4j.mcp.engine.schema.Inline;
import io.github.plex4j.mcp.engine.schema.KeyKind;
import io.github.plex4j.mcp.tools.change.BulkChange;
import io.github.plex4j.mcp.tools.change.ChangeReport;
import io.github.plex4j.mcp.tools.change.ListChange;
import io.github.plex4j.mcp.tools.change.ListTargets;
import io.github.plex4j.mcp.tools.change.PlayableItems;
import io.github.plex4j.mcp.tools.change.Targets;
import io.github.plex4j.mcp.tools.change.Thing;
import io.github.plex4j.mcp.tools.filter.SmartQuery;
import io.github.plex4j.mcp.tools.shared.Toolsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** New playlists: of items, of filters, and copies. */
final class PlaylistMakingTools {
    private static final String CREATE = "create_playlist";
    private static final String COPY = "copy_playlist";

    List<Tool<?, ?>> tools() {
        return List.of(create(), copy());
    }

    record CreateInput(
            @Arg(required = true) String title,
            @Inline ListTargets items,

            @Arg(
                    defaultValue = "false",
                    description = "keep the filters of a `get_library_items` selection",
                    help = "Whether the playlist keeps the filters, so that its items follow them.")
            boolean smart,

            @Arg(maxLength = PlaylistTexts.LONGEST_SUMMARY) @Nullable
            String summary) {}

    private static Tool<CreateInput, PlaylistChange> create() {
        return Toolsets.PLAYLISTS
                .tool(CREATE, Effect.WRITE)
                .title("New playlist")
                .description("Creates a playlist of items, or a smart one that keeps filters.")
                .idempotent(false)
                .input(CreateInput.class)
                .output(PlaylistChange.class)
                .preview(PlaylistMakingTools::preview)
                .handler(
                        (input, context) -> input.smart() ? createSmart(input, context) : createOfItems(input, context))
                .build();
    }

    private static Target preview(CreateInput input, ToolContext context) throws InterruptedException {
        PlaylistTexts.requireTitle(input.title());
        if (input.smart()) {
            return Targets.none();
        }
        PlayableItems items = PlayableItems.of(input.items().targets(), context);
        PlaylistKind.ofAll(items.playable());
        return input.items().dryRun()
                ? Targets.none()
                : Targets.of(items.named(), items.playable().size(), false);
    }

    private static PlaylistChange createOfItems(CreateInput input, ToolContext context) throws InterruptedException {
        List<MediaItem> items =
                PlayableItems.of(input.items().targets(), context).playable();
        PlaylistFilling filling = PlaylistFilling.ofNew(context, PlaylistKind.ofAll(items), input.title());
        if (input.items().dryRun()) {
            return PlaylistChange.without(new BulkChange<>(CREATE, filling, filling).tryOn(filling.things(items)));
        }
        return fill(CREATE, filling, filling.things(items), input.summary(), context);
    }

    private static PlaylistChange fill(
            String tool,
            PlaylistFilling filling,
            List<Thing<Integer>> items,
            @Nullable String summary,
            ToolContext context)
            throws InterruptedException {
        ChangeReport report =
                ListChange.ofNew(tool, filling, filling, items, context).named(filling::ratingKey);
        return filling.id()
                .map(id -> made(id, summary, report, context))
                .orElseGet(() -> PlaylistChange.without(report));
    }

    private static PlaylistChange createSmart(CreateInput input, ToolContext context) throws InterruptedException {
        PlaylistTexts.requireTitle(input.title());
        SmartQuery query =
                SmartQuery.of(input.items().selection(), input.items().ratingKeys(), context);
        String kind = PlaylistKind.of(query.type()).plexName();
        if (input.items().dryRun()) {
            return PlaylistChange.without(null);
        }
        return createSmart(kind, input.title(), query.content(), input.summary(), context);
    }

    /** A new playlist has no key before it is made, so there is none for the record. */
    private static PlaylistChange createSmart(
            String kind, String title, SmartContent content, @Nullable String summary, ToolContext context) {
        context.record().begin(List.of());
        PlaylistId id = context.plex()
                .playlists()
                .edits()
                .createSmart(kind, title, content)
                .id()
                .orElseThrow(() -> new ToolFailure(
                        FailureCode.UPSTREAM_ERROR,
                        "Plex answered without the id of the new playlist.",
                        "Look for it with `get_playlists`."));
        return made(id, summary, null, context);
    }

    /** The playlist is there: what fails after that is a remark. */
    private static PlaylistChange made(
            PlaylistId id, @Nullable String summary, @Nullable ChangeReport report, ToolContext context) {
        if (summary != null && !summary.isBlank()) {
            try {
                context.plex().playlists().edits().setSummary(id, summary);
            } catch (PlexException failure) {
                context.note("The summary could not be set.");
            }
        }
        return PlaylistChange.of(id, report, context);
    }

    record CopyInput(
            @Arg(required = true, key = KeyKind.DIGITS) String playlistId,

            @Arg(help = "The title of the copy; by default that of the playlist with \"(copy)\" behind it.") @Nullable
            String title) {}

    private static Tool<CopyInput, PlaylistChange> copy() {
        return Toolsets.PLAYLISTS
                .tool(COPY, Effect.WRITE)
                .title("Copy of a playlist")
                .description("Copies a playlist, a smart one with its filters.")
                .idempotent(false)
                .input(CopyInput.class)
                .output(PlaylistChange.class)
                .handler(PlaylistMakingTools::copy)
                .build();
    }

    private static PlaylistChange copy(CopyInput input, ToolContext context) throws InterruptedException {
        FoundPlaylist playlist = FoundPlaylist.of(input.playlistId(), context);
        PlaylistState state = playlist.state();
        String title = input.title() == null ? state.title() + " (copy)" : input.title();
        PlaylistTexts.requireTitle(title);
        if (state.smart()) {
            String kind = state.playlistType();
            SmartContent content = state.content();
            if (content == null || kind == null) {
                throw new ToolFailure(
                        FailureCode.NOT_SUPPORTED,
                        "The filters of \"" + state.title() + "\" are in a form that cannot be copied.",
                        "Make a new one with `create_playlist`.");
            }
            return createSmart(kind, title, content, state.summary(), context);
        }
        List<MediaItem> items = playlist.places().items();
        if (items.isEmpty()) {
            throw ToolFailure.invalidInput("\"" + state.title() + "\" has no items to copy.", "Copy another playlist.");
        }
        PlaylistFilling filling = PlaylistFilling.ofNew(context, PlaylistKind.ofAll(items), title);
        return fill(COPY, filling, filling.thingsIn(playlist.places().rows()), state.summary(), context);
    }
}
