package io.github.plex4j.mcp.tools.filter;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.tools.GeneratedHome;
import io.github.plex4j.mcp.tools.OnDemoLibrary;
import io.github.plex4j.mcp.tools.ToolBench;
import io.github.plex4j.testserver.PlexTestServer;
import io.github.plex4j.testserver.model.Item;
import io.github.plex4j.testserver.model.ItemType;
import io.github.plex4j.testserver.model.Language;
import io.github.plex4j.testserver.model.Library;
import io.github.plex4j.testserver.model.Section;
import io.github.plex4j.testserver.query.FilterList;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The values of filters that the server does not list are counted in the items. */
class ValuesOfFilterTest extends OnDemoLibrary {
    private static final int FILMS = 30;

    /** Films, every third of them with a high dynamic range and in HEVC. */
    private static Library films(int count) {
        return Library.builder()
                .section(Section.of("1", "Films", ItemType.MOVIE))
                .items(IntStream.range(0, count)
                        .mapToObj(number -> Item.builder(
                                        ItemType.MOVIE, "1", Integer.toString(100 + number), "Film " + number)
                                .media(Versions.of(
                                        number,
                                        number % 3 == 0 ? "hevc" : "h264",
                                        number % 3 == 0,
                                        Language.ENGLISH,
                                        Language.FRENCH))
                                .build())
                        .toArray(Item[]::new))
                .build();
    }

    private static JsonNode values(ToolBench films, String field) {
        return films.call("get_filter_values", "{'libraryKey':'1','limit':200,'field':'" + field + "'}");
    }

    private static Map<String, Integer> counts(JsonNode answer) {
        Map<String, Integer> counts = new HashMap<>();
        answer.path("values")
                .forEach(value -> counts.put(
                        value.path("value").asText(), value.path("count").asInt()));
        return counts;
    }

    @ParameterizedTest
    @CsvSource({
        "videoCodec, h264, 20, hevc, 10",
        "hdr, false, 20, true, 10",
    })
    void valuesAreCountedInAllItems(String field, String one, int ones, String other, int others) {
        FilterList without = FilterList.USUAL.without("hdr");
        try (ToolBench films = ToolBench.on(PlexTestServer.builder(films(FILMS)).filters(without))) {
            JsonNode answer = values(films, field);

            assertThat(counts(answer)).isEqualTo(Map.of(one, ones, other, others));
            assertThat(answer.path("values").get(0).path("value").asText()).isEqualTo(one);
            assertThat(answer.path("total").asInt()).isEqualTo(2);
            assertThat(answer.path("scanned").asInt()).isEqualTo(FILMS);
            assertThat(answer.path("of").asInt()).isEqualTo(FILMS);
            assertThat(answer.has("complete")).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({"audioCodec, ac3", "audioChannels, 6", "audioChannelsFrom, 6"})
    void oneValueOfAllItemsHasTheirNumber(String field, String value) {
        try (ToolBench films = ToolBench.on(films(FILMS))) {
            assertThat(counts(values(films, field))).isEqualTo(Map.of(value, FILMS));
        }
    }

    @Test
    void eachValueIsOneThatTheFilterTakes() {
        for (String field : new String[] {"videoCodec", "audioCodec", "hdr", "file"}) {
            JsonNode answer =
                    bench.call("get_filter_values", "{'libraryKey':'Movies','field':'" + field + "','limit':200}");

            assertThat(answer.path("values")).isNotEmpty();
            counts(answer).entrySet().stream()
                    .limit(5)
                    .forEach(value -> assertThat(bench.call(
                                            "get_library_items",
                                            "{'libraryKey':'Movies','" + field + "':'" + value.getKey() + "'}")
                                    .path("total")
                                    .asInt())
                            .as(field + " " + value.getKey())
                            .isEqualTo(value.getValue()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Genre", "GENRE", " genre "})
    void aFilterIsNamedInAnyCase(String field) {
        assertThat(bench.call("get_filter_values", "{'libraryKey':'Movies','field':'" + field + "'}"))
                .isEqualTo(bench.call("get_filter_values", "{'libraryKey':'Movies','field':'genre'}"));
    }

    @Test
    void aStateThatTheServerCanAskForIsCountedThereWithoutReadingItems() {
        JsonNode answer = bench.call("get_filter_values", "{'libraryKey':'Movies','field':'unwatched'}");

        Map<String, Integer> counts = counts(answer);
        assertThat(counts.keySet()).containsExactlyInAnyOrder("true", "false");
        assertThat(counts.values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(bench.call("get_library_items", "{'libraryKey':'Movies'}")
                        .path("total")
                        .asInt());
        assertThat(answer.has("scanned")).isFalse();
    }

    @Test
    void pathsBeginWithTheFolderOfTheLibraryAndCanBeSearched() {
        JsonNode answer =
                bench.call("get_filter_values", "{'libraryKey':'Movies','field':'file','contains':'living dead'}");

        assertThat(ToolBench.texts(answer, "values", "value"))
                .containsExactly("Movies/Night of the Living Dead (1968)/Night of the Living Dead (1968).mkv");
    }

    @Test
    void aServerThatSaysNothingOfItsFiltersIsNotAskedForWhatTheItemsTell() {
        try (ToolBench films =
                ToolBench.on(PlexTestServer.builder(films(FILMS)).filters(FilterList.USUAL.unlisted()))) {
            assertThat(counts(values(films, "videoCodec"))).isEqualTo(Map.of("h264", 20, "hevc", 10));
            assertThat(films.server.requests().all())
                    .noneMatch(request -> request.rawPath().endsWith("/videoCodec"));
        }
    }

    @Test
    void whereTimeRunsOutTheValuesAreNotAll() {
        try (ToolBench films = ToolBench.on(films(1_100))
                .at(GeneratedHome.passing(Duration.ofSeconds(2)))
                .within(Duration.ofSeconds(1))) {
            JsonNode answer = values(films, "videoCodec");

            assertThat(answer.path("complete").asBoolean(true)).isFalse();
            assertThat(answer.path("scanned").asInt()).isLessThan(1_100);
            assertThat(answer.path("of").asInt()).isEqualTo(1_100);
            assertThat(answer.has("total")).isFalse();
        }
    }

    @Test
    void moreValuesThanAnAnswerCanListAreTooMany() {
        try (ToolBench films = ToolBench.on(films(20_001))) {
            assertThat(films.failure("get_filter_values", "{'libraryKey':'1','field':'file'}")
                            .code())
                    .isEqualTo(FailureCode.TOO_LARGE);
            assertThat(films.call("get_filter_values", "{'libraryKey':'1','field':'file','contains':'777.'}")
                            .path("total")
                            .asInt())
                    .isEqualTo(20);
        }
    }

    @Test
    void whereNobodyTellsTheHintNamesTheFiltersOfWhichTheItemsDo() {
        assertThat(bench.failure("get_filter_values", "{'libraryKey':'Movies','field':'colour'}")
                        .hint())
                .contains("genre", "videoCodec", "hdr", "file");
    }
}
