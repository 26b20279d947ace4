package io.github.plex4j.mcp.tools.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimesTest {
    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, 2026-03-29, 2026-03-28T23:00:00Z, 2026-03-29T22:00:00Z",
        "America/Havana, 2026-03-08, 2026-03-08T05:00:00Z, 2026-03-09T04:00:00Z",
        "America/Havana, 2026-11-01, 2026-11-01T04:00:00Z, 2026-11-02T05:00:00Z",
        "Pacific/Apia, 2011-12-29, 2011-12-29T10:00:00Z, 2011-12-30T10:00:00Z",
        "Pacific/Apia, 2011-12-30, 2011-12-30T10:00:00Z, 2011-12-30T10:00:00Z",
        "Pacific/Apia, 2011-12-31, 2011-12-30T10:00:00Z, 2011-12-31T10:00:00Z"
    })
    void aDateIsItsWholeDayAndNoMore(String zone, String date, Instant start, Instant end) {
        Times times = new Times(ZoneId.of(zone));

        assertThat(times.moment("since", date)).isEqualTo(start);
        assertThat(times.end("until", date)).isEqualTo(end);
    }
}
