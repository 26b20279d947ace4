package io.github.plex4j.client.sonic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.plex4j.client.Demo;
import io.github.plex4j.client.PlexInputException;
import io.github.plex4j.client.PlexNotFoundException;
import io.github.plex4j.client.RatingKey;
import io.github.plex4j.client.SectionKey;
import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.testserver.DemoLibrary;
import io.github.plex4j.testserver.PlexTestServer;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SonicApiTest {
    private static final RatingKey ARIA = RatingKey.of("2012");

    private final Demo demo =
            Demo.with(PlexTestServer.builder(DemoLibrary.create(Demo.CLOCK)).plexPass(true));
    private final SonicApi sonic = demo.plex().sonic();

    @AfterEach
    void close() {
        demo.close();
    }

    @Test
    void findsTheNearestFirst() {
        List<SonicMatch> matches = sonic.similar(ARIA, 5, 0.6);

        assertThat(matches).hasSizeBetween(1, 5);
        assertThat(matches)
                .extracting(match -> Objects.requireNonNull(match.distance()))
                .isSorted()
                .allMatch(distance -> distance <= 0.6);
        assertThat(matches).extracting(match -> match.item().ratingKey()).doesNotContain(Optional.of(ARIA));
        assertThat(demo.lastRequest()).hasToString("GET /library/metadata/2012/nearest?limit=5&maxDistance=0.6");
    }

    @Test
    void leavesTheDistanceToTheServer() {
        assertThat(sonic.similar(ARIA, 50, null))
                .allSatisfy(match -> assertThat(match.distance()).isLessThanOrEqualTo(0.25));
        assertThat(demo.lastRequest()).hasToString("GET /library/metadata/2012/nearest?limit=50");
    }

    @Test
    void leadsFromOneTrackToAnother() {
        List<MediaItem> path = sonic.path(SectionKey.of("4"), ARIA, RatingKey.of("2013"));

        assertThat(path)
                .extracting(MediaItem::rawKey)
                .startsWith("2012")
                .endsWith("2013")
                .doesNotHaveDuplicates();
        assertThat(demo.lastRequest()).hasToString("GET /library/sections/4/computePath?startID=2012&endID=2013");
    }

    @Test
    void knowsWhatWasAnalysed() {
        assertThat(sonic.isAnalyzed(ARIA)).isTrue();
        assertThat(sonic.isAnalyzed(RatingKey.of("101"))).isFalse();
        assertThatThrownBy(() -> sonic.isAnalyzed(RatingKey.of("999999"))).isInstanceOf(PlexNotFoundException.class);
    }

    @Test
    void findsNothingWithoutAnAnalysis() {
        try (Demo without = Demo.library()) {
            assertThat(without.plex().sonic().similar(ARIA, 5, 1.0)).isEmpty();
            assertThat(without.plex().sonic().isAnalyzed(ARIA)).isFalse();
        }
    }

    @Test
    void refusesArgumentsOutOfBounds() {
        assertThatThrownBy(() -> sonic.similar(ARIA, 0, null)).isInstanceOf(PlexInputException.class);
        assertThatThrownBy(() -> sonic.similar(ARIA, 5, 1.5)).isInstanceOf(PlexInputException.class);
        assertThatThrownBy(() -> sonic.similar(ARIA, 5, Double.NaN)).isInstanceOf(PlexInputException.class);
        assertThat(demo.server().requests().count()).isZero();
    }
}
