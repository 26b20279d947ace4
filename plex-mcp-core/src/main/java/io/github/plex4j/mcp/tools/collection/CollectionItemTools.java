package io.github.plex4j.mcp.tools.collection;

import io.github.plex4j.client.RatingKey;
import io.github.plex4j.client.SectionKey;
import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.client.library.MediaType;
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
import io.github.plex4j.mcp.tools.change.ChangeTargets;
import io.github.plex4j.mcp.tools.change.ListChange;
import io.github.plex4j.mcp.tools.change.ListTargets;
import io.github.plex4j.mcp.tools.change.TargetItems;
import io.github.plex4j.mcp.tools.change.Targets;
import io.github.plex4j.mcp.tools.change.Thing;
import io.github.plex4j.mcp.tools.shared.Requirements;
import io.github.plex4j.mcp.tools.shared.Toolsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Items put into collections, taken out of them, and their order. */
final class CollectionItemTools {
    private static final String ADD = "add_to_collection";
    private static final String REMOVE = "remove_from_collection";
    private static final String REORDER = "reorder_collection";

    List<Tool<?, ?>> tools() {
        return List.of(
                membership(ADD, "Add to a collection", "Adds items to a collection.", true),
                membership(REMOVE, "Remove from a collection", "Removes items from a collection.", false),
                reorder());
    }

    record MembersInput(
            @Arg(required = true, key = KeyKind.DIGITS, help = "The collection.")
            String ratingKey,

            @Inline ListTargets items) {}

    private static Tool<MembersInput, CollectionChange> membership(
            String name, String title, String description, boolean wanted) {
        return Toolsets.COLLECTIONS
                .tool(name, Effect.WRITE)
                .title(title)
                .description(description)
                .requires(Requirements.OWNER)
                .input(MembersInput.class)
                .output(CollectionChange.class)
                .preview((input, context) -> preview(input, context, wanted))
                .handler((input, context) -> change(name, input, context, wanted))
                .build();
    }

    private static Target preview(MembersInput input, ToolContext context, boolean wanted) throws InterruptedException {
        FoundCollection collection = FoundCollection.ofStatic(input.ratingKey(), context);
        List<MediaItem> items = items(input, collection, context, wanted);
        return input.items().dryRun() ? Targets.none() : new Target(collection.title(), "collection", items.size());
    }

    private static List<MediaItem> items(
            MembersInput input, FoundCollection collection, ToolContext context, boolean wanted)
            throws InterruptedException {
        List<MediaItem> items = TargetItems.find(input.items().targets(), context);
        String type = collection.state().type();
        String library = collection.state().libraryKey();
        if (wanted && type != null && library != null) {
            CollectionItems.requireType(items, new MediaType(type), SectionKey.of(library));
        }
        return items;
    }

    private static CollectionChange change(String name, MembersInput input, ToolContext context, boolean wanted)
            throws InterruptedException {
        FoundCollection collection = FoundCollection.ofStatic(input.ratingKey(), context);
        List<MediaItem> items = items(input, collection, context, wanted);
        CollectionMembership membership = CollectionMembership.of(context, collection, wanted);
        List<Thing<Boolean>> things =
                membership.things(items, collection.state().ratingKeys());
        ChangeReport report = input.items().dryRun()
                ? new BulkChange<>(name, membership, membership).tryOn(things)
                : new ListChange<>(name, CollectionState.KIND, collection.thing())
                        .run(membership, membership, things, context);
        return CollectionChange.of(collection.key(), report, context);
    }

    record ReorderInput(
            @Arg(required = true, key = KeyKind.DIGITS, help = "The collection.")
            String ratingKey,

            @Arg(
                    required = true,
                    key = KeyKind.DIGITS,
                    maxItems = ChangeTargets.MOST_ITEMS,
                    description = "in the wanted order; others follow",
                    help = "Its items in the wanted order; those that are not named follow as they are.")
            List<String> ratingKeys) {
        ReorderInput {
            ratingKeys = List.copyOf(ratingKeys);
        }
    }

    private static Tool<ReorderInput, CollectionChange> reorder() {
        return Toolsets.COLLECTIONS
                .tool(REORDER, Effect.WRITE)
                .title("Order of a collection")
                .description("Orders the items of a collection.")
                .requires(Requirements.OWNER)
                .input(ReorderInput.class)
                .output(CollectionChange.class)
                .handler(CollectionItemTools::reorder)
                .build();
    }

    private static CollectionChange reorder(ReorderInput input, ToolContext context) throws InterruptedException {
        FoundCollection collection = FoundCollection.ofStatic(input.ratingKey(), context);
        List<String> members = collection.state().ratingKeys();
        CollectionReordering reordering =
                new CollectionReordering(collection, wanted(input.ratingKeys(), collection, members), context);
        ChangeReport report = new ListChange<>(REORDER, CollectionState.KIND, collection.thing())
                .run(reordering, reordering, reordering.things(), context);
        return CollectionChange.of(RatingKey.of(input.ratingKey()), report, context);
    }

    private static List<String> wanted(List<String> named, FoundCollection collection, List<String> members) {
        Set<String> distinct = new HashSet<>(named);
        if (distinct.size() < named.size()) {
            throw ToolFailure.invalidInput("An item is named twice.", "Name each item once, in the wanted order.");
        }
        String missing =
                named.stream().filter(key -> !members.contains(key)).limit(20).collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw new ToolFailure(
                    FailureCode.NOT_FOUND,
                    "\"" + collection.title() + "\" does not have the items " + missing + ". Nothing was changed.",
                    "`get_children` lists its items.");
        }
        List<String> order = new ArrayList<>(named);
        members.stream().filter(key -> !distinct.contains(key)).forEach(order::add);
        return order;
    }
}
