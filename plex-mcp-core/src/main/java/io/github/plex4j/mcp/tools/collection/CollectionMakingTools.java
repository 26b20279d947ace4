package io.github.plex4j.mcp.tools.collection;

import io.github.plex4j.client.PlexException;
import io.github.plex4j.client.RatingKey;
import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.client.library.MediaType;
import io.github.plex4j.mcp.engine.Effect;
import io.github.plex4j.mcp.engine.Target;
import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.ToolFailure;
import io.github.plex4j.mcp.engine.schema.Arg;
import io.github.plex4j.mcp.engine.schema.Inline;
import io.github.plex4j.mcp.tools.change.BulkChange;
import io.github.plex4j.mcp.tools.change.ChangeReport;
import io.github.plex4j.mcp.tools.change.ListChange;
import io.github.plex4j.mcp.tools.change.ListTargets;
import io.github.plex4j.mcp.tools.change.TargetItems;
import io.github.plex4j.mcp.tools.change.Targets;
import io.github.plex4j.mcp.tools.filter.SmartQuery;
import io.github.plex4j.mcp.tools.shared.InLibrary;
import io.github.plex4j.mcp.tools.shared.Libraries.Library;
import io.github.plex4j.mcp.tools.shared.Requirements;
import io.github.plex4j.mcp.tools.shared.Toolsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** New collections: of items and of filters. */
final class CollectionMakingTools {
    private static final String CREATE = "create_collection";

    List<Tool<?, ?>> tools() {
        return List.of(create());
    }

    record CreateInput(
            @Inline InLibrary library,
            @Arg(required = true) String title,
            @Inline ListTargets items,

            @Arg(
                    defaultValue = "false",
                    help = "Whether the collection keeps the filters of the selection, so that its items follow them.")
            boolean smart,

            @Arg(maxLength = CollectionTitles.LONGEST_SUMMARY) @Nullable
            String summary) {}

    private static Tool<CreateInput, CollectionChange> create() {
        return Toolsets.COLLECTIONS
                .tool(CREATE, Effect.WRITE)
                .title("New collection")
                .description("Creates a collection of items, or a smart one that keeps filters.")
                .requires(Requirements.OWNER)
                .idempotent(false)
                .input(CreateInput.class)
                .output(CollectionChange.class)
                .preview(CollectionMakingTools::preview)
                .handler(
                        (input, context) -> input.smart() ? createSmart(input, context) : createOfItems(input, context))
                .build();
    }

    private static Target preview(CreateInput input, ToolContext context) throws InterruptedException {
        Library library = input.library().find(context);
        CollectionTitles.requireFree(input.title(), library.key(), context);
        if (input.smart()) {
            return Targets.none();
        }
        List<MediaItem> items = TargetItems.find(input.items().targets(), context);
        CollectionItems.requireOneType(items, library.key());
        return input.items().dryRun() ? Targets.none() : Targets.of(items);
    }

    private static CollectionChange createOfItems(CreateInput input, ToolContext context) throws InterruptedException {
        Library library = input.library().find(context);
        List<MediaItem> items = TargetItems.find(input.items().targets(), context);
        MediaType type = CollectionItems.requireOneType(items, library.key());
        CollectionMembership membership = CollectionMembership.ofNew(context, library.key(), type, input.title());
        if (input.items().dryRun()) {
            return CollectionChange.without(
                    new BulkChange<>(CREATE, membership, membership).tryOn(membership.things(items, List.of())));
        }
        ChangeReport report =
                ListChange.ofNew(CREATE, membership, membership, membership.things(items, List.of()), context);
        return membership
                .collection()
                .map(key -> made(key, input.summary(), report, context))
                .orElseGet(() -> CollectionChange.without(report));
    }

    private static CollectionChange createSmart(CreateInput input, ToolContext context) throws InterruptedException {
        Library library = input.library().find(context);
        SmartQuery query =
                SmartQuery.of(input.items().selection(), input.items().ratingKeys(), context);
        if (!query.library().key().equals(library.key())) {
            throw ToolFailure.invalidInput(
                    "The selection is of the library " + query.library().title() + ", not of " + library.title() + ".",
                    "A smart collection has the items of its own library: use the same `libraryKey`.");
        }
        if (input.items().dryRun()) {
            return CollectionChange.without(null);
        }
        context.record().begin(List.of());
        RatingKey key = context.plex().collections().edits().createSmart(query.type(), input.title(), query.content());
        return made(key, input.summary(), null, context);
    }

    /** The collection is there: what fails after that is a remark. */
    private static CollectionChange made(
            RatingKey key, @Nullable String summary, @Nullable ChangeReport report, ToolContext context) {
        if (summary != null && !summary.isBlank()) {
            try {
                FoundCollection.find(key, context)
                        .map(FoundCollection::state)
                        .ifPresent(now -> CollectionRestoring.setTexts(
                                key,
                                now,
                                now.with(
                                        new CollectionState.Texts(
                                                now.texts().title(),
                                                now.texts().sortTitle(),
                                                summary,
                                                now.texts().labels()),
                                        now.content(),
                                        now.mode(),
                                        now.sort()),
                                context));
            } catch (PlexException failure) {
                context.note("The summary could not be set.");
            }
        }
        return CollectionChange.of(key, report, context);
    }
}
