package io.github.plex4j.mcp.tools.hygiene;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.plex4j.mcp.tools.ToolBench;
import io.github.plex4j.testserver.GeneratedLibrary;
import io.github.plex4j.testserver.generated.PlantedFaults.EpisodeGap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A large library is read once over all calls together, not once a call. */
class HygieneScaleTest {
    private static final int EPISODES = 24_000;
    private static final int PAGE = 500;

    @Test
    void aLibraryOfManyEpisodesIsReadOnce() {
        GeneratedLibrary.Built built = GeneratedLibrary.builder()
                .clock(ToolBench.CLOCK)
                .shows(600)
                .episodes(EPISODES)
                .faults(40)
                .buildWithTruth();
        try (ToolBench bench = ToolBench.on(built.library())) {
            FaultFinder finder = new FaultFinder(bench);

            List<JsonNode> found = finder.all("find_missing_episodes", "{'libraryKey':'2','limit':20}");

            Set<String> wanted = new HashSet<>();
            built.faults().episodeGaps().stream().map(EpisodeGap::showKey).forEach(wanted::add);
            built.faults().seasonGaps().forEach(gap -> wanted.add(gap.showKey()));
            assertThat(found)
                    .extracting(show -> show.path("ratingKey").asText())
                    .containsExactlyInAnyOrderElementsOf(wanted);
            finder.looksAtAll(EPISODES);
            finder.countsAll(wanted.size());
            assertThat(requests(bench, "type=4"))
                    .as("the first call reads all, the others what is left")
                    .isLessThanOrEqualTo(2L * (EPISODES / PAGE + finder.calls()));
            assertThat(requests(bench, "type=2"))
                    .as("two pages of shows a call")
                    .isBetween(2L * finder.calls(), 3L * finder.calls());
        }
    }

    private static long requests(ToolBench bench, String type) {
        return bench.server.requests().all().stream()
                .filter(request -> request.rawPath().endsWith("/all"))
                .filter(request -> String.valueOf(request.rawQuery()).contains(type))
                .filter(request -> !String.valueOf(request.rawQuery()).contains("includeMeta"))
                .count();
    }
}
