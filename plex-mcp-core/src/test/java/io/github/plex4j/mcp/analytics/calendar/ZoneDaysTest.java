package io.github.plex4j.mcp.analytics.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZoneDaysTest {
    private static final Instant HORIZON = Instant.parse("2040-01-01T00:00:00Z");
    private static final List<Duration> DISTANCES = Stream.of(0, 1, 59, 60, 1_800, 3_599, 3_600, 86_399, 86_400)
            .map(Duration::ofSeconds)
            .toList();

    /** A change of a clock, and the moments around it. */
    private record Change(ZoneDays days, Instant at) {
        Stream<Instant> moments() {
            return DISTANCES.stream().flatMap(distance -> Stream.of(at.minus(distance), at.plus(distance)));
        }

        @Override
        public String toString() {
            return days.zone() + " at " + at;
        }
    }

    /** All changes of all clocks that skipped or repeated time at a midnight. */
    private static Stream<Change> changes() {
        Map<ZoneRules, ZoneId> zones = new HashMap<>();
        ZoneId.getAvailableZoneIds().stream().map(ZoneId::of).forEach(zone -> zones.put(zone.getRules(), zone));
        return zones.values().stream().flatMap(ZoneDaysTest::changes);
    }

    private static Stream<Change> changes(ZoneId zone) {
        ZoneRules rules = zone.getRules();
        return Stream.iterate(
                        rules.nextTransition(Instant.MIN),
                        change -> change != null && change.getInstant().isBefore(HORIZON),
                        change -> rules.nextTransition(change.getInstant()))
                .filter(ZoneDaysTest::touchesMidnight)
                .map(ZoneOffsetTransition::getInstant)
                .map(at -> new Change(new ZoneDays(zone), at));
    }

    private static boolean touchesMidnight(ZoneOffsetTransition change) {
        LocalDateTime first = change.isGap() ? change.getDateTimeBefore() : change.getDateTimeAfter();
        LocalDateTime last = change.isGap() ? change.getDateTimeAfter() : change.getDateTimeBefore();
        return !first.minusNanos(1).toLocalDate().equals(last.toLocalDate());
    }

    @Test
    void eachMomentIsInADayThatHasBegunAndNotEnded() {
        assertThat(changes().filter(change -> !change.moments().allMatch(moment -> isInItsDay(change.days(), moment))))
                .isEmpty();
    }

    private static boolean isInItsDay(ZoneDays days, Instant moment) {
        LocalDate day = days.of(moment);
        return !moment.isBefore(days.start(day)) && moment.isBefore(days.end(day));
    }

    @Test
    void aDayEndsWhereTheNextOneBegins() {
        assertThat(changes()
                        .filter(change -> !LongStream.rangeClosed(-2, 2)
                                .mapToObj(change.days().of(change.at())::plusDays)
                                .allMatch(day -> followsItsStart(change.days(), day))))
                .isEmpty();
    }

    private static boolean followsItsStart(ZoneDays days, LocalDate day) {
        Instant end = days.end(day);
        return end.equals(days.start(day.plusDays(1))) && !end.isBefore(days.start(day));
    }

    @Test
    void theDaysOfARangeAreThoseThatItsMomentsAreInEachOnce() {
        assertThat(changes().filter(change -> {
                    Instant since = change.at().minus(Duration.ofHours(30));
                    Instant until = change.at().plus(Duration.ofHours(30));
                    return !Stretch.DAY
                            .between(change.days(), since, until, 400)
                            .equals(daysOfMoments(change.days(), since, until));
                }))
                .isEmpty();
    }

    private static List<LocalDate> daysOfMoments(ZoneDays days, Instant since, Instant until) {
        return Stream.concat(
                        Stream.iterate(since, until::isAfter, moment -> moment.plus(Duration.ofHours(1))),
                        Stream.of(until.minusNanos(1)))
                .map(days::of)
                .distinct()
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "Pacific/Apia, 2011-12-30, false",
        "Pacific/Apia, 2011-12-31, true",
        "Pacific/Kwajalein, 1993-08-21, false",
        "Europe/Berlin, 2011-12-30, true"
    })
    void aDayThatAZoneSkippedIsNoDayOfIts(String zone, LocalDate day, boolean isThere) {
        assertThat(new ZoneDays(ZoneId.of(zone)).has(day)).isEqualTo(isThere);
    }

    @Test
    void timeThatAClockShowsTwiceAroundMidnightIsPartOfTheLaterDay() {
        ZoneDays days = new ZoneDays(ZoneId.of("America/St_Johns"));

        assertThat(days.of(Instant.parse("2010-11-07T02:30:30Z"))).isEqualTo("2010-11-07");
        assertThat(days.of(Instant.parse("2010-11-07T03:00:00Z"))).isEqualTo("2010-11-07");
        assertThat(days.of(Instant.parse("2010-11-07T02:29:59Z"))).isEqualTo("2010-11-06");
    }
}
