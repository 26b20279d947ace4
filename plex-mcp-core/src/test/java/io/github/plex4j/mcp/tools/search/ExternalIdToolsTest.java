package io.github.plex4j.mcp.tools.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.plex4j.mcp.engine.Failure;
import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.tools.OnDemoLibrary;
import io.github.plex4j.mcp.tools.ToolBench;
import io.github.plex4j.testserver.Quirk;
import io.github.plex4j.testserver.model.Item;
import io.github.plex4j.testserver.model.ItemType;
import io.github.plex4j.testserver.model.Library;
import io.github.plex4j.testserver.model.Section;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExternalIdToolsTest extends OnDemoLibrary {
    private static final String FILM = "plex://movie/5d776826880197001ec90a3e";
    private static final String SERIES = "plex://show/5d9c086c46115600200aa2fe";

    /** A film twice in two libraries, and a show that has the same number elsewhere. */
    private static Library twins() {
        return Library.builder()
                .section(Section.of("1", "Films", ItemType.MOVIE))
                .section(Section.of("2", "Films 4K", ItemType.MOVIE))
                .section(Section.of("3", "Shows", ItemType.SHOW))
                .items(
                        item(ItemType.MOVIE, "1", "11", "Film", FILM, "imdb://tt0063350", "tmdb://51382"),
                        item(ItemType.MOVIE, "1", "12", "Another", "plex://movie/5d0", "imdb://tt0000012"),
                        item(ItemType.MOVIE, "2", "21", "Film", FILM, "imdb://tt0063350", "tmdb://51382"),
                        item(ItemType.SHOW, "3", "31", "Series", SERIES, "tmdb://51382", "tvdb://71471"),
                        item(ItemType.SHOW, "3", "32", "Other Series", "plex://show/5d1", "tvdb://1"))
                .build();
    }

    private static Item item(ItemType type, String section, String key, String title, String guid, String... ids) {
        return Item.builder(type, section, key, title)
                .guid(guid)
                .externalIds(ids)
                .build();
    }

    private static JsonNode find(ToolBench bench, String id) {
        return bench.call("find_by_external_id", "{'id':'" + id + "'}");
    }

    private static List<String> keys(JsonNode answer) {
        return ToolBench.texts(answer, "items", "ratingKey");
    }

    @Test
    void anIdOfAnotherCatalogueIsFoundInAllLibraries() {
        try (ToolBench twins = ToolBench.on(twins())) {
            JsonNode answer = find(twins, "imdb://tt0063350");

            assertThat(keys(answer)).containsExactlyInAnyOrder("11", "21");
            assertThat(answer.path("complete").asBoolean()).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "tt0063350, 11 21",
        "TT0063350, 11 21",
        "https://www.imdb.com/title/tt0063350/, 11 21",
        "http://imdb.com/title/tt0063350, 11 21",
        "https://m.imdb.com/de/title/tt0063350/?ref_=x, 11 21",
        "www.imdb.com/title/tt0063350, 11 21",
        "https://www.themoviedb.org/movie/51382-the-film, 11 21",
        "https://www.themoviedb.org/tv/51382, 31",
        "https://thetvdb.com/dereferrer/series/71471, 31",
        "https://thetvdb.com/?tab=series&id=71471, 31",
    })
    void bareIdsAndAddressesAreUnderstood(String id, String keys) {
        try (ToolBench twins = ToolBench.on(twins())) {
            assertThat(keys(find(twins, id))).containsExactlyInAnyOrder(keys.split(" "));
        }
    }

    /** TMDB and TVDB number movies and shows apart, so one number can mean both. */
    @Test
    void aNumberOfTmdbIsLookedForAmongMoviesAndShows() {
        try (ToolBench twins = ToolBench.on(twins())) {
            assertThat(keys(find(twins, "tmdb://51382"))).containsExactlyInAnyOrder("11", "21", "31");
            assertThat(keys(twins.call("find_by_external_id", "{'id':'tmdb://51382','type':'show'}")))
                    .containsExactly("31");
        }
    }

    @Test
    void anIdentityOfPlexIsAskedForAndNothingIsRead() {
        try (ToolBench twins = ToolBench.on(twins())) {
            JsonNode answer = find(twins, FILM);

            assertThat(keys(answer)).containsExactlyInAnyOrder("11", "21");
            assertThat(answer.path("scanned").asInt()).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({FILM + ", 11 21", SERIES + ", 31", "tt0063350, 11 21", "tmdb://51382, 11 21 31"})
    void whereTheServerPassesOverAnIdentityTheLibrariesAreRead(String id, String keys) {
        try (ToolBench twins = ToolBench.on(twins())) {
            twins.server.quirks().always(Quirk.ignoring("guid"));

            JsonNode answer = find(twins, id);

            assertThat(keys(answer)).containsExactlyInAnyOrder(keys.split(" "));
            assertThat(answer.path("complete").asBoolean()).isTrue();
            assertThat(answer.path("scanned").asInt()).isPositive();
        }
    }

    @Test
    void anIdOfALegacyAgentIsFoundInTheGuid() {
        Library library = Library.builder()
                .section(Section.of("1", "Films", ItemType.MOVIE))
                .items(Item.builder(ItemType.MOVIE, "1", "11", "Old")
                        .guid("com.plexapp.agents.imdb://tt0000011?lang=en")
                        .build())
                .build();
        try (ToolBench legacy = ToolBench.on(library)) {
            JsonNode answer = find(legacy, "imdb://tt0000011");

            assertThat(ToolBench.titles(answer)).containsExactly("Old");
            assertThat(answer.path("complete").asBoolean()).isTrue();
        }
    }

    @Test
    void anIdThatIsNowhereIsAnEmptyListThatSaysAllWasLookedAt() {
        JsonNode answer = find(bench, "imdb://tt99999999");

        assertThat(answer.path("items")).isEmpty();
        assertThat(answer.path("complete").asBoolean()).isTrue();
        assertThat(answer.path("scanned").asInt()).isGreaterThan(50);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "imdb://63350",
                "plex://movie/../x",
                "https://thetvdb.com/series/the-series",
                "https://evil.example/title/tt0063350",
                "https://imdb.com.evil.example/title/tt0063350",
                "0063350"
            })
    void anIdOfNoFormIsRefused(String id) {
        Failure failure = bench.failure("find_by_external_id", "{'id':'" + id + "'}");

        assertThat(failure.code()).isEqualTo(FailureCode.INVALID_INPUT);
        assertThat(failure.hint()).contains("tt and digits");
    }

    @Test
    void anAddressOfAnotherTypeThanTheOneThatIsWantedIsRefused() {
        Failure failure =
                bench.failure("find_by_external_id", "{'id':'https://www.themoviedb.org/tv/51382','type':'movie'}");

        assertThat(failure.code()).isEqualTo(FailureCode.INVALID_INPUT);
    }
}
