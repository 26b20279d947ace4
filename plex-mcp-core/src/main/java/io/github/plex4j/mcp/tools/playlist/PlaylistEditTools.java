package io.github.plex4j.mcp.tools.playlist;

import io.github.plex4j.client.PlaylistId;
import io.github.plex4j.client.library.SmartContent;
import io.github.plex4j.client.playlist.Playlist;
import io.github.plex4j.client.playlist.PlaylistEdits;
import io.github.plex4j.mcp.engine.Effect;
import io.github.plex4j.mcp.engine.Target;
import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.ToolFailure;
import io.github.plex4j.mcp.engine.schema.Arg;
import io.github.plex4j.mcp.engine.schema.Describe;
import io.github.plex4j.mcp.engine.schema.Inline;
import io.github.plex4j.mcp.engine.schema.KeyKind;
import io.github.plex4j.mcp.engine.schema.Role;
import io.github.plex4j.mcp.engine.schema.Shown;
import io.github.plex4j.mcp.tools.change.BulkChange;
import io.github.plex4j.mcp.tools.change.ChangeReport;
import io.github.plex4j.mcp.tools.change.Deletion;
import io.github.plex4j.mcp.tools.change.ListChange;
import io.github.plex4j.mcp.tools.change.StateChange;
import io.github.plex4j.mcp.tools.change.Thing;
import io.github.plex4j.mcp.tools.filter.SmartQuery;
import io.github.plex4j.mcp.tools.shared.Toolsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Playlists as a whole: their texts and filters, their clearing and their end. */
final class PlaylistEditTools {
    private static final String EDIT = "edit_playlist";
    private static final String CLEAR = "clear_playlist";
    private static final String DELETE = "delete_playlist";

    List<Tool<?, ?>> tools() {
        return List.of(edit(), clear(), delete());
    }

    /** A text that can be removed. */
    enum Text {
        SUMMARY,
        SORT_TITLE
    }

    record EditInput(
            @Arg(required = true, key = KeyKind.DIGITS) String playlistId,
            @Arg @Nullable String title,
            @Arg @Nullable String sortTitle,

            @Arg(maxLength = PlaylistTexts.LONGEST_SUMMARY) @Nullable
            String summary,

            @Arg(help = "The texts to remove.") List<Text> clear,

            @Arg(
                    maxLength = 20,
                    description = "new filters of a smart one",
                    help = "The items whose filters a smart playlist is to keep.")
            @Nullable
            String selection) {
        EditInput {
            clear = List.copyOf(clear);
        }

        boolean isEmpty() {
            return title == null && sortTitle == null && summary == null && clear.isEmpty() && selection == null;
        }
    }

    record Texts(
            @Shown(Role.NAME) String title,
            @Nullable String sortTitle,
            @Nullable String summary,

            @Describe("of a smart playlist, as Plex writes them") @Nullable
            String filters) {
        static Texts of(PlaylistState state) {
            SmartContent content = state.content();
            return new Texts(
                    state.title(),
                    state.sortTitle(),
                    state.summary().isEmpty() ? null : state.summary(),
                    content == null ? null : content.pathAndQuery());
        }
    }

    record EditOutput(
            @Describe("for undoing it") @Shown(value = Role.POINT, label = "change") @Nullable
            String changeId,

            @Shown(value = Role.KEY, label = "key") String playlistId,
            @Shown(Role.POINT) boolean changed,
            @Nullable String outcome,
            Texts before,
            Texts after) {}

    private static Tool<EditInput, EditOutput> edit() {
        return Toolsets.PLAYLISTS
                .tool(EDIT, Effect.WRITE)
                .title("Edit a playlist")
                .description("Changes title and summary of a playlist, or the filters of a smart one.")
                .input(EditInput.class)
                .output(EditOutput.class)
                .handler(PlaylistEditTools::edit)
                .build();
    }

    private static EditOutput edit(EditInput input, ToolContext context) throws InterruptedException {
        requireSense(input);
        FoundPlaylist playlist = FoundPlaylist.of(input.playlistId(), context);
        PlaylistState before = playlist.state();
        SmartContent content = content(input, before, context);
        PlaylistState wanted = before.with(
                        input.title() == null ? before.title() : input.title(),
                        input.clear().contains(Text.SORT_TITLE)
                                ? null
                                : Optional.ofNullable(input.sortTitle()).orElse(before.sortTitle()),
                        input.clear().contains(Text.SUMMARY)
                                ? ""
                                : Optional.ofNullable(input.summary()).orElse(before.summary()))
                .withContent(content);
        Editing editing = new Editing(before, wanted, context);
        ChangeReport report = new BulkChange<>(EDIT, PlaylistState.KIND, editing)
                .run(List.of(playlist.thing()), context)
                .orFailure();
        return new EditOutput(
                report.changeId(),
                input.playlistId(),
                report.changed() > 0,
                report.outcome(),
                Texts.of(before),
                Texts.of(report.changed() > 0 ? wanted : before));
    }

    private static void requireSense(EditInput input) {
        if (input.isEmpty()) {
            throw ToolFailure.invalidInput(
                    "Nothing is to be changed.", "Give `title`, `sortTitle`, `summary`, `clear` or `selection`.");
        }
        if ((input.summary() != null && input.clear().contains(Text.SUMMARY))
                || (input.sortTitle() != null && input.clear().contains(Text.SORT_TITLE))) {
            throw ToolFailure.invalidInput("A text cannot be set and removed at once.", "Omit one of them.");
        }
        if (input.title() != null) {
            PlaylistTexts.requireTitle(input.title());
        }
    }

    private static @Nullable SmartContent content(EditInput input, PlaylistState before, ToolContext context)
            throws InterruptedException {
        if (input.selection() == null) {
            return before.content();
        }
        if (!before.smart()) {
            throw ToolFailure.invalidInput(
                    "\"" + before.title() + "\" is no smart playlist: it has items and no filters.",
                    "Use `add_to_playlist`, or `create_playlist` with `smart`.");
        }
        SmartQuery query = SmartQuery.of(input.selection(), List.of(), context);
        String kind = PlaylistKind.of(query.type()).plexName();
        if (before.playlistType() != null && !before.playlistType().equals(kind)) {
            throw ToolFailure.invalidInput(
                    "\"" + before.title() + "\" is a playlist of kind " + before.playlistType()
                            + ", and the filters find " + kind + ".",
                    "Make another playlist of them with `create_playlist`.");
        }
        return query.content();
    }

    /** Plex may write the filters that it was sent in another way: they are new when they are not the old ones. */
    private record Editing(PlaylistState before, PlaylistState wanted, ToolContext context)
            implements StateChange<PlaylistState> {
        @Override
        public boolean isSo(Thing<PlaylistState> thing) {
            PlaylistState now = thing.state();
            return now.title().equals(wanted.title())
                    && Objects.equals(now.sortTitle(), wanted.sortTitle())
                    && now.summary().strip().equals(wanted.summary().strip())
                    && (Objects.equals(now.content(), wanted.content())
                            || !Objects.equals(now.content(), before.content()));
        }

        @Override
        public void send(List<Thing<PlaylistState>> things) {
            PlaylistEdits edits = context.plex().playlists().edits();
            for (Thing<PlaylistState> thing : things) {
                PlaylistId id = PlaylistId.of(thing.key());
                PlaylistStateKind.setTexts(id, before, wanted, edits);
                SmartContent content = wanted.content();
                if (content != null && !content.equals(before.content())) {
                    edits.setContent(id, content);
                }
            }
        }
    }

    record OnePlaylist(
            @Arg(required = true, key = KeyKind.DIGITS) String playlistId) {}

    record RemovedOutput(
            @Inline Deletion end,
            @Shown(value = Role.KEY, label = "key") String playlistId,
            @Shown(Role.NAME) String title,

            @Describe("items") @Shown(Role.POINT) int removed) {}

    private static Target target(OnePlaylist input, ToolContext context) {
        Playlist playlist = FoundPlaylist.head(input.playlistId(), context);
        return new Target(
                playlist.title(),
                "playlist",
                Optional.ofNullable(playlist.itemCount()).orElse(0));
    }

    private static Tool<OnePlaylist, RemovedOutput> clear() {
        return Toolsets.PLAYLISTS
                .tool(CLEAR, Effect.DESTRUCTIVE)
                .title("Clear a playlist")
                .description("Removes all items from a playlist.")
                .input(OnePlaylist.class)
                .output(RemovedOutput.class)
                .preview(PlaylistEditTools::target)
                .handler(PlaylistEditTools::clear)
                .build();
    }

    private static RemovedOutput clear(OnePlaylist input, ToolContext context) throws InterruptedException {
        FoundPlaylist playlist = FoundPlaylist.ofStatic(input.playlistId(), context);
        ChangeReport report = new BulkChange<>(CLEAR, PlaylistState.KIND, new Clearing(context))
                .run(List.of(playlist.thing()), context)
                .orFailure();
        return new RemovedOutput(
                new Deletion(report.changeId(), report.outcome()),
                input.playlistId(),
                playlist.title(),
                report.changed() == 0 ? 0 : playlist.places().rows().size());
    }

    private record Clearing(ToolContext context) implements StateChange<PlaylistState> {
        @Override
        public boolean isSo(Thing<PlaylistState> thing) {
            return thing.state().ratingKeys().isEmpty();
        }

        @Override
        public void send(List<Thing<PlaylistState>> things) {
            things.forEach(thing -> context.plex().playlists().edits().clear(PlaylistId.of(thing.key())));
        }
    }

    private static Tool<OnePlaylist, RemovedOutput> delete() {
        return Toolsets.PLAYLISTS
                .tool(DELETE, Effect.DESTRUCTIVE)
                .title("Delete a playlist")
                .description("Deletes a playlist; its items stay in the library.")
                .input(OnePlaylist.class)
                .output(RemovedOutput.class)
                .preview(PlaylistEditTools::target)
                .handler(PlaylistEditTools::delete)
                .build();
    }

    private static RemovedOutput delete(OnePlaylist input, ToolContext context) throws InterruptedException {
        FoundPlaylist playlist = FoundPlaylist.of(input.playlistId(), context);
        Deletion end = new ListChange<>(DELETE, PlaylistState.KIND, playlist.thing())
                .delete(() -> context.plex().playlists().edits().delete(playlist.id()), context);
        return new RemovedOutput(
                end,
                input.playlistId(),
                playlist.title(),
                playlist.places().rows().size());
    }
}
