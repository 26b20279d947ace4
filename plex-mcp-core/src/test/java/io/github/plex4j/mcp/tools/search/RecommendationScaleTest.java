package io.github.plex4j.mcp.tools.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plex4j.client.PlexClient;
import io.github.plex4j.client.PlexToken;
import io.github.plex4j.client.SectionKey;
import io.github.plex4j.client.library.ItemQuery;
import io.github.plex4j.mcp.analytics.recommendation.LibraryTitles;
import io.github.plex4j.mcp.analytics.recommendation.TraitIndex;
import io.github.plex4j.testserver.GeneratedLibrary;
import io.github.plex4j.testserver.PlexTestServer;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Recommendations keep little of a large library: the programs run with 96 MB of heap. */
class RecommendationScaleTest {
    private static final int MOVIES = 8_000;
    /** The tables for the traits of all titles included. */
    private static final long MOST_BYTES_EACH = 2_500;

    @Test
    void ofEachTitleLittleIsKept() {
        try (PlexTestServer server = PlexTestServer.start(
                        GeneratedLibrary.builder().movies(MOVIES).tastes(true).build());
                PlexClient client = PlexClient.builder()
                        .server(server.uri())
                        .token(PlexToken.of(server.token()))
                        .build()) {
            // Other threads let go of something at any time: three measurements have a middle.
            List<Long> eachKeeps = Stream.generate(() -> (heapWithTitles(client) - heapAlive()) / MOVIES)
                    .limit(3)
                    .sorted()
                    .toList();

            assertThat(eachKeeps.get(1)).as("%s", eachKeeps).isBetween(100L, MOST_BYTES_EACH);
        }
    }

    private static long heapWithTitles(PlexClient client) {
        LibraryTitles titles = read(client);
        try {
            assertThat(titles.size()).isEqualTo(MOVIES);
            return heapAlive();
        } finally {
            Reference.reachabilityFence(titles);
        }
    }

    private static LibraryTitles read(PlexClient client) {
        LibraryTitles titles = new LibraryTitles(new TraitIndex());
        client.libraries()
                .items(SectionKey.of("1"), ItemQuery.all().withExternalIds())
                .pages(500)
                .forEach(page -> page.items().forEach(titles::add));
        return titles;
    }

    private static long heapAlive() {
        // The second collection frees what waited for its cleaner in the first.
        System.gc();
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
