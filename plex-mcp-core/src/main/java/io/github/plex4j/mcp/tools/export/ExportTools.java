package io.github.plex4j.mcp.tools.export;

import io.github.plex4j.mcp.engine.Effect;
import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.schema.Arg;
import io.github.plex4j.mcp.engine.schema.Describe;
import io.github.plex4j.mcp.engine.schema.Inline;
import io.github.plex4j.mcp.engine.schema.Role;
import io.github.plex4j.mcp.engine.schema.Shown;
import io.github.plex4j.mcp.file.ExportFolder;
import io.github.plex4j.mcp.file.NewFile;
import io.github.plex4j.mcp.tools.filter.given.Filters;
import io.github.plex4j.mcp.tools.shared.HistoryBasis;
import io.github.plex4j.mcp.tools.shared.InLibrary;
import io.github.plex4j.mcp.tools.shared.ItemType;
import io.github.plex4j.mcp.tools.shared.Libraries.Library;
import io.github.plex4j.mcp.tools.shared.SignedInUser;
import io.github.plex4j.mcp.tools.shared.Times;
import io.github.plex4j.mcp.tools.shared.Toolsets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Writes the items of a library into a file. */
final class ExportTools {

    List<Tool<?, ?>> tools() {
        return List.of(exportLibrary());
    }

    record ExportInput(
            @Inline InLibrary library,

            @Arg(
                    required = true,
                    maxLength = 200,
                    description = "plain name, no folder",
                    help = "A plain name without a folder`|; - is standard output`.")
            String file,

            @Arg(help = "The type of item; default is the library's top type.") @Nullable
            ItemType type,

            @Inline(describedIn = "get_library_items") Filters filters,

            @Arg(
                    description = "as of `get_library_items`, not random",
                    help = "title, year, added, released, rating, audienceRating, userRating, lastViewed, plays,"
                            + " duration, size; with :asc or :desc.")
            @Nullable
            String sort,

            @Arg(
                    description = "default by type; from imdb on slower",
                    help = "The fields of each item, in order. The default fields depend on the type and need no"
                            + " further requests. From imdb on, each item is requested in full, which takes"
                            + " longer.")
            List<ExportField> fields,

            @Arg(
                    defaultValue = "jsonl",
                    help = "jsonl has one JSON object per line, json one array. csv (RFC 4180, UTF-8 with a byte order"
                            + " mark) opens in spreadsheets: lists are separated by semicolons, and a text that"
                            + " would be a formula has an apostrophe before it.")
            ExportFormat format,

            @Arg(defaultValue = "false", help = "Whether to replace an existing file.")
            boolean overwrite) {}

    record ExportOutput(
            @Describe("in the export folder") String file,
            long exportedItems,
            long sizeBytes,
            @Shown(Role.BACKGROUND) @Nullable SignedInUser watchStateOf,
            @Inline @Nullable HistoryBasis history,

            @Shown(Role.NOTE) @Nullable String note) {}

    private Tool<ExportInput, ExportOutput> exportLibrary() {
        return Toolsets.LIBRARY
                .tool("export_library", Effect.EXPORT)
                .title("Export a library")
                .description(
                        "Writes all items of a library that match the filters to a new file in the export folder. To"
                                + " see items here, use `get_library_items`.")
                .input(ExportInput.class)
                .output(ExportOutput.class)
                .handler(this::export)
                .build();
    }

    private ExportOutput export(ExportInput input, ToolContext context) {
        ExportFolder folder = ExportFolder.at(context.exportFolder()
                .orElseThrow(() -> new IllegalStateException("The policy lets no export through without a folder.")));
        try (NewFile file = folder.begin(input.file(), input.overwrite())) {
            Library library = input.library().find(context);
            ExportSource source = ExportSource.of(context, library, input.type(), input.filters(), input.sort());
            ExportColumns columns = new ExportColumns(
                    input.fields().isEmpty() ? ExportField.usual(source.type()) : input.fields(),
                    new Times(context.timeZone()),
                    context::fileText);
            boolean withWatchState = columns.fields().stream().anyMatch(ExportField::isWatchState);
            if (withWatchState) {
                SignedInUser.askAhead(context);
            }
            long items = write(source, columns, input.format(), file);
            SignedInUser user = withWatchState ? SignedInUser.of(context) : null;
            HistoryBasis history = source.history();
            String note = source.note(items == 0);
            context.cancellation().throwIfCancelled();
            // The file is put in its place last: a failure after that would deny a file that is there.
            return new ExportOutput(input.file(), items, file.finish(context::commit), user, history, note);
        }
    }

    private static long write(ExportSource source, ExportColumns columns, ExportFormat format, NewFile file) {
        boolean full = columns.fields().stream().anyMatch(ExportField::needsFullItem);
        AtomicLong written = new AtomicLong();
        try {
            RowWriter rows = format.writer(file.stream(), columns);
            source.forEach(full, item -> {
                rows.write(item);
                written.incrementAndGet();
            });
            rows.finish();
            return written.get();
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }
}
