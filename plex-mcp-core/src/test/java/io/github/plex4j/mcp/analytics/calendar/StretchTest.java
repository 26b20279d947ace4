package io.github.plex4j.mcp.analytics.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StretchTest {
    private static final ZoneDays DAYS = new ZoneDays(ZoneOffset.UTC);

    private static List<String> names(Stretch stretch, String since, String until, int most) {
        return stretch.between(DAYS, Instant.parse(since), Instant.parse(until), most).stream()
                .map(stretch::name)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "DAY, 2027-01-01, 2027-01-01",
        "WEEK, 2027-01-01, 2026-W53",
        "WEEK, 2027-01-04, 2027-W01",
        "MONTH, 2027-01-01, 2027-01",
        "YEAR, 2027-01-01, 2027"
    })
    void isNamedAsInIso8601(Stretch stretch, LocalDate day, String name) {
        assertThat(stretch.name(day)).isEqualTo(name);
    }

    @Test
    void beginsWithTheOneThatHoldsTheFirstMomentAndEndsWithThatOfTheLast() {
        assertThat(names(Stretch.MONTH, "2026-01-31T23:59:59Z", "2026-03-01T00:00:00Z", 400))
                .containsExactly("2026-01", "2026-02");
        assertThat(names(Stretch.MONTH, "2026-01-31T23:59:59Z", "2026-03-01T00:00:01Z", 400))
                .containsExactly("2026-01", "2026-02", "2026-03");
    }

    @Test
    void keepsTheNewestWhereThereAreTooMany() {
        assertThat(names(Stretch.YEAR, "0001-01-01T00:00:00Z", "2026-03-01T00:00:00Z", 2))
                .containsExactly("2025", "2026");
    }
}
