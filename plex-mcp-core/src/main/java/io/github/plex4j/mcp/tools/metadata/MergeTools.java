package io.github.plex4j.mcp.tools.metadata;

import io.github.plex4j.client.PlexNotFoundException;
import io.github.plex4j.client.RatingKey;
import io.github.plex4j.client.library.LibraryApi;
import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.mcp.engine.Effect;
import io.github.plex4j.mcp.engine.Target;
import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.ToolFailure;
import io.github.plex4j.mcp.engine.schema.Arg;
import io.github.plex4j.mcp.engine.schema.Inline;
import io.github.plex4j.mcp.engine.schema.KeyKind;
import io.github.plex4j.mcp.engine.schema.Role;
import io.github.plex4j.mcp.engine.schema.Shown;
import io.github.plex4j.mcp.tools.change.ChangeReport;
import io.github.plex4j.mcp.tools.change.ChangedItem;
import io.github.plex4j.mcp.tools.change.ItemChanges;
import io.github.plex4j.mcp.tools.change.Targets;
import io.github.plex4j.mcp.tools.shared.Requirements;
import io.github.plex4j.mcp.tools.shared.Toolsets;
import java.util.List;
import java.util.Objects;

/** Items made one of several, and several of one. */
final class MergeTools {
    List<Tool<?, ?>> tools() {
        return List.of(split(), merge());
    }

    record SplitInput(
            @Arg(required = true, key = KeyKind.DIGITS, help = "The item.")
            String ratingKey) {}

    record MergeInput(
            @Arg(
                    required = true,
                    key = KeyKind.DIGITS,
                    maxItems = 50,
                    description = "the first stays",
                    help = "The items: the first stays, and takes the files of the others.")
            List<String> ratingKeys) {
        MergeInput {
            ratingKeys = List.copyOf(ratingKeys);
        }
    }

    /**
     * The outcome of a split.
     *
     * @param versions how many the item has now
     * @param newRatingKeys the items made of its other versions
     */
    record SplitAnswer(
            @Inline ChangeReport report, @Shown(Role.POINT) int versions, List<String> newRatingKeys) {
        SplitAnswer {
            newRatingKeys = List.copyOf(newRatingKeys);
        }
    }

    /**
     * The outcome of a merge.
     *
     * @param versions how many the item has now
     */
    record MergeAnswer(
            @Inline ChangeReport report,
            @Shown(Role.KEY) String ratingKey,
            @Shown(Role.POINT) int versions) {}

    private Tool<SplitInput, SplitAnswer> split() {
        return Toolsets.METADATA
                .tool("split_item", Effect.DESTRUCTIVE)
                .title("Split an item")
                .description("Makes each version of an item an item of its own, for films that Plex took for one.")
                .input(SplitInput.class)
                .output(SplitAnswer.class)
                .requires(Requirements.OWNER)
                .preview((input, context) -> {
                    MediaItem item = splittable(input, context);
                    return new Target(
                            item.title(), item.type().toString(), item.media().size());
                })
                .handler(MergeTools::split)
                .build();
    }

    private static MediaItem item(String key, ToolContext context) {
        return context.plex().libraries().metadata(RatingKey.of(key));
    }

    private static MediaItem splittable(SplitInput input, ToolContext context) {
        MediaItem item = item(input.ratingKey(), context);
        if (item.media().size() < 2) {
            throw ToolFailure.invalidInput(
                    "\"" + item.title() + "\" has " + item.media().size() + " version(s): there is nothing to split.",
                    "Split an item of several versions.");
        }
        return item;
    }

    private static SplitAnswer split(SplitInput input, ToolContext context) throws InterruptedException {
        MediaItem before = splittable(input, context);
        List<String> keysBefore = keysOfTitle(before, context);
        ItemChanges.Step<MediaItem> step = new ItemChanges.Step<>() {
            @Override
            public boolean change(MediaItem item) {
                context.plex().matches().split(item.ratingKey().orElseThrow());
                return true;
            }

            @Override
            public boolean isDone(MediaItem item) {
                return item(input.ratingKey(), context).media().size() == 1;
            }
        };
        ChangeReport report = new ItemChanges<>(context, MergeTools::named, step).run(List.of(before));
        MediaItem after = item(input.ratingKey(), context);
        List<String> made = keysOfTitle(after, context).stream()
                .filter(key -> !keysBefore.contains(key))
                .toList();
        return new SplitAnswer(report, after.media().size(), made);
    }

    private static List<String> keysOfTitle(MediaItem item, ToolContext context) {
        String guid = item.guid();
        return guid == null
                ? List.of()
                : context.plex().libraries().byGuid(guid).stream()
                        .map(MediaItem::rawKey)
                        .filter(Objects::nonNull)
                        .toList();
    }

    private Tool<MergeInput, MergeAnswer> merge() {
        return Toolsets.METADATA
                .tool("merge_items", Effect.DESTRUCTIVE)
                .title("Merge items")
                .description("Makes items versions of the first of them; the others lose their plays and edits. Files"
                        + " stay.")
                .input(MergeInput.class)
                .output(MergeAnswer.class)
                .idempotent(false)
                .requires(Requirements.OWNER)
                .preview((input, context) -> {
                    List<MediaItem> items = mergeable(input, context);
                    return Targets.of(items);
                })
                .handler(MergeTools::merge)
                .build();
    }

    /** The items, the one that stays first; all of one library and type. */
    private static List<MediaItem> mergeable(MergeInput input, ToolContext context) {
        List<String> keys = input.ratingKeys().stream().distinct().toList();
        if (keys.size() < 2) {
            throw ToolFailure.invalidInput("A merge needs at least two items.", "Give the keys of the items.");
        }
        List<MediaItem> items = keys.stream().map(key -> item(key, context)).toList();
        ItemPlace first = ItemPlace.of(items.get(0));
        for (MediaItem item : items) {
            ItemPlace place = ItemPlace.of(item);
            if (!place.type().equals(first.type()) || !Objects.equals(place.section(), first.section())) {
                throw ToolFailure.invalidInput(
                        "The item " + item.rawKey() + " is not of the type and the library of the first. Nothing was"
                                + " changed.",
                        "Merge items of one library and one type.");
            }
        }
        return items;
    }

    private static MergeAnswer merge(MergeInput input, ToolContext context) throws InterruptedException {
        List<MediaItem> items = mergeable(input, context);
        RatingKey kept = items.get(0).ratingKey().orElseThrow();
        LibraryApi libraries = context.plex().libraries();
        ItemChanges.Step<MediaItem> step = new ItemChanges.Step<>() {
            @Override
            public boolean change(MediaItem item) {
                context.plex().matches().merge(kept, List.of(item.ratingKey().orElseThrow()));
                return true;
            }

            @Override
            public boolean isDone(MediaItem item) {
                return isGone(item.ratingKey().orElseThrow(), libraries);
            }
        };
        ChangeReport report = new ItemChanges<>(context, MergeTools::named, step).run(items.subList(1, items.size()));
        return new MergeAnswer(
                report, kept.value(), libraries.metadata(kept).media().size());
    }

    private static boolean isGone(RatingKey key, LibraryApi libraries) {
        try {
            libraries.metadata(key);
            return false;
        } catch (PlexNotFoundException gone) {
            return true;
        }
    }

    private static ChangedItem named(MediaItem item) {
        return new ChangedItem(item.ratingKey().orElseThrow().value(), item.title(), null);
    }
}
