package io.github.plex4j.mcp.tools.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.engine.ToolFailure;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GivenTimesTest {
    /** Half past midnight of 1 March in Berlin, still 28 February in UTC. */
    private static final Instant NOW = Instant.parse("2026-02-28T23:30:00Z");

    private final GivenTimes times = new GivenTimes(ZoneId.of("Europe/Berlin"), NOW);

    @ParameterizedTest
    @CsvSource({
        "2026-01-31, 2026-01-30T23:00:00Z",
        "' 2026-07-01 ', 2026-06-30T22:00:00Z",
        "2026-01-31T20:15:00, 2026-01-31T19:15:00Z",
        "2026-01-31T20:15:00Z, 2026-01-31T20:15:00Z",
        "2026-01-31T20:15:00-05:00, 2026-02-01T01:15:00Z",
        "today, 2026-02-28T23:00:00Z",
        "Yesterday, 2026-02-27T23:00:00Z",
        "7d, 2026-02-21T23:00:00Z",
        "7 days, 2026-02-21T23:00:00Z",
        "1 day ago, 2026-02-27T23:00:00Z",
        "0d, 2026-02-28T23:00:00Z",
    })
    void aDayIsItsMidnightInTheZone(String text, Instant moment) {
        assertThat(times.moment("since", text)).isEqualTo(moment);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-31, 2026-01-31T23:00:00Z",
        "2026-01-31T20:15:00Z, 2026-01-31T20:15:00Z",
        "yesterday, 2026-02-28T23:00:00Z",
        "7d, 2026-02-22T23:00:00Z",
    })
    void anEndThatIsADayIncludesIt(String text, Instant end) {
        assertThat(times.end("until", text)).isEqualTo(end);
    }

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
        GivenTimes there = new GivenTimes(ZoneId.of(zone), NOW);

        assertThat(there.moment("since", date)).isEqualTo(start);
        assertThat(there.end("until", date)).isEqualTo(end);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soon",
                "2026",
                "31.01.2026",
                "2026-02-30",
                "d",
                "-7d",
                "7",
                "999999d",
                "20:15",
                "+999999999-12-31"
            })
    void anythingElseIsRefusedWithWhatIsRight(String text) {
        ToolFailure failure = catchThrowableOfType(ToolFailure.class, () -> times.moment("since", text));

        assertThat(failure.code()).isEqualTo(FailureCode.INVALID_INPUT);
        assertThat(failure).hasMessageContaining("since");
        assertThat(failure.hint()).contains("2026-01-31", "yesterday", "7d");
    }
}
