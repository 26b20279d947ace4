package io.github.plex4j.mcp.tools.metadata;

import io.github.plex4j.client.RatingKey;
import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.client.metadata.MetadataApi;
import io.github.plex4j.mcp.engine.Effect;
import io.github.plex4j.mcp.engine.Target;
import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.schema.Inline;
import io.github.plex4j.mcp.tools.change.ChangeReport;
import io.github.plex4j.mcp.tools.change.ChangeTargets;
import io.github.plex4j.mcp.tools.change.ChangedItem;
import io.github.plex4j.mcp.tools.change.ItemChanges;
import io.github.plex4j.mcp.tools.change.TargetItems;
import io.github.plex4j.mcp.tools.change.Targets;
import io.github.plex4j.mcp.tools.shared.Requirements;
import io.github.plex4j.mcp.tools.shared.Toolsets;
import java.util.List;
import java.util.function.BiConsumer;

/** Work that Plex does on items when it is asked to. */
final class RefreshTools {
    List<Tool<?, ?>> tools() {
        return List.of(
                tool(
                        "refresh_metadata",
                        "Refresh metadata",
                        "Asks the metadata agents about items again; what is not locked may change. Plex does it later:"
                                + " changed counts what was asked for.",
                        MetadataApi::refresh),
                tool(
                        "analyze_media",
                        "Analyze files",
                        "Has the files of items examined again. Plex does it later: changed counts what was asked for.",
                        MetadataApi::analyze));
    }

    record RefreshInput(@Inline ChangeTargets targets) {}

    private static Tool<RefreshInput, ChangeReport> tool(
            String name, String title, String description, BiConsumer<MetadataApi, RatingKey> request) {
        return Toolsets.METADATA
                .tool(name, Effect.WRITE)
                .title(title)
                .description(description)
                .input(RefreshInput.class)
                .output(ChangeReport.class)
                .idempotent(false)
                .requires(Requirements.OWNER)
                .preview(RefreshTools::preview)
                .handler((input, context) -> run(input.targets(), context, request))
                .build();
    }

    private static Target preview(RefreshInput input, ToolContext context) throws InterruptedException {
        return input.targets().dryRun() ? Targets.none() : Targets.of(TargetItems.find(input.targets(), context));
    }

    private static ChangeReport run(
            ChangeTargets targets, ToolContext context, BiConsumer<MetadataApi, RatingKey> request)
            throws InterruptedException {
        List<MediaItem> items = TargetItems.find(targets, context);
        if (targets.dryRun()) {
            return ChangeReport.ofDryRun(
                    items.size(), items.stream().map(RefreshTools::named).toList());
        }
        MetadataApi metadata = context.plex().metadata();
        ItemChanges.Step<MediaItem> step = item -> {
            request.accept(metadata, item.ratingKey().orElseThrow());
            return true;
        };
        return new ItemChanges<>(context, RefreshTools::named, step).run(items);
    }

    private static ChangedItem named(MediaItem item) {
        return new ChangedItem(item.ratingKey().orElseThrow().value(), item.title(), null);
    }
}
