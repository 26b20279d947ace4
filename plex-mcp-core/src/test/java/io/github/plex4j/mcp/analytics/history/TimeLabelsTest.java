package io.github.plex4j.mcp.analytics.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimeLabelsTest {
    private static final Instant LATE_SATURDAY = Instant.parse("2026-02-28T23:30:00Z");

    private static List<String> between(Grouping grouping, String since, String until, int most) {
        return new TimeLabels(grouping, ZoneOffset.UTC)
                .between(Instant.parse(since), Instant.parse(until), most).stream()
                        .map(Label::name)
                        .toList();
    }

    @Test
    void aMomentBelongsToTheDayOfTheZone() {
        assertThat(new TimeLabels(Grouping.WEEKDAY, ZoneOffset.UTC)
                        .of(LATE_SATURDAY)
                        .name())
                .isEqualTo("Saturday");
        assertThat(new TimeLabels(Grouping.WEEKDAY, ZoneId.of("Europe/Berlin"))
                        .of(LATE_SATURDAY)
                        .name())
                .isEqualTo("Sunday");
    }

    @Test
    void weekdaysBeginWithMonday() {
        assertThat(between(Grouping.WEEKDAY, "2026-03-01T00:00:00Z", "2026-03-02T00:00:00Z", 100))
                .hasSize(7)
                .startsWith("Monday")
                .endsWith("Sunday");
    }

    @Test
    void aDayHasAllItsHours() {
        assertThat(between(Grouping.HOUR, "2026-03-01T00:00:00Z", "2026-03-01T01:00:00Z", 100))
                .hasSize(24)
                .startsWith("00:00", "01:00")
                .endsWith("23:00");
    }

    @Test
    void daysFollowEachOtherWithoutGapsAndTheEndIsNotOneOfThem() {
        assertThat(between(Grouping.DAY, "2026-02-27T10:00:00Z", "2026-03-02T00:00:00Z", 100))
                .containsExactly("2026-02-27", "2026-02-28", "2026-03-01");
    }

    @Test
    void ofTooManyTheLastOnesAreGiven() {
        assertThat(between(Grouping.DAY, "2020-01-01T00:00:00Z", "2026-03-02T00:00:00Z", 2))
                .containsExactly("2026-02-28", "2026-03-01");
    }
}
