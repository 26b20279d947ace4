package io.github.plex4j.mcp.tools.metadata;

import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.client.library.MediaType;
import io.github.plex4j.client.metadata.EditableField;
import io.github.plex4j.mcp.engine.Effect;
import io.github.plex4j.mcp.engine.Target;
import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.ToolFailure;
import io.github.plex4j.mcp.engine.schema.Inline;
import io.github.plex4j.mcp.tools.change.BulkChange;
import io.github.plex4j.mcp.tools.change.ChangeReport;
import io.github.plex4j.mcp.tools.change.TargetItems;
import io.github.plex4j.mcp.tools.change.Targets;
import io.github.plex4j.mcp.tools.change.Thing;
import io.github.plex4j.mcp.tools.metadata.Differences.FieldDifference;
import io.github.plex4j.mcp.tools.shared.Requirements;
import io.github.plex4j.mcp.tools.shared.Toolsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Edits of fields, tags and locks of any number of items. */
final class UpdateTools {
    private static final String NAME = "update_metadata";

    /** So many differences are few enough to read. */
    private static final int MOST_DIFFERENCES = 10;

    List<Tool<?, ?>> tools() {
        return List.of(update());
    }

    /**
     * The outcome of an edit.
     *
     * @param differences of the first ten items when it was only tried; of all when it was made and they are no more than that; else
     *     null
     */
    record UpdateAnswer(
            @Inline ChangeReport report, @Nullable List<FieldDifference> differences) {
        UpdateAnswer {
            differences = differences == null ? null : List.copyOf(differences);
        }
    }

    private Tool<UpdateInput, UpdateAnswer> update() {
        return Toolsets.METADATA
                .tool(NAME, Effect.WRITE)
                .title("Edit metadata")
                .description("Edits fields and tags of items, and locks them. One item with `get_editable_fields`;"
                        + " `dryRun` shows each difference.")
                .input(UpdateInput.class)
                .output(UpdateAnswer.class)
                .requires(Requirements.OWNER)
                .preview(UpdateTools::preview)
                .handler(UpdateTools::update)
                .build();
    }

    private static Target preview(UpdateInput input, ToolContext context) throws InterruptedException {
        WantedMetadata wanted = input.wanted();
        if (input.targets().dryRun()) {
            return Targets.none();
        }
        return Targets.of(items(input, wanted, context));
    }

    private static List<MediaItem> items(UpdateInput input, WantedMetadata wanted, ToolContext context)
            throws InterruptedException {
        List<MediaItem> items = TargetItems.find(input.targets(), context);
        for (MediaItem item : items) {
            requireEditable(item);
        }
        TitleMerges.refuse(items, wanted.set().get(EditableField.TITLE), context);
        return items;
    }

    private static void requireEditable(MediaItem item) {
        if (item.type().equals(MediaType.COLLECTION)) {
            throw ToolFailure.invalidInput(
                    "The item " + item.rawKey() + " is a collection. Nothing was changed.", "Use `edit_collection`.");
        }
        if (item.type().number().isEmpty()) {
            throw ToolFailure.invalidInput(
                    "The item " + item.rawKey() + " has the type " + item.type()
                            + ", which cannot be edited. Nothing was changed.",
                    "Edit movies, shows, seasons, episodes, artists, albums, tracks or photos.");
        }
    }

    private static UpdateAnswer update(UpdateInput input, ToolContext context) throws InterruptedException {
        WantedMetadata wanted = input.wanted();
        MetadataKind kind = new MetadataKind(wanted.parts());
        List<Thing<MetadataState>> things = things(items(input, wanted, context), kind, context);
        BulkChange<MetadataState> change =
                new BulkChange<>(NAME, kind, new MetadataChange(context.plex().metadata(), wanted));
        if (input.targets().dryRun()) {
            return new UpdateAnswer(change.tryOn(things), wantedDifferences(things, wanted));
        }
        ChangeReport report = change.run(things, context);
        return new UpdateAnswer(report, madeDifferences(report, things, kind, context));
    }

    private static List<Thing<MetadataState>> things(List<MediaItem> items, MetadataKind kind, ToolContext context) {
        if (!kind.needsWholeItems()) {
            return items.stream().map(kind::thing).toList();
        }
        List<String> keys = items.stream()
                .map(item -> item.ratingKey().orElseThrow().value())
                .toList();
        Map<String, Thing<MetadataState>> whole = kind.read(keys, context);
        return keys.stream()
                .map(whole::get)
                .flatMap(thing -> Optional.ofNullable(thing).stream())
                .toList();
    }

    private static List<FieldDifference> wantedDifferences(List<Thing<MetadataState>> things, WantedMetadata wanted) {
        return things.stream()
                .map(thing -> Differences.of(thing, wanted.after(thing.state())))
                .filter(differences -> !differences.isEmpty())
                .limit(MOST_DIFFERENCES)
                .flatMap(List::stream)
                .toList();
    }

    private static @Nullable List<FieldDifference> madeDifferences(
            ChangeReport report, List<Thing<MetadataState>> before, MetadataKind kind, ToolContext context) {
        if (report.changed() == 0 || before.size() > MOST_DIFFERENCES) {
            return null;
        }
        Map<String, Thing<MetadataState>> now =
                kind.read(before.stream().map(Thing::key).toList(), context.withoutStop());
        List<FieldDifference> differences = new ArrayList<>();
        for (Thing<MetadataState> thing : before) {
            Thing<MetadataState> found = now.get(thing.key());
            if (found != null) {
                differences.addAll(Differences.of(thing, found.state()));
            }
        }
        return differences;
    }
}
