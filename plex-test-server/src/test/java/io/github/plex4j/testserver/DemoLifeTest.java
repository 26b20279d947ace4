package io.github.plex4j.testserver;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.plex4j.testserver.model.HistoryRow;
import io.github.plex4j.testserver.model.Item;
import io.github.plex4j.testserver.model.ItemType;
import io.github.plex4j.testserver.model.Library;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The people of the demonstration library live as people do. */
class DemoLifeTest {
    private static final ZoneId HOME = ZoneId.of("Europe/Helsinki");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T20:00:00Z"), HOME);
    private static final int ANNA = 21_000_001;
    private static final int BEN = 21_000_002;
    private static final long DAY = 86_400;

    private final Library library = DemoLibrary.create(CLOCK);

    private static List<HistoryRow> timed(Library library) {
        return library.history().rows().filter(row -> row.viewedAt() != null).toList();
    }

    private static long endOf(HistoryRow row) {
        Long viewedAt = row.viewedAt();
        return viewedAt == null ? 0 : viewedAt;
    }

    private static long beginOf(Library library, HistoryRow row) {
        return endOf(row) - seconds(library, row);
    }

    private static long seconds(Library library, HistoryRow row) {
        String key = row.ratingKey();
        Long duration = key == null
                ? null
                : library.items().find(key).map(Item::durationMillis).orElse(null);
        return duration == null ? 0 : duration / 1000;
    }

    /** The film that was added again, and one that is gone, have no key. */
    private static long addedAt(Library library, HistoryRow row) {
        return Optional.ofNullable(row.ratingKey())
                .flatMap(library.items()::find)
                .map(Item::addedAt)
                .orElse(0L);
    }

    private static ZonedDateTime local(long time) {
        return Instant.ofEpochSecond(time).atZone(HOME);
    }

    /** Each day of a week and each sixth hour of a day. */
    static Stream<Clock> hoursOfAWeek() {
        return IntStream.range(0, 28)
                .mapToObj(step -> Clock.fixed(CLOCK.instant().plusSeconds(step * 6L * 3600), HOME));
    }

    @ParameterizedTest
    @MethodSource("hoursOfAWeek")
    void playNothingBeforeItWasAdded(Clock clock) {
        Library then = DemoLibrary.create(clock);
        assertThat(timed(then))
                .allSatisfy(row -> assertThat(addedAt(then, row)).isLessThanOrEqualTo(beginOf(then, row)));
    }

    @ParameterizedTest
    @MethodSource("hoursOfAWeek")
    void playedSomethingWithinADay(Clock clock) {
        Library then = DemoLibrary.create(clock);
        assertThat(timed(then)).anyMatch(row -> endOf(row) > then.now() - DAY);
    }

    @Test
    void playOneThingAtATimeOnOneDevice() {
        Map<Integer, Long> people = new HashMap<>();
        Map<Integer, Long> devices = new HashMap<>();
        for (HistoryRow row : timed(library)) {
            long begin = beginOf(library, row);
            assertThat(begin).isGreaterThanOrEqualTo(people.getOrDefault(row.accountId(), 0L));
            assertThat(begin).isGreaterThanOrEqualTo(devices.getOrDefault(row.deviceId(), 0L));
            people.put(row.accountId(), endOf(row));
            devices.put(row.deviceId(), endOf(row));
        }
    }

    @Test
    void watchInTheEveningAndMoreOnWeekends() {
        List<ZonedDateTime> begins = timed(library).stream()
                .filter(row -> row.type() == ItemType.MOVIE)
                .map(row -> local(beginOf(library, row)))
                .toList();
        assertThat(begins.stream().filter(begin -> begin.getHour() >= 18)).hasSizeGreaterThan(begins.size() / 2);
        assertThat(begins).noneMatch(begin -> begin.getHour() < 7);
        long weekend = begins.stream()
                .filter(begin -> begin.getDayOfWeek().getValue() >= DayOfWeek.FRIDAY.getValue())
                .count();
        assertThat(weekend).isGreaterThan(begins.size() * 2L / 3);
    }

    @Test
    void haveHoursAndTastesOfTheirOwn() {
        assertThat(hours(ANNA)).allMatch(hour -> hour >= 20);
        assertThat(hours(BEN)).anyMatch(hour -> hour < 12).noneMatch(hour -> hour > 20);
        assertThat(films(ANNA)).isNotEqualTo(films(BEN));
    }

    private List<Integer> hours(int account) {
        return timed(library).stream()
                .filter(row -> row.accountId() == account)
                .map(row -> local(beginOf(library, row)).getHour())
                .toList();
    }

    private Set<String> films(int account) {
        Set<String> films = new HashSet<>();
        timed(library).stream()
                .filter(row -> row.accountId() == account && row.type() == ItemType.MOVIE)
                .forEach(row -> films.add(row.title()));
        return films;
    }

    @Test
    void areSentWhatTheyPlay() {
        try (PlexTestServer server =
                PlexTestServer.builder(library).plexPass(true).start()) {
            JsonNode rows = new TestClient(server)
                    .json("/statistics/bandwidth?timespan=3")
                    .path("StatisticsBandwidth");
            long since = library.now() / DAY * DAY - 27 * DAY;
            Set<Integer> sent = new HashSet<>();
            rows.forEach(row -> sent.add(row.path("accountID").asInt()));
            Set<Integer> played = new HashSet<>();
            timed(library).stream().filter(row -> endOf(row) >= since).forEach(row -> played.add(row.accountId()));
            assertThat(sent).isEqualTo(played);
            assertThat(rows).allSatisfy(row -> {
                assertThat(row.path("bytes").asLong()).isPositive();
                assertThat(row.path("lan").asBoolean())
                        .isEqualTo(row.path("deviceID").asInt() != 2);
            });
        }
    }

    @Test
    void areSentSomethingWhileTheyWatch() {
        try (PlexTestServer server =
                PlexTestServer.builder(library).plexPass(true).start()) {
            JsonNode seconds = new TestClient(server)
                    .json("/statistics/bandwidth?timespan=6")
                    .path("StatisticsBandwidth");
            assertThat(seconds).hasSize(239).allSatisfy(row -> {
                assertThat(row.path("accountID").asInt()).isEqualTo(Library.OWNER);
                assertThat(row.path("bytes").asLong()).isEqualTo(8_400 * 125);
            });
        }
    }
}
