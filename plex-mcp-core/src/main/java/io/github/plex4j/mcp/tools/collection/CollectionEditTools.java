package io.github.plex4j.mcp.tools.collection;

import io.github.plex4j.client.RatingKey;
import io.github.plex4j.client.SectionKey;
import io.github.plex4j.client.collection.Collection;
import io.github.plex4j.client.collection.CollectionEdits;
import io.github.plex4j.client.collection.CollectionMode;
import io.github.plex4j.client.collection.CollectionOrder;
import io.github.plex4j.client.library.SmartContent;
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
import io.github.plex4j.mcp.tools.shared.Requirements;
import io.github.plex4j.mcp.tools.shared.Toolsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Collections as a whole: their texts, settings and filters, and their end. */
final class CollectionEditTools {
    private static final String EDIT = "edit_collection";
    private static final String DELETE = "delete_collection";

    List<Tool<?, ?>> tools() {
        return List.of(edit(), delete());
    }

    /** A text, or all labels, that can be removed. */
    enum Text {
        SUMMARY,
        SORT_TITLE,
        LABELS
    }

    record EditInput(
            @Arg(required = true, key = KeyKind.DIGITS) String ratingKey,
            @Arg @Nullable String title,
            @Arg @Nullable String sortTitle,

            @Arg(maxLength = CollectionTitles.LONGEST_SUMMARY) @Nullable
            String summary,

            @Arg(help = "The order of its items.") @Nullable CollectionOrder sort,

            @Arg(help = "How the library shows it.") @Nullable
            CollectionMode mode,

            @Arg(description = "all of them", help = "The labels that it is to have, all of them.")
            List<String> labels,

            @Arg(help = "What to remove.") List<Text> clear,

            @Arg(
                    maxLength = 20,
                    description = "new filters of a smart one",
                    help = "The items whose filters a smart collection is to keep.")
            @Nullable
            String selection) {
        EditInput {
            labels = List.copyOf(labels);
            clear = List.copyOf(clear);
        }
    }

    record Settings(
            @Shown(Role.NAME) String title,
            @Nullable String sortTitle,
            @Nullable String summary,
            @Nullable CollectionOrder sort,
            @Nullable CollectionMode mode,
            List<String> labels,

            @Describe("of a smart collection, as Plex writes them") @Nullable
            String filters) {
        static Settings of(CollectionState state) {
            SmartContent content = state.content();
            return new Settings(
                    state.texts().title(),
                    state.texts().sortTitle(),
                    state.texts().summary().isEmpty() ? null : state.texts().summary(),
                    state.smart() ? null : state.sort(),
                    state.mode(),
                    state.texts().labels(),
                    content == null ? null : content.pathAndQuery());
        }
    }

    record EditOutput(
            @Describe("for undoing it") @Shown(value = Role.POINT, label = "change") @Nullable
            String changeId,

            @Shown(value = Role.KEY, label = "key") String ratingKey,
            @Shown(Role.POINT) boolean changed,
            @Nullable String outcome,
            Settings before,
            Settings after) {}

    private static Tool<EditInput, EditOutput> edit() {
        return Toolsets.COLLECTIONS
                .tool(EDIT, Effect.WRITE)
                .title("Edit a collection")
                .description("Changes texts, settings and labels of a collection, or the filters of a smart one.")
                .requires(Requirements.OWNER)
                .input(EditInput.class)
                .output(EditOutput.class)
                .handler(CollectionEditTools::edit)
                .build();
    }

    private static EditOutput edit(EditInput input, ToolContext context) throws InterruptedException {
        requireSense(input);
        FoundCollection collection = FoundCollection.of(input.ratingKey(), context);
        CollectionState before = collection.state();
        if (before.smart() && input.sort() != null) {
            throw ToolFailure.invalidInput(
                    "\"" + collection.title() + "\" is a smart collection: its filters determine the order.",
                    "Give it a selection with that `sort`.");
        }
        CollectionState wanted = before.with(
                texts(input, before.texts()),
                content(input, before, context),
                Optional.ofNullable(input.mode()).orElse(before.mode()),
                Optional.ofNullable(input.sort()).orElse(before.sort()));
        requireFree(before, wanted, context);
        ChangeReport report = new BulkChange<>(EDIT, CollectionState.KIND, new Editing(before, wanted, context))
                .run(List.of(collection.thing()), context)
                .orFailure();
        return new EditOutput(
                report.changeId(),
                input.ratingKey(),
                report.changed() > 0,
                report.outcome(),
                Settings.of(before),
                Settings.of(report.changed() > 0 ? wanted : before));
    }

    private static void requireSense(EditInput input) {
        boolean isEmpty = input.title() == null
                && input.sortTitle() == null
                && input.summary() == null
                && input.sort() == null
                && input.mode() == null
                && input.labels().isEmpty()
                && input.clear().isEmpty()
                && input.selection() == null;
        if (isEmpty) {
            throw ToolFailure.invalidInput(
                    "Nothing is to be changed.",
                    "Give `title`, `sortTitle`, `summary`, `sort`, `mode`, `labels`, `clear` or `selection`.");
        }
        boolean isBoth = (input.summary() != null && input.clear().contains(Text.SUMMARY))
                || (input.sortTitle() != null && input.clear().contains(Text.SORT_TITLE))
                || (!input.labels().isEmpty() && input.clear().contains(Text.LABELS));
        if (isBoth) {
            throw ToolFailure.invalidInput("Something cannot be set and removed at once.", "Omit one of them.");
        }
    }

    private static void requireFree(CollectionState before, CollectionState wanted, ToolContext context) {
        String library = before.libraryKey();
        String title = wanted.texts().title();
        if (library != null
                && !title.strip().equalsIgnoreCase(before.texts().title().strip())) {
            CollectionTitles.requireFree(title, SectionKey.of(library), context);
        }
    }

    private static CollectionState.Texts texts(EditInput input, CollectionState.Texts before) {
        return new CollectionState.Texts(
                Optional.ofNullable(input.title()).orElse(before.title()),
                input.clear().contains(Text.SORT_TITLE)
                        ? null
                        : Optional.ofNullable(input.sortTitle()).orElse(before.sortTitle()),
                input.clear().contains(Text.SUMMARY)
                        ? ""
                        : Optional.ofNullable(input.summary()).orElse(before.summary()),
                input.clear().contains(Text.LABELS)
                        ? List.of()
                        : input.labels().isEmpty() ? before.labels() : input.labels());
    }

    private static @Nullable SmartContent content(EditInput input, CollectionState before, ToolContext context)
            throws InterruptedException {
        if (input.selection() == null) {
            return before.content();
        }
        if (!before.smart()) {
            throw ToolFailure.invalidInput(
                    "\"" + before.texts().title() + "\" is no smart collection: it has items and no filters.",
                    "Use `add_to_collection`, or `create_collection` with `smart`.");
        }
        SmartQuery query = SmartQuery.of(input.selection(), List.of(), context);
        if (!query.library().key().value().equals(before.libraryKey())
                || !query.type().text().equals(before.type())) {
            throw ToolFailure.invalidInput(
                    "The selection is not of the library and the type of \""
                            + before.texts().title() + "\".",
                    "Select items of type " + before.type() + " of its library.");
        }
        return query.content();
    }

    /** Plex may write the filters that it was sent in another way: they are new when they are not the old ones. */
    private record Editing(CollectionState before, CollectionState wanted, ToolContext context)
            implements StateChange<CollectionState> {
        @Override
        public boolean isSo(Thing<CollectionState> thing) {
            CollectionState now = thing.state();
            return now.texts().title().equals(wanted.texts().title())
                    && Objects.equals(now.texts().sortTitle(), wanted.texts().sortTitle())
                    && now.texts()
                            .summary()
                            .strip()
                            .equals(wanted.texts().summary().strip())
                    && now.texts().labels().equals(wanted.texts().labels())
                    && now.mode() == wanted.mode()
                    && now.sort() == wanted.sort()
                    && (Objects.equals(now.content(), wanted.content())
                            || !Objects.equals(now.content(), before.content()));
        }

        @Override
        public void send(List<Thing<CollectionState>> things) {
            CollectionEdits edits = context.plex().collections().edits();
            for (Thing<CollectionState> thing : things) {
                RatingKey key = thing.ratingKey();
                CollectionRestoring.setTexts(key, before, wanted, context);
                CollectionMode mode = wanted.mode();
                if (mode != null && mode != before.mode()) {
                    edits.setMode(key, mode);
                }
                CollectionOrder sort = wanted.sort();
                if (sort != null && sort != before.sort()) {
                    edits.setOrder(key, sort);
                }
                SmartContent content = wanted.content();
                if (content != null && !content.equals(before.content())) {
                    edits.setContent(key, content);
                }
            }
        }
    }

    record OneCollection(
            @Arg(required = true, key = KeyKind.DIGITS) String ratingKey) {}

    record DeletedOutput(
            @Inline Deletion end,
            @Shown(value = Role.KEY, label = "key") String ratingKey,
            @Shown(Role.NAME) String title,

            @Describe("items that it had") @Shown(Role.POINT)
            int removed) {}

    private static Tool<OneCollection, DeletedOutput> delete() {
        return Toolsets.COLLECTIONS
                .tool(DELETE, Effect.DESTRUCTIVE)
                .title("Delete a collection")
                .description("Deletes a collection; its items stay in the library.")
                .requires(Requirements.OWNER)
                .input(OneCollection.class)
                .output(DeletedOutput.class)
                .preview(CollectionEditTools::target)
                .handler(CollectionEditTools::delete)
                .build();
    }

    private static Target target(OneCollection input, ToolContext context) {
        Collection collection = FoundCollection.head(input.ratingKey(), context);
        return new Target(
                collection.item().title(),
                "collection",
                Optional.ofNullable(collection.item().contents().children()).orElse(0));
    }

    private static DeletedOutput delete(OneCollection input, ToolContext context) throws InterruptedException {
        FoundCollection collection = FoundCollection.of(input.ratingKey(), context);
        Deletion end = new ListChange<>(DELETE, CollectionState.KIND, collection.thing())
                .delete(() -> context.plex().collections().edits().delete(collection.key()), context);
        return new DeletedOutput(
                end, input.ratingKey(), collection.title(), collection.members().size());
    }
}
