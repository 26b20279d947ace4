package io.github.plex4j.mcp.tools.admin;

import io.github.plex4j.client.RatingKey;
import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.client.library.MediaVersion;
import io.github.plex4j.mcp.engine.Effect;
import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.schema.Arg;
import io.github.plex4j.mcp.engine.schema.KeyKind;
import io.github.plex4j.mcp.engine.schema.Role;
import io.github.plex4j.mcp.engine.schema.Shown;
import io.github.plex4j.mcp.tools.admin.SpareVersion.Keep;
import io.github.plex4j.mcp.tools.change.SingleChange;
import io.github.plex4j.mcp.tools.item.ItemVersion;
import io.github.plex4j.mcp.tools.shared.Requirements;
import io.github.plex4j.mcp.tools.shared.Toolsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The deletion of one of several versions of an item. */
final class VersionTools {
    List<Tool<?, ?>> tools() {
        return List.of(deleteVersion());
    }

    record VersionInput(
            @Arg(required = true, key = KeyKind.DIGITS) String ratingKey,

            @Arg(key = KeyKind.DIGITS, description = "the version to delete") @Nullable
            String mediaId,

            @Arg(
                    description = "else deletes the last in that order; default best",
                    help = "The version that stays: the one that comes last in that order is deleted.")
            @Nullable
            Keep keep,

            @Arg(required = true) String expectTitle) {
        SpareVersion find(ToolContext context) {
            return SpareVersion.find(RatingKey.of(ratingKey), mediaId, keep, expectTitle, context);
        }
    }

    record VersionOutput(
            @Shown(Role.KEY) String ratingKey,
            @Shown(Role.NAME) String title,
            @Shown(Role.POINT) ItemVersion deleted,
            List<ItemVersion> kept) {}

    private static Tool<VersionInput, VersionOutput> deleteVersion() {
        return Toolsets.ADMIN
                .tool("delete_version", Effect.DESTRUCTIVE)
                .title("Delete one version of an item")
                .description("Deletes one version of an item with its files, never the last. The best has the highest"
                        + " resolution, then HDR, bit rate, size.")
                .requires(Requirements.OWNER, Requirements.MEDIA_DELETION)
                .confirmedByPerson()
                .input(VersionInput.class)
                .output(VersionOutput.class)
                .preview((input, context) -> input.find(context).target())
                .handler(VersionTools::delete)
                .build();
    }

    private static VersionOutput delete(VersionInput input, ToolContext context) {
        SpareVersion spare = input.find(context);
        RatingKey key = RatingKey.of(input.ratingKey());
        new SingleChange(context, key.value())
                .make(
                        () -> context.plex().deletion().deleteVersion(key, spare.mediaId()),
                        () -> hasOnly(spare.kept(), key, context));
        MediaItem item = spare.item();
        Map<Boolean, List<ItemVersion>> versions = ItemVersion.of(item).stream()
                .collect(Collectors.partitioningBy(
                        version -> spare.mediaId().value().equals(version.mediaId())));
        return new VersionOutput(
                key.value(),
                ItemTitles.whole(item),
                versions.getOrDefault(true, List.of()).get(0),
                versions.getOrDefault(false, List.of()));
    }

    private static boolean hasOnly(List<MediaVersion> kept, RatingKey key, ToolContext context) {
        return ids(context.plex().libraries().metadata(key).media()).equals(ids(kept));
    }

    private static List<String> ids(List<MediaVersion> versions) {
        return versions.stream().map(version -> String.valueOf(version.id())).toList();
    }
}
