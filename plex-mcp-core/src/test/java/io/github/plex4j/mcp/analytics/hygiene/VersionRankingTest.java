package io.github.plex4j.mcp.analytics.hygiene;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plex4j.client.library.MediaPart;
import io.github.plex4j.client.library.MediaVersion;
import io.github.plex4j.mcp.analytics.hygiene.VersionRanking.Criterion;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VersionRankingTest {
    private static MediaVersion version(
            @Nullable String resolution, @Nullable Integer bitrate, @Nullable Long size, @Nullable Boolean exists) {
        MediaPart part = new MediaPart(
                "1", null, null, size, null, null, null, null, null, null, null, null, exists, null, null, null,
                List.of());
        return new MediaVersion(
                "1",
                null,
                bitrate,
                null,
                null,
                null,
                resolution,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(part));
    }

    @Test
    void theHigherResolutionComesFirstWhateverItsSize() {
        MediaVersion small = version("4k", 100, 1L, true);
        MediaVersion large = version("1080", 900, 9L, true);
        VersionRanking ranking = VersionRanking.bestFirst(List.of(large, small));
        assertThat(ranking.first()).containsSame(small);
        assertThat(ranking.last()).containsSame(large);
        assertThat(ranking.reason()).contains(Criterion.RESOLUTION);
    }

    @Test
    void theBitRateDecidesBetweenEqualResolutionsAndThenTheSize() {
        MediaVersion low = version("1080", 100, 9L, null);
        MediaVersion high = version("1080", 200, 1L, null);
        assertThat(VersionRanking.bestFirst(List.of(low, high)).reason()).contains(Criterion.BITRATE);
        MediaVersion larger = version("1080", 200, 2L, null);
        VersionRanking bySize = VersionRanking.bestFirst(List.of(high, larger));
        assertThat(bySize.first()).containsSame(larger);
        assertThat(bySize.reason()).contains(Criterion.SIZE);
    }

    @Test
    void aVersionWithoutItsFilesComesLastInEveryOrder() {
        MediaVersion missing = version("4k", 900, 9L, false);
        MediaVersion there = version("sd", 100, 1L, true);
        List<MediaVersion> both = List.of(missing, there);
        assertThat(VersionRanking.bestFirst(both).last()).containsSame(missing);
        assertThat(VersionRanking.largestFirst(both).last()).containsSame(missing);
        assertThat(VersionRanking.smallestFirst(List.of(there, version("4k", 900, 0L, false)))
                        .first())
                .containsSame(there);
    }

    @Test
    void sizesAreInTheirOrder() {
        MediaVersion small = version("4k", 900, 1L, true);
        MediaVersion large = version("sd", 100, 9L, true);
        assertThat(VersionRanking.largestFirst(List.of(small, large)).first()).containsSame(large);
        assertThat(VersionRanking.smallestFirst(List.of(small, large)).first()).containsSame(small);
    }

    @Test
    void whatIsKnownOfSomeVersionsOnlyIsNotGuessed() {
        MediaVersion known = version("1080", 100, 9L, true);
        MediaVersion unknown = version(null, 900, 1L, true);
        VersionRanking ranking = VersionRanking.bestFirst(List.of(known, unknown));
        assertThat(ranking.first()).isEmpty();
        assertThat(ranking.last()).isEmpty();
        assertThat(VersionRanking.largestFirst(List.of(known, version("sd", 1, null, true)))
                        .last())
                .isEmpty();
    }

    @Test
    void whatIsKnownOfNoneIsLeftOut() {
        MediaVersion low = version(null, 100, null, null);
        MediaVersion high = version(null, 200, null, null);
        assertThat(VersionRanking.bestFirst(List.of(low, high)).first()).containsSame(high);
    }

    @Test
    void equalVersionsHaveNoFirstAndNoLast() {
        MediaVersion best = version("4k", 100, 1L, true);
        MediaVersion one = version("sd", 100, 1L, true);
        MediaVersion same = version("sd", 100, 1L, true);
        VersionRanking ranking = VersionRanking.bestFirst(List.of(one, best, same));
        assertThat(ranking.first()).containsSame(best);
        assertThat(ranking.last()).isEmpty();
        assertThat(VersionRanking.bestFirst(List.of(best)).first()).isEmpty();
        assertThat(VersionRanking.bestFirst(List.of()).last()).isEmpty();
    }
}
