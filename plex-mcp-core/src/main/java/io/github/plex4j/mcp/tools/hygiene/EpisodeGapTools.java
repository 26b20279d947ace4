package io.github.plex4j.mcp.tools.hygiene;

import io.github.plex4j.client.library.MediaType;
import io.github.plex4j.mcp.analytics.hygiene.EpisodeGaps;
import io.github.plex4j.mcp.analytics.hygiene.EpisodeScan;
import io.github.plex4j.mcp.analytics.hygiene.Scanned;
import io.github.plex4j.mcp.analytics.hygiene.SharedSortTitles;
import io.github.plex4j.mcp.analytics.hygiene.ShowGaps;
import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.ToolFailure;
import io.github.plex4j.mcp.engine.schema.Arg;
import io.github.plex4j.mcp.engine.schema.Cut;
import io.github.plex4j.mcp.engine.schema.Describe;
import io.github.plex4j.mcp.engine.schema.Inline;
import io.github.plex4j.mcp.engine.schema.Role;
import io.github.plex4j.mcp.engine.schema.Shown;
import io.github.plex4j.mcp.tools.shared.InLibrary;
import io.github.plex4j.mcp.tools.shared.Libraries.Library;
import io.github.plex4j.mcp.tools.shared.LibraryTypes;
import io.github.plex4j.mcp.tools.shared.Toolsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gaps in the episodes of shows. */
final class EpisodeGapTools {
    private static final String NOTE =
            "Only gaps before the last episode and the last season in the library are found, not what came out after"
                    + " them. A file with two episodes counts for the numbers Plex gives it. Specials are excluded.";

    List<Tool<?, ?>> tools() {
        return List.of(missingEpisodes());
    }

    record GapsInput(
            @Inline InLibrary library,
            @Arg @Nullable GapType type,
            @Inline ScanArguments scan) {}

    /** Gaps are those of shows, whichever way they are asked for. */
    enum GapType {
        SHOW,
        EPISODE
    }

    record SeasonView(
            @Shown(Role.SEASON) int season,

            @Describe("the first 100 numbers") @Shown(Role.EPISODE)
            List<Integer> missing,

            @Shown(Role.DETAIL) int missingCount) {}

    record ShowView(
            @Shown(value = Role.KEY, label = "key") @Nullable
            String ratingKey,

            @Shown(Role.NAME) String show,

            @Describe("with gaps") @Shown(value = Role.POINT, label = "missing episodes")
            List<SeasonView> seasons,

            @Describe("between others") @Shown(Role.POINT) List<Integer> missingSeasons) {
        private static ShowView of(ShowGaps gaps) {
            return new ShowView(
                    gaps.rawKey(),
                    gaps.title(),
                    gaps.seasons().stream()
                            .map(season -> new SeasonView(season.season(), season.missing(), season.count()))
                            .toList(),
                    gaps.missingSeasons());
        }
    }

    record GapsOutput(@Cut List<ShowView> items, @Inline ScanSummary summary) {}

    private static Tool<GapsInput, GapsOutput> missingEpisodes() {
        return Toolsets.HYGIENE
                .reading("find_missing_episodes")
                .selectable()
                .title("Missing episodes")
                .description(
                        "Finds gaps in the numbers of episodes and seasons of each show. Episodes after the last one"
                                + " here are not detected.")
                .whenEmpty("No number is missing between the first and the last episode here.")
                .input(GapsInput.class)
                .output(GapsOutput.class)
                .handler(EpisodeGapTools::find)
                .build();
    }

    private static GapsOutput find(GapsInput input, ToolContext context) {
        Library library = input.library().find(context);
        if (!LibraryTypes.levels(library).contains(MediaType.EPISODE)) {
            throw ToolFailure.invalidInput(
                    "The library " + library.title() + " has no episodes.", "Use a library of shows.");
        }
        Scan scan = Scan.of("find_missing_episodes", context, library, input.scan());
        SortedLists lists = new SortedLists(context, library.key());
        Scanned<ShowGaps> scanned = new EpisodeScan(
                        new SharedSortTitles(lists.of(MediaType.SHOW), scan.observer()),
                        lists.of(MediaType.EPISODE),
                        scan.observer())
                .find(scan.cursor().place(), scan.limit(), EpisodeGaps::new, gaps -> 0L);
        return new GapsOutput(Scan.items(scanned, ShowView::of), scan.summary(scanned, NOTE));
    }
}
