package io.github.plex4j.mcp.tools.library;

import io.github.plex4j.client.library.ItemQuery;
import io.github.plex4j.client.library.MediaType;
import io.github.plex4j.mcp.analytics.calendar.Stretch;
import io.github.plex4j.mcp.analytics.history.HistoryScan.Coverage;
import io.github.plex4j.mcp.analytics.walk.ListReader;
import io.github.plex4j.mcp.analytics.walk.ListReader.End;
import io.github.plex4j.mcp.engine.SideBySide;
import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.schema.Arg;
import io.github.plex4j.mcp.engine.schema.Inline;
import io.github.plex4j.mcp.tools.shared.AnyLibrary;
import io.github.plex4j.mcp.tools.shared.ContextObserver;
import io.github.plex4j.mcp.tools.shared.ItemType;
import io.github.plex4j.mcp.tools.shared.Libraries;
import io.github.plex4j.mcp.tools.shared.Libraries.Library;
import io.github.plex4j.mcp.tools.shared.LibraryTypes;
import io.github.plex4j.mcp.tools.shared.RangeArguments;
import io.github.plex4j.mcp.tools.shared.TimeRange;
import io.github.plex4j.mcp.tools.shared.Toolsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How libraries grew. */
final class GrowthTools {
    List<Tool<?, ?>> tools() {
        return List.of(growth());
    }

    /** The stretches of time that additions are counted in. */
    enum GrowthGroup {
        DAY,
        WEEK,
        MONTH,
        YEAR;

        private Stretch stretch() {
            return Stretch.valueOf(name());
        }
    }

    record GrowthInput(
            @Inline AnyLibrary library,

            @Arg(help = "The type of items; default is those with files: movies, episodes, tracks, photos.") @Nullable
            ItemType type,

            @Inline(describedIn = "get_watch_history") RangeArguments range,

            @Arg(defaultValue = "month", help = "The periods that additions are counted in.")
            GrowthGroup groupBy) {}

    private static Tool<GrowthInput, Growth> growth() {
        return Toolsets.LIBRARY
                .reading("get_growth")
                .title("Library growth")
                .description(
                        "Counts added items by time, with sizes and runtimes, as far as they are still there. Default:"
                                + " the last 30 days.")
                .whenEmpty("Try a longer time with `days` or `since`.")
                .input(GrowthInput.class)
                .output(Growth.class)
                .handler((input, context) -> count(input, context))
                .build();
    }

    private static Growth count(GrowthInput input, ToolContext context) {
        Additions.requireListed(input.type());
        TimeRange range = TimeRange.of(input.range(), context);
        Stretch stretch = input.groupBy().stretch();
        List<Added> lists = SideBySide.each(
                libraries(input, context), library -> read(library, type(library, input.type()), range, context));
        Additions additions = new Additions(range);
        lists.forEach(list -> additions.addAll(list.additions()));
        Coverage coverage = lists.stream().map(Added::coverage).reduce(Coverage.WHOLE, Coverage::least);
        Instant covered = coverage.coveredSince();
        if (covered != null) {
            additions.forgetBefore(covered);
        }
        return Growth.of(additions, stretch, range, coverage, hasFiles(input.type()));
    }

    /** Plex reports no size of a show, a season, an artist or an album, and the runtime of one episode at best. */
    private static boolean hasFiles(@Nullable ItemType type) {
        return type == null
                || type == ItemType.MOVIE
                || type == ItemType.EPISODE
                || type == ItemType.TRACK
                || type == ItemType.PHOTO;
    }

    private static List<Library> libraries(GrowthInput input, ToolContext context) {
        Library wanted = input.library().find(context);
        ItemType type = input.type();
        if (wanted != null) {
            LibraryTypes.require(wanted, type);
            return List.of(wanted);
        }
        return Libraries.all(context).stream()
                .filter(library -> type == null || LibraryTypes.levels(library).contains(type.mediaType()))
                .toList();
    }

    private static MediaType type(Library library, @Nullable ItemType type) {
        List<MediaType> levels = LibraryTypes.levels(library);
        return type == null ? levels.get(levels.size() - 1) : type.mediaType();
    }

    /** The additions to one library, as far as its list was read. */
    private record Added(Additions additions, Coverage coverage) {}

    private static Added read(Library library, MediaType type, TimeRange range, ToolContext context) {
        Additions additions = new Additions(range);
        ContextObserver observer = new ContextObserver(context);
        if (!observer.mayGoOn()) {
            return new Added(additions, new Coverage(false, null));
        }
        ItemQuery newestFirst = ItemQuery.all().ofType(type).sortedBy("addedAt", true);
        End end = new ListReader(observer)
                .readWhile(
                        context.plex().libraries().items(library.key(), newestFirst),
                        type + "s of " + library.title(),
                        additions::add);
        Coverage coverage = end.isComplete()
                ? Coverage.WHOLE
                : new Coverage(false, end == End.CUT ? additions.coveredSince() : null);
        return new Added(additions, coverage);
    }
}
