package io.github.plex4j.mcp.tools.admin;

import io.github.plex4j.client.PlexNotFoundException;
import io.github.plex4j.client.RatingKey;
import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.client.library.MediaType;
import io.github.plex4j.mcp.analytics.hygiene.Versions;
import io.github.plex4j.mcp.engine.Effect;
import io.github.plex4j.mcp.engine.Target;
import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.ToolFailure;
import io.github.plex4j.mcp.engine.schema.Arg;
import io.github.plex4j.mcp.engine.schema.Describe;
import io.github.plex4j.mcp.engine.schema.KeyKind;
import io.github.plex4j.mcp.engine.schema.Role;
import io.github.plex4j.mcp.engine.schema.Shown;
import io.github.plex4j.mcp.tools.change.SingleChange;
import io.github.plex4j.mcp.tools.change.TargetItems;
import io.github.plex4j.mcp.tools.shared.Requirements;
import io.github.plex4j.mcp.tools.shared.Toolsets;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The deletion of items with their files. */
final class DeletionTools {
    private static final Set<MediaType> LEAVES = Set.of(MediaType.MOVIE, MediaType.EPISODE, MediaType.TRACK);

    List<Tool<?, ?>> tools() {
        return List.of(deleteMedia());
    }

    record DeletionInput(
            @Arg(required = true, key = KeyKind.DIGITS) String ratingKey,

            @Arg(required = true, description = "guards against a wrong key")
            String expectTitle) {}

    record DeletionOutput(
            @Shown(Role.KEY) String ratingKey,
            @Shown(Role.NAME) String title,
            String type,

            @Describe("the lowest items: episodes, tracks") @Shown(Role.POINT)
            long deletedItems,

            @Describe("of its files; omitted for a show or artist") @Shown(Role.POINT) @Nullable
            Long sizeBytes) {}

    private static Tool<DeletionInput, DeletionOutput> deleteMedia() {
        return Toolsets.ADMIN
                .tool("delete_media", Effect.DESTRUCTIVE)
                .title("Delete an item and its files")
                .description("Deletes an item with everything below it, and its files. For one of several versions use"
                        + " `delete_version`.")
                .requires(Requirements.OWNER, Requirements.MEDIA_DELETION)
                .confirmedByPerson()
                .input(DeletionInput.class)
                .output(DeletionOutput.class)
                .preview((input, context) -> target(find(input, context), context))
                .handler(DeletionTools::delete)
                .build();
    }

    private static MediaItem find(DeletionInput input, ToolContext context) {
        MediaItem item = context.plex().libraries().metadata(RatingKey.of(input.ratingKey()));
        TargetItems.requireTitle(input.expectTitle(), item);
        if (item.type().equals(MediaType.COLLECTION)) {
            throw ToolFailure.invalidInput(
                    "The item " + input.ratingKey() + " is a collection, which has no files.",
                    "Give the key of an item with files.");
        }
        return item;
    }

    private static Target target(MediaItem item, ToolContext context) {
        return new Target(ItemTitles.whole(item), item.type().text(), leaves(item, context), !isLeaf(item));
    }

    private static DeletionOutput delete(DeletionInput input, ToolContext context) {
        MediaItem item = find(input, context);
        RatingKey key = RatingKey.of(input.ratingKey());
        long leaves = leaves(item, context);
        new SingleChange(context, key.value())
                .make(() -> context.plex().deletion().delete(key), () -> isGone(key, context));
        return new DeletionOutput(
                key.value(),
                ItemTitles.whole(item),
                item.type().text(),
                leaves,
                Versions.knownBytes(item.media()).orElse(null));
    }

    private static boolean isGone(RatingKey key, ToolContext context) {
        try {
            context.plex().libraries().metadata(key);
            return false;
        } catch (PlexNotFoundException gone) {
            return true;
        }
    }

    /** An album of photos has the type of a photo, and no files of its own. */
    private static boolean isLeaf(MediaItem item) {
        return !item.media().isEmpty() || LEAVES.contains(item.type());
    }

    /** Counted by the server where the item does not tell. */
    private static long leaves(MediaItem item, ToolContext context) {
        if (isLeaf(item)) {
            return 1;
        }
        Integer told = item.contents().leaves();
        return told != null
                ? told
                : item.ratingKey()
                        .map(key ->
                                context.plex().libraries().leaves(key).count().orElse(0))
                        .orElse(0L);
    }
}
