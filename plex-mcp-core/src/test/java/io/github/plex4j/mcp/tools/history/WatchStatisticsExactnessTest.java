package io.github.plex4j.mcp.tools.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.plex4j.mcp.tools.GeneratedHome;
import io.github.plex4j.mcp.tools.ToolBench;
import io.github.plex4j.mcp.tools.history.HistoryTruth.Group;
import io.github.plex4j.mcp.tools.history.HistoryTruth.Play;
import io.github.plex4j.testserver.model.Library;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every figure equals what a simple count of the server's own rows gives. */
@TestInstance(Lifecycle.PER_CLASS)
class WatchStatisticsExactnessTest {
    private static final Instant NOW = GeneratedHome.NOW;
    private static final List<String> ITEM_GROUPS = List.of(
            "user",
            "library",
            "type",
            "platform",
            "device",
            "title",
            "show",
            "season",
            "artist",
            "album",
            "genre",
            "director",
            "actor",
            "decade");

    private final Map<Long, ToolBench> benches = new HashMap<>();
    private final Map<Long, HistoryTruth> truths = new HashMap<>();

    WatchStatisticsExactnessTest() {
        GeneratedHome.SEEDS.forEach(seed -> {
            Library library = GeneratedHome.library(seed);
            benches.put(seed, GeneratedHome.bench(library));
            truths.put(seed, new HistoryTruth(library));
        });
    }

    private ToolBench bench(long seed) {
        return Objects.requireNonNull(benches.get(seed));
    }

    private HistoryTruth truth(long seed) {
        return Objects.requireNonNull(truths.get(seed));
    }

    @AfterAll
    void close() {
        benches.values().forEach(ToolBench::close);
    }

    /** Every group by every metric, each on another library. */
    static Stream<Arguments> groupings() {
        List<Long> seeds = GeneratedHome.SEEDS;
        return IntStream.range(0, ITEM_GROUPS.size())
                .boxed()
                .flatMap(number -> Stream.of(
                        arguments(seeds.get(number % seeds.size()), ITEM_GROUPS.get(number), "plays"),
                        arguments(seeds.get((number + 1) % seeds.size()), ITEM_GROUPS.get(number), "duration")));
    }

    @ParameterizedTest
    @MethodSource("groupings")
    void everyGroupIsExact(long seed, String groupBy, String metric) {
        JsonNode answer = bench(seed)
                .call(
                        "get_watch_stats",
                        "{'days':150,'groupBy':'" + groupBy + "','metric':'" + metric + "','limit':200}");
        HistoryTruth truth = truth(seed);
        Predicate<Play> range = truth.between(NOW.minus(Duration.ofDays(150)), NOW);

        List<Group> expected =
                truth.ranked(range, play -> truth.groups(groupBy, play, ZoneOffset.UTC), metric.equals("duration"));

        assertThat(groups(answer)).isEqualTo(expected.stream().limit(200).toList());
        assertThat(answer.path("otherRows").asLong()).isEqualTo(Math.max(0, expected.size() - 200));
        assertThat(answer.path("otherPlays").asLong())
                .isEqualTo(expected.stream().skip(200).mapToLong(Group::plays).sum());
        requireTotals(answer, truth, range);
    }

    private static void requireTotals(JsonNode answer, HistoryTruth truth, Predicate<Play> range) {
        List<Play> all = truth.plays().stream().filter(range).toList();
        assertThat(answer.path("totalPlays").asLong()).isEqualTo(all.size());
        assertThat(answer.path("totalDurationSeconds").asLong())
                .isEqualTo(all.stream().mapToLong(Play::seconds).sum());
        assertThat(answer.path("playsOfUnknownDuration").asLong())
                .isEqualTo(all.stream().filter(Play::isUnknown).count());
        assertThat(answer.path("complete").asBoolean()).isTrue();
    }

    static List<Group> groups(JsonNode answer) {
        return StreamSupport.stream(answer.path("rows").spliterator(), false)
                .map(row -> new Group(
                        row.path("name").asText(),
                        row.path("plays").asLong(),
                        row.path("durationSeconds").asLong()))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "hour, Europe/Berlin", "hour, America/St_Johns", "weekday, Europe/Berlin", "weekday, Pacific/Kiritimati",
        "day, Europe/Berlin", "day, America/New_York", "day, Australia/Lord_Howe", "week, Europe/Berlin",
        "week, Pacific/Kiritimati", "month, Europe/Berlin", "month, America/St_Johns"
    })
    void everyStretchOfTimeIsExactInEveryZone(String groupBy, String zoneName) {
        ZoneId zone = ZoneId.of(zoneName);
        HistoryTruth truth = truth(20);

        JsonNode answer = bench(20)
                .call("get_watch_stats", "{'days':150,'groupBy':'" + groupBy + "','timeZone':'" + zoneName + "'}");

        ZonedDateTime since = NOW.atZone(zone).minusDays(150);
        Predicate<Play> range = truth.between(since.toInstant(), NOW);
        Map<String, Group> counted = new HashMap<>();
        truth.ranked(range, play -> Set.of("|" + stretch(groupBy, play.at().atZone(zone))), false)
                .forEach(group -> counted.put(group.name(), group));
        List<Group> expected = stretches(groupBy, since, NOW.atZone(zone)).stream()
                .map(name -> counted.getOrDefault(name, new Group(name, 0, 0)))
                .toList();
        assertThat(groups(answer)).isEqualTo(expected);
        assertThat(answer.path("otherPlays").asLong()).isZero();
        requireTotals(answer, truth, range);
    }

    private static String stretch(String groupBy, ZonedDateTime time) {
        return switch (groupBy) {
            case "hour" -> (time.getHour() < 10 ? "0" : "") + time.getHour() + ":00";
            case "weekday" -> name(time.getDayOfWeek());
            case "month" -> time.toLocalDate().toString().substring(0, 7);
            case "week" -> week(time.toLocalDate());
            default -> time.toLocalDate().toString();
        };
    }

    private static String name(DayOfWeek day) {
        return day.name().charAt(0) + day.name().substring(1).toLowerCase(Locale.ROOT);
    }

    /** The week a day belongs to is that of its Thursday. */
    private static String week(LocalDate day) {
        LocalDate thursday = day.plusDays(4 - day.getDayOfWeek().getValue());
        int number = (thursday.getDayOfYear() - 1) / 7 + 1;
        return thursday.getYear() + "-W" + (number < 10 ? "0" : "") + number;
    }

    private static List<String> stretches(String groupBy, ZonedDateTime since, ZonedDateTime until) {
        Function<Integer, String> hour = number -> (number < 10 ? "0" : "") + number + ":00";
        return switch (groupBy) {
            case "hour" -> IntStream.range(0, 24).boxed().map(hour).toList();
            case "weekday" ->
                Stream.of(DayOfWeek.values()).map(day -> name(day)).toList();
            default -> {
                List<String> names = new ArrayList<>();
                for (LocalDate day = since.toLocalDate(); !day.isAfter(until.toLocalDate()); day = day.plusDays(1)) {
                    String name = stretch(groupBy, day.atStartOfDay(since.getZone()));
                    if (!names.contains(name)) {
                        names.add(name);
                    }
                }
                yield names;
            }
        };
    }
}
