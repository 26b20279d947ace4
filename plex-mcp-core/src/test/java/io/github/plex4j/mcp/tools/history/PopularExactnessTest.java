package io.github.plex4j.mcp.tools.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.plex4j.mcp.tools.GeneratedHome;
import io.github.plex4j.mcp.tools.ToolBench;
import io.github.plex4j.mcp.tools.history.HistoryTruth.Play;
import io.github.plex4j.testserver.model.Library;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Popular titles equal what simple loops over the server's own rows give. */
@TestInstance(Lifecycle.PER_CLASS)
class PopularExactnessTest {
    private final Library library = GeneratedHome.library(7);
    private final HistoryTruth truth = new HistoryTruth(library);
    private final ToolBench bench = GeneratedHome.bench(library);
    private final Predicate<Play> lastMonths =
            truth.between(GeneratedHome.NOW.minus(Duration.ofDays(90)), GeneratedHome.NOW);

    @AfterAll
    void close() {
        bench.close();
    }

    @ParameterizedTest
    @CsvSource({
        "all, plays",
        "all, duration",
        "all, users",
        "movie, plays",
        "movie, users",
        "show, plays",
        "show, users",
        "episode, plays",
        "artist, duration",
        "track, plays"
    })
    void popularTitlesAreExactAndJoinCopies(String type, String metric) {
        JsonNode answer = bench.call(
                "get_popular_content", "{'days':90,'type':'" + type + "','metric':'" + metric + "','limit':200}");

        List<String> told = new ArrayList<>();
        answer.path("items")
                .forEach(item -> told.add(
                        item.path("title").asText() + " " + item.path("plays").asLong() + " "
                                + item.path("durationSeconds").asLong() + " "
                                + item.path("distinctUsers").asLong()));
        assertThat(told).isEqualTo(popular(type, metric).stream().limit(200).toList());
        assertThat(answer.path("complete").asBoolean()).isTrue();
    }

    private List<String> popular(String type, String metric) {
        String played = switch (type) {
            case "show" -> "episode";
            case "artist" -> "track";
            default -> type;
        };
        boolean single = type.equals("episode") || type.equals("track");
        Map<String, List<Play>> works = new HashMap<>();
        truth.plays().stream()
                .filter(lastMonths)
                .filter(play ->
                        type.equals("all") || play.row().type().plexName().equals(played))
                .forEach(play -> (single ? truth.groups("title", play, ZoneOffset.UTC) : truth.work(play))
                        .forEach(work -> works.computeIfAbsent(work, key -> new ArrayList<>())
                                .add(play)));
        Comparator<Map.Entry<String, List<Play>>> plays = most(list -> list.size());
        Comparator<Map.Entry<String, List<Play>>> seconds = most(PopularExactnessTest::seconds);
        Comparator<Map.Entry<String, List<Play>>> users = most(PopularExactnessTest::users);
        Comparator<Map.Entry<String, List<Play>>> order = switch (metric) {
            case "users" -> users.thenComparing(plays).thenComparing(seconds);
            case "duration" -> seconds.thenComparing(plays);
            default -> plays.thenComparing(seconds);
        };
        return works.entrySet().stream()
                .sorted(order.thenComparing(entry -> name(entry.getKey())))
                .map(entry -> name(entry.getKey()) + " " + entry.getValue().size() + " " + seconds(entry.getValue())
                        + " " + users(entry.getValue()))
                .toList();
    }

    private static Comparator<Map.Entry<String, List<Play>>> most(ToLongFunction<List<Play>> measure) {
        return Comparator.<Map.Entry<String, List<Play>>>comparingLong(entry -> measure.applyAsLong(entry.getValue()))
                .reversed();
    }

    private static long seconds(List<Play> plays) {
        return plays.stream().mapToLong(Play::seconds).sum();
    }

    private static long users(List<Play> plays) {
        return plays.stream().map(play -> play.row().accountId()).distinct().count();
    }

    private static String name(String work) {
        return work.substring(work.indexOf('|') + 1);
    }

    @Test
    void whatWasFoundByItsTitleSaysSo() {
        JsonNode answer = bench.call("get_popular_content", "{'days':190,'limit':200}");
        List<String> matched = new ArrayList<>();
        answer.path("items").forEach(item -> {
            if (item.has("matchedBy")) {
                matched.add(item.path("title").asText());
            }
        });
        Predicate<Play> range = truth.between(GeneratedHome.NOW.minus(Duration.ofDays(190)), GeneratedHome.NOW);

        assertThat(matched)
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(truth.plays().stream()
                        .filter(range)
                        .filter(play -> play.row().ratingKey() == null)
                        .flatMap(play -> truth.work(play).stream())
                        .filter(work -> !work.startsWith("gone"))
                        .distinct()
                        .map(PopularExactnessTest::name)
                        .toList());
    }
}
