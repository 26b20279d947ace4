package io.github.plex4j.mcp.tools.library;

import io.github.plex4j.client.PlexNotFoundException;
import io.github.plex4j.client.server.StorageTotal;
import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.schema.Arg;
import io.github.plex4j.mcp.engine.schema.Cut;
import io.github.plex4j.mcp.engine.schema.Describe;
import io.github.plex4j.mcp.engine.schema.Inline;
import io.github.plex4j.mcp.engine.schema.KeyKind;
import io.github.plex4j.mcp.engine.schema.Role;
import io.github.plex4j.mcp.engine.schema.Shown;
import io.github.plex4j.mcp.tools.shared.ContextObserver;
import io.github.plex4j.mcp.tools.shared.Known;
import io.github.plex4j.mcp.tools.shared.Libraries;
import io.github.plex4j.mcp.tools.shared.Libraries.Library;
import io.github.plex4j.mcp.tools.shared.SignedInUser;
import io.github.plex4j.mcp.tools.shared.Toolsets;
import io.github.plex4j.mcp.tools.shared.Truncation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How much is in the libraries, from the server's counts and sums: no list of items is read. */
final class LibraryStatisticsTools {
    List<Tool<?, ?>> tools() {
        return List.of(statistics());
    }

    record StatisticsInput(
            @Arg(
                    key = KeyKind.DIGITS_OR_NAME,
                    help = "A library by key or title; default is all, without byResolution and byDecade.")
            @Nullable
            String libraryKey) {}

    record LibraryStatistics(
            @Shown(value = Role.KEY, label = "key") String libraryKey,
            @Shown(Role.NAME) String title,
            String type,
            @Shown(Role.POINT) Map<String, Long> counts,

            @Describe("movies, episodes or tracks") @Nullable
            Long watched,

            @Nullable Long unwatched,

            @Describe("of everything, as the server sums it up") @Shown(value = Role.POINT, summed = true) @Nullable
            Long durationSeconds,

            @Shown(value = Role.POINT, summed = true) @Nullable
            Long sizeBytes,

            @Nullable Map<String, Long> byResolution,
            @Nullable Map<String, Long> byDecade) {}

    record StatisticsOutput(
            @Cut List<LibraryStatistics> libraries,
            @Inline Truncation end,

            @Describe("false: time ran out; libraries and figures are missing") @Nullable
            Boolean complete,

            @Shown(Role.BACKGROUND) SignedInUser watchStateOf) {}

    private Tool<StatisticsInput, StatisticsOutput> statistics() {
        return Toolsets.LIBRARY
                .reading("get_library_stats")
                .title("Library statistics")
                .description("Counts the items of one library or all: by type, watched and unwatched by the signed-in"
                        + " user, their runtime and size; for one library also by resolution and decade.")
                .whenEmpty("`get_server_info` shows whose token this is.")
                .input(StatisticsInput.class)
                .output(StatisticsOutput.class)
                .handler(this::count)
                .build();
    }

    private StatisticsOutput count(StatisticsInput input, ToolContext context) {
        String wanted = input.libraryKey();
        List<Library> libraries = wanted == null ? Libraries.all(context) : List.of(Libraries.find(context, wanted));
        Map<String, StorageTotal> totals = totals(context);
        ContextObserver observer = new ContextObserver(context);
        List<LibraryStatistics> counted = new ArrayList<>();
        boolean complete = true;
        for (Library library : libraries) {
            complete = complete && observer.mayGoOn();
            if (complete) {
                LibraryCounter counter = new LibraryCounter(library, observer, context);
                counted.add(statistics(
                        library,
                        counter,
                        wanted != null,
                        totals.get(library.key().value())));
                complete = counter.isComplete();
            }
        }
        return new StatisticsOutput(counted, Truncation.NONE, Known.when(!complete, false), SignedInUser.of(context));
    }

    private static LibraryStatistics statistics(
            Library library, LibraryCounter counter, boolean thorough, @Nullable StorageTotal total) {
        Optional<StorageTotal> sums = Optional.ofNullable(total);
        Map<String, Long> counts = counter.byType();
        Long watched = counter.watched();
        Long all = counts.get(counter.leaf().text());
        return new LibraryStatistics(
                library.key().value(),
                library.title(),
                library.section().type().text(),
                counts,
                watched,
                all == null || watched == null ? null : (Long) (all - watched),
                sums.map(StorageTotal::duration).map(Duration::toSeconds).orElse(null),
                sums.map(StorageTotal::bytes).orElse(null),
                thorough ? counter.byResolution() : null,
                thorough ? counter.byDecade() : null);
    }

    /** Only newer servers sum up their libraries. */
    private static Map<String, StorageTotal> totals(ToolContext context) {
        Map<String, StorageTotal> totals = new HashMap<>();
        try {
            context.plex().server().storage().forEach(total -> totals.put(total.sectionKey(), total));
        } catch (PlexNotFoundException notOffered) {
            return Map.of();
        }
        return totals;
    }
}
