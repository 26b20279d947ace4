package io.github.plex4j.client.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.plex4j.client.CannedTransport;
import io.github.plex4j.client.Demo;
import io.github.plex4j.client.PlexClient;
import io.github.plex4j.client.PlexForbiddenException;
import io.github.plex4j.client.PlexNotFoundException;
import io.github.plex4j.testserver.DemoLibrary;
import io.github.plex4j.testserver.PlexTestServer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
class StatisticsApiTest {
    private final Demo demo =
            Demo.with(PlexTestServer.builder(DemoLibrary.create(Demo.CLOCK)).plexPass(true));
    private final StatisticsApi statistics = demo.plex().statistics();

    @AfterAll
    void close() {
        demo.close();
    }

    private static StatisticsApi canned(String array, String row) {
        return new StatisticsApi(
                CannedTransport.answering("{\"MediaContainer\":{\"" + array + "\":[" + row + ",{}]}}"));
    }

    @Test
    void tellsWhatWasSentToWhom() {
        assertThat(statistics.bandwidth(Timespan.DAYS, null)).isNotEmpty().allSatisfy(use -> {
            assertThat(use.at()).isNotNull();
            assertThat(use.bytes()).isPositive();
        });
        assertThat(demo.lastRequest()).hasToString("GET /statistics/bandwidth?timespan=3");
        assertThat(canned(
                                "StatisticsBandwidth",
                                "{\"accountID\":\"1\",\"deviceID\":2,\"at\":100,\"lan\":\"1\",\"bytes\":\"9000000000\"}")
                        .bandwidth(Timespan.HOURS, null))
                .containsExactly(
                        new BandwidthUse(Instant.ofEpochSecond(100), 1L, 2L, true, 9_000_000_000L),
                        new BandwidthUse(null, null, null, null, null));
    }

    @Test
    void leavesOutWhatBeganBefore() {
        Instant since = Demo.CLOCK.instant().minus(Duration.ofDays(10));

        List<MediaUse> recent = statistics.media(Timespan.DAYS, since);

        assertThat(recent)
                .isNotEmpty()
                .allSatisfy(use -> assertThat(Objects.requireNonNull(use.at())).isAfterOrEqualTo(since));
        assertThat(statistics.media(Timespan.DAYS, null)).hasSizeGreaterThan(recent.size());
    }

    @Test
    void tellsWhatWasPlayedByType() {
        assertThat(canned(
                                "StatisticsMedia",
                                "{\"accountID\":1,\"deviceID\":2,\"at\":100,\"metadataType\":4,\"count\":3,\"duration\":60}")
                        .media(Timespan.MONTHS, null))
                .containsExactly(
                        new MediaUse(Instant.ofEpochSecond(100), 1L, 2L, 4, 3, Duration.ofMinutes(1)),
                        new MediaUse(null, null, null, null, null, null));
    }

    @Test
    void tellsHowBusyTheMachineIs() {
        assertThat(statistics.resources())
                .isNotEmpty()
                .allSatisfy(use -> assertThat(use.hostCpuPercent()).isPositive());
        assertThat(canned("StatisticsResources", "{\"at\":7,\"hostCpuUtilization\":\"1.5\"}")
                        .resources())
                .containsExactly(
                        new ResourceUse(Instant.ofEpochSecond(7), 1.5, null, null, null),
                        new ResourceUse(null, null, null, null, null));
    }

    @Test
    void isNotThereWithoutAPlexPass() {
        try (Demo without = Demo.library()) {
            assertThatThrownBy(() -> without.plex().statistics().resources()).isInstanceOf(PlexNotFoundException.class);
        }
    }

    @Test
    void isTheOwnersAlone() {
        try (PlexClient guest = demo.guest()) {
            assertThatThrownBy(() -> guest.statistics().resources()).isInstanceOf(PlexForbiddenException.class);
        }
    }
}
