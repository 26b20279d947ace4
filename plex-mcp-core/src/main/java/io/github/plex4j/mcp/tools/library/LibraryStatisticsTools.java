package io.github.plex4j.mcp.tools.library;

import io.github.plex4j.client.PlexNotFoundException;
import io.github.plex4j.client.library.MediaType;
import io.github.plex4j.client.server.StorageTotal;
import io.github.plex4j.mcp.engine.SideBySide;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The content of the libraries, from the server's counts and sums: no list of items is read. */
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

            @Describe("of everything, according to the server") @Shown(value = Role.POINT, summed = true) @Nullable
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
                .description("Counts the items of one library or all by type, watched and unwatched, their runtime and"
                        + " size; of one library also by resolution and decade.")
                .whenEmpty("`get_server_info` shows the user of the token.")
                .input(StatisticsInput.class)
                .output(StatisticsOutput.class)
                .handler(this::count)
                .build();
    }

    private StatisticsOutput count(StatisticsInput input, ToolContext context) {
        SignedInUser.askAhead(context);
        return SideBySide.both(
                () -> libraries(input, context),
                () -> totals(context),
                (libraries, totals) -> count(libraries, totals, input.libraryKey() != null, context));
    }

    /** As they are now: what is remembered of their content is good for as long as that did not change. */
    private static List<Library> libraries(StatisticsInput input, ToolContext context) {
        List<Library> all = Libraries.allNow(context);
        String wanted = input.libraryKey();
        return wanted == null ? all : List.of(Libraries.find(context, wanted));
    }

    private static StatisticsOutput count(
            List<Library> libraries, Map<String, StorageTotal> totals, boolean thorough, ToolContext context) {
        List<Counted> counted = SideBySide.each(
                libraries, library -> count(library, totals.get(library.key().value()), thorough, context));
        boolean complete = counted.stream().allMatch(Counted::complete);
        return new StatisticsOutput(
                counted.stream()
                        .flatMap(library -> Stream.ofNullable(library.statistics()))
                        .toList(),
                Truncation.NONE,
                Known.when(!complete, false),
                SignedInUser.of(context));
    }

    /** The counts of a library before time ran out; null for none. */
    private record Counted(@Nullable LibraryStatistics statistics, boolean complete) {}

    private static Counted count(Library library, @Nullable StorageTotal total, boolean thorough, ToolContext context) {
        if (!new ContextObserver(context).mayGoOn()) {
            return new Counted(null, false);
        }
        LibraryCounter counter = new LibraryCounter(library, context);
        LibraryStatistics statistics = SideBySide.both(
                counter::watched,
                () -> thorough ? Groups.of(counter) : Groups.NONE,
                (watched, groups) -> statistics(library, counter, total, watched, groups));
        return new Counted(statistics, counter.isComplete());
    }

    /** The items of a library by what they are; null where the server cannot be asked. */
    private record Groups(
            @Nullable Map<String, Long> byResolution,
            @Nullable Map<String, Long> byDecade) {
        static final Groups NONE = new Groups(null, null);

        static Groups of(LibraryCounter counter) {
            Groups groups = SideBySide.both(counter::byResolution, counter::byDecade, Groups::new);
            counter.explain(groups.byResolution(), groups.byDecade());
            return groups;
        }
    }

    private static LibraryStatistics statistics(
            Library library,
            LibraryCounter counter,
            @Nullable StorageTotal total,
            @Nullable Long watched,
            Groups groups) {
        Optional<StorageTotal> sums = Optional.ofNullable(total);
        Map<String, Long> counts = counter.byType();
        Long all = counts.get(counter.leaf().text());
        return new LibraryStatistics(
                library.key().value(),
                library.title(),
                library.section().type().text(),
                counts,
                watched,
                all == null || watched == null ? null : (Long) (all - watched),
                sums.map(StorageTotal::duration)
                        .filter(duration -> !library.section().type().equals(MediaType.PHOTO))
                        .map(Duration::toSeconds)
                        .orElse(null),
                sums.map(StorageTotal::bytes).orElse(null),
                groups.byResolution(),
                groups.byDecade());
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
