package io.github.plex4j.mcp.tools.library;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.tools.GeneratedHome;
import io.github.plex4j.mcp.tools.ToolBench;
import io.github.plex4j.testserver.Quirk;
import io.github.plex4j.testserver.model.Item;
import io.github.plex4j.testserver.model.Library;
import io.github.plex4j.testserver.model.Media;
import io.github.plex4j.testserver.model.Part;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The additions in answers equal those that loops over all items of the server find. */
@TestInstance(Lifecycle.PER_CLASS)
class GrowthToolsTest {
    private static final Instant NOW = GeneratedHome.NOW;
    private static final List<String> FILES = List.of("movie", "episode", "track");

    private final Library library = GeneratedHome.library(3);
    private final ToolBench bench = GeneratedHome.bench(library);

    @AfterAll
    void close() {
        bench.close();
    }

    @Test
    void periodsThatTheRangeCutsSaySo() {
        JsonNode rows = bench.call("get_growth", "{'since':'2026-01-01','until':'2026-03-15','groupBy':'month'}")
                .path("rows");

        assertThat(rows).extracting(row -> row.path("partial").asBoolean()).containsExactly(false, false, true);
    }

    private List<Item> added(Instant since, List<String> types) {
        List<Item> items = new ArrayList<>();
        for (int number = 0; number < library.items().size(); number++) {
            Item item = library.items().item(number);
            Instant at = Instant.ofEpochSecond(item.addedAt());
            boolean isThere = !library.items().isDeleted(number);
            if (isThere && types.contains(item.type().plexName()) && !at.isBefore(since) && at.isBefore(NOW)) {
                items.add(item);
            }
        }
        return items;
    }

    private static LocalDate day(Item item) {
        return Instant.ofEpochSecond(item.addedAt()).atZone(ZoneOffset.UTC).toLocalDate();
    }

    private static long bytes(Item item) {
        return item.media().stream()
                .map(Media::parts)
                .flatMap(List::stream)
                .mapToLong(Part::size)
                .sum();
    }

    private static String figures(List<Item> items) {
        long seconds = items.stream()
                        .map(Item::durationMillis)
                        .flatMap(Stream::ofNullable)
                        .mapToLong(Long::longValue)
                        .sum()
                / 1_000;
        return items.size() + " "
                + items.stream().mapToLong(GrowthToolsTest::bytes).sum() + " " + seconds;
    }

    private static Map<String, String> told(JsonNode answer) {
        Map<String, String> told = new TreeMap<>();
        for (JsonNode row : answer.path("rows")) {
            long seconds = row.path("durationSeconds").asLong();
            if (row.path("added").asLong() > 0) {
                told.put(
                        row.path("key").asText(),
                        row.path("added").asLong() + " " + row.path("sizeBytes").asLong() + " " + seconds);
            }
        }
        return told;
    }

    private static Map<String, String> expected(List<Item> items, Function<LocalDate, String> key) {
        Map<String, String> expected = new TreeMap<>();
        items.stream()
                .collect(Collectors.groupingBy(item -> key.apply(day(item))))
                .forEach((group, members) -> expected.put(group, figures(members)));
        return expected;
    }

    @ParameterizedTest
    @CsvSource({"day, 10", "month, 7", "year, 4"})
    void additionsAreCountedByStretchOfTime(String groupBy, int characters) {
        List<Item> items = added(NOW.minus(Duration.ofDays(390)), FILES);

        JsonNode answer = bench.call("get_growth", "{'days':390,'groupBy':'" + groupBy + "'}");

        assertThat(told(answer))
                .hasSizeGreaterThan(1)
                .isEqualTo(expected(items, day -> day.toString().substring(0, characters)));
        assertThat(answer.path("totalAdded").asLong()).isEqualTo(items.size());
        assertThat(answer.path("totalSizeBytes").asLong())
                .isEqualTo(items.stream().mapToLong(GrowthToolsTest::bytes).sum());
        assertThat(answer.path("addedByType").path("movie").asLong())
                .isEqualTo(
                        added(NOW.minus(Duration.ofDays(390)), List.of("movie")).size());
    }

    @Test
    void daysWithoutAdditionsAreRowsAsWell() {
        JsonNode answer = bench.call("get_growth", "{'days':30,'groupBy':'day'}");

        assertThat(ToolBench.texts(answer, "rows", "key"))
                .hasSize(31)
                .isSorted()
                .endsWith("2026-04-04", "2026-04-05");
    }

    @Test
    void ofShowsNeitherSizeNorRuntimeIsTold() {
        JsonNode answer = bench.call("get_growth", "{'type':'show','days':3650,'groupBy':'year'}");

        assertThat(answer.path("totalAdded").asLong())
                .isEqualTo(added(NOW.minus(Duration.ofDays(3_650)), List.of("show"))
                        .size())
                .isPositive();
        assertThat(answer.toString()).doesNotContain("sizeBytes", "durationSeconds", "totalSizeBytes");
    }

    @Test
    void oneLibraryIsCountedAlone() {
        JsonNode answer = bench.call("get_growth", "{'libraryKey':'4','days':3650,'groupBy':'year'}");

        assertThat(answer.path("totalAdded").asLong())
                .isEqualTo(added(Instant.EPOCH, FILES).stream()
                        .filter(item -> item.sectionKey().equals("4"))
                        .count())
                .isPositive();
        assertThat(answer.has("addedByType")).isFalse();
    }

    @Test
    void aTypeThatTheLibraryLacksIsRefused() {
        assertThat(bench.failure("get_growth", "{'libraryKey':'1','type':'track'}")
                        .code())
                .isEqualTo(FailureCode.INVALID_INPUT);
        assertThat(bench.failure("get_growth", "{'type':'collection'}").code()).isEqualTo(FailureCode.INVALID_INPUT);
    }

    static Stream<Quirk> servers() {
        return Stream.of(
                Quirk.sortIgnored(),
                Quirk.tiesReordered(),
                Quirk.pagesOfAtMost(30),
                Quirk.totalAbsent(),
                Quirk.borderRowsTwice());
    }

    @ParameterizedTest
    @MethodSource("servers")
    void theFiguresAreTheSameOnServersThatPageAndSortInTheirOwnWay(Quirk quirk) {
        try (ToolBench odd = GeneratedHome.bench(library)) {
            odd.server.quirks().always(quirk);

            assertThat(odd.call("get_growth", "{'days':390}")).isEqualTo(bench.call("get_growth", "{'days':390}"));
        }
    }

    @Test
    void whereTimeRunsOutExactlyWhatIsCoveredIsCounted() {
        try (ToolBench slow = GeneratedHome.bench(library)
                .at(GeneratedHome.passing(Duration.ofSeconds(4)))
                .within(Duration.ofSeconds(15))) {
            slow.server.quirks().always(Quirk.pagesOfAtMost(10));

            JsonNode answer = slow.call("get_growth", "{'libraryKey':'1','days':3650,'groupBy':'month'}");

            assertThat(answer.path("complete").asBoolean(true)).isFalse();
            Instant covered = Instant.parse(answer.path("coveredSince").asText());
            assertThat(answer.path("totalAdded").asLong())
                    .isEqualTo(added(covered, List.of("movie")).stream()
                            .filter(item -> item.sectionKey().equals("1"))
                            .count())
                    .isPositive();
            assertThat(answer.path("rows").path(0).path("key").asText())
                    .isEqualTo(covered.toString().substring(0, 7));
        }
    }

    @Test
    void theNewestDaysAreKeptWhereTheAnswerIsCutAndItSaysWhereToGoOn() {
        try (ToolBench narrow = GeneratedHome.bench(library).answering(3_000)) {
            JsonNode answer = narrow.call("get_growth", "{'days':390,'groupBy':'day'}");

            List<String> days = ToolBench.texts(answer, "rows", "key");
            assertThat(answer.path("truncated").asBoolean()).isTrue();
            assertThat(days).endsWith("2026-04-05");
            assertThat(answer.path("olderUntil").asText()).isEqualTo(days.get(0) + "T00:00:00Z");
        }
    }
}
