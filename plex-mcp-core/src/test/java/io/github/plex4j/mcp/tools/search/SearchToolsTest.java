package io.github.plex4j.mcp.tools.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.plex4j.mcp.engine.Failure;
import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.tools.OnDemoLibrary;
import io.github.plex4j.mcp.tools.ToolBench;
import io.github.plex4j.testserver.DemoLibrary;
import io.github.plex4j.testserver.Quirk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchToolsTest extends OnDemoLibrary {
    @Test
    void aTitleIsFoundByOneOfItsWords() {
        JsonNode answer = bench.call("search_media", "{'query':'night'}");

        assertThat(ToolBench.titles(answer)).contains("Night of the Living Dead");
        assertThat(answer.path("items").get(0).path("score").asDouble()).isBetween(0.0, 1.0);
    }

    @Test
    void aPersonIsFoundWithTheNumberOfItems() {
        JsonNode people =
                bench.call("search_media", "{'query':'Buster Keaton'}").path("people");

        assertThat(people).anySatisfy(person -> {
            assertThat(person.path("role").asText()).isEqualTo("director");
            assertThat(person.path("count").asInt()).isEqualTo(3);
        });
    }

    @Test
    void aCollectionIsFoundByItsName() {
        JsonNode answer = bench.call("search_media", "{'query':'German Expressionism'}");

        assertThat(ToolBench.texts(answer, "collections", "title")).contains("German Expressionism");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sherlock Holmes S01E02", "sherlock holmes s1e2", "Sherlock Holmes 1x02"})
    void anEpisodeIsFoundByItsNumber(String query) {
        JsonNode answer = bench.call("search_media", "{'query':'" + query + "'}");

        assertThat(answer.path("items")).hasSize(1);
        assertThat(answer.path("items").get(0).path("season").asInt()).isEqualTo(1);
        assertThat(answer.path("items").get(0).path("episode").asInt()).isEqualTo(2);
        assertThat(answer.path("items").get(0).path("show").asText()).isEqualTo("Sherlock Holmes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Nosferatu (1922)", "nosferatu 1922", "Nosferatu(1922)"})
    void aTitleIsFoundWithItsYear(String query) {
        JsonNode answer = bench.call("search_media", "{'query':'" + query + "','type':'movie'}");

        assertThat(ToolBench.titles(answer)).isNotEmpty().allMatch(title -> title.startsWith("Nosferatu"));
        assertThat(answer.has("note")).isFalse();
    }

    @Test
    void aTitleOfAnotherYearIsFoundAndSaysSo() {
        JsonNode answer = bench.call("search_media", "{'query':'Nosferatu (1979)'}");

        assertThat(answer.path("items").get(0).path("year").asInt()).isEqualTo(1922);
        assertThat(answer.path("note").asText()).isEqualTo("No title found is of the year 1979.");
    }

    @Test
    void somebodyWhoIsNoTitleOfThatTypeIsFoundAllTheSame() {
        JsonNode answer = bench.call("search_media", "{'query':'Vincent Price','type':'movie'}");

        assertThat(answer.path("items")).isEmpty();
        assertThat(answer.path("people")).isNotEmpty();
    }

    @Test
    void aTypeLeavesOutTheOthers() {
        JsonNode answer = bench.call("search_media", "{'query':'night','type':'episode'}");

        assertThat(answer.path("items").findValuesAsText("type")).isNotEmpty().containsOnly("episode");
        assertThat(answer.has("people")).isFalse();
    }

    @Test
    void aLibraryLeavesOutTheOthers() {
        JsonNode answer = bench.call("search_media", "{'query':'charade','libraryKey':'Movies 4K'}");

        assertThat(answer.path("items").findValuesAsText("libraryTitle")).containsOnly("Movies 4K");
    }

    @Test
    void nothingFoundIsAnEmptyList() {
        JsonNode answer = bench.call("search_media", "{'query':'zzzzqqq'}");

        assertThat(answer.path("items").isArray()).isTrue();
        assertThat(answer.path("items")).isEmpty();
    }

    @Test
    void randomItemsFitTheFilters() {
        JsonNode answer = bench.call("get_random_items", "{'libraryKey':'1','genre':'Horror','count':5}");

        assertThat(answer.path("items")).hasSize(5);
        assertThat(ToolBench.texts(answer, "items", "ratingKey")).doesNotHaveDuplicates();
    }

    @Test
    void randomItemsOfAServerThatGivesThemInOneOrderAndFewAtATimeAreCountedAsTheyAre() {
        try (ToolBench odd = ToolBench.demo()) {
            odd.server.quirks().always(Quirk.sortIgnored(), Quirk.pagesOfAtMost(8));

            JsonNode answer = odd.call("get_random_items", "{'libraryKey':'1','count':20}");

            assertThat(answer.path("items")).hasSize(20);
            assertThat(answer.path("total"))
                    .isEqualTo(
                            bench.call("get_random_items", "{'libraryKey':'1'}").path("total"));
        }
    }

    @Test
    void similarAndRelatedItemsAreOthers() {
        String key = key("Nosferatu");

        JsonNode similar = bench.call("get_similar", "{'ratingKey':'" + key + "','limit':3}");
        JsonNode related = bench.call("get_related", "{'ratingKey':'" + key + "','limit':3}");

        assertThat(similar.path("items").size()).isBetween(1, 3);
        assertThat(ToolBench.texts(similar, "items", "ratingKey")).doesNotContain(key);
        assertThat(related.path("hubs"))
                .isNotEmpty()
                .allSatisfy(hub -> assertThat(hub.path("items").size()).isBetween(1, 3));
    }

    @Test
    void sessionsTellWhoPlaysWhatAndHow() {
        JsonNode answer = bench.call("get_active_sessions", "{}");

        assertThat(answer.path("sessions")).hasSize(2);
        assertThat(ToolBench.texts(answer, "sessions", "decision"))
                .containsExactlyInAnyOrder("direct play", "transcode");
        assertThat(answer.path("totalBandwidthKbps").asInt()).isPositive();
        assertThat(answer.findValue("transcode").path("resolution").asText()).isEqualTo("480");
        assertThat(answer.toString()).doesNotContain("\"address\"");
    }

    @Test
    void addressesOfPlayersComeOnlyWhenTheyAreAskedFor() {
        JsonNode answer = bench.call("get_active_sessions", "{'includeAddresses':true}");

        assertThat(answer.toString()).contains("\"address\"");
    }

    @Test
    void aSharedUserIsToldThatSessionsAreForTheOwner() {
        try (ToolBench shared = ToolBench.asSharedUser(DemoLibrary.create(ToolBench.CLOCK))) {
            Failure failure = shared.failure("get_active_sessions", "{}");

            assertThat(failure.code()).isEqualTo(FailureCode.FORBIDDEN);
        }
    }

    @Test
    void theServerAndTheProgramTellWhatTheyAre() {
        JsonNode answer = bench.call("get_server_info", "{}");

        assertThat(answer.path("version").asText()).isNotEmpty();
        assertThat(answer.path("program").path("mode").asText()).isEqualTo("read");
        assertThat(answer.path("watchStateOf").path("owner").asBoolean()).isTrue();
    }

    @Test
    void activitiesOfAnIdleServerAreNone() {
        assertThat(bench.call("get_activities", "{}").path("activities")).isEmpty();
    }

    @Test
    void playlistsHaveItemsInTheirOrder() {
        JsonNode playlists = bench.call("get_playlists", "{'playlistType':'video'}");
        JsonNode first = playlists.path("playlists").get(0);

        JsonNode items = bench.call(
                "get_playlist_items",
                "{'playlistId':'" + first.path("playlistId").asText() + "'}");

        assertThat(items.path("items")).hasSize(first.path("itemCount").asInt());
        assertThat(ToolBench.texts(items, "items", "playlistItemId"))
                .doesNotHaveDuplicates()
                .isNotEmpty();
    }

    @Test
    void statisticsAreCountsThatAddUp() {
        JsonNode statistics = bench.call("get_library_stats", "{'libraryKey':'Movies'}")
                .path("libraries")
                .get(0);

        int movies = statistics.path("counts").path("movie").asInt();
        assertThat(statistics.path("watched").asInt()
                        + statistics.path("unwatched").asInt())
                .isEqualTo(movies);
        int decades = 0;
        for (JsonNode count : statistics.path("byDecade")) {
            decades += count.asInt();
        }
        assertThat(decades).isEqualTo(movies);
    }

    @Test
    void statisticsOfAllLibrariesCountEachType() {
        JsonNode libraries = bench.call("get_library_stats", "{}").path("libraries");

        assertThat(libraries)
                .anySatisfy(library -> assertThat(library.path("counts").fieldNames())
                        .toIterable()
                        .contains("show", "season", "episode"));
        assertThat(libraries)
                .anySatisfy(library -> assertThat(library.path("counts").fieldNames())
                        .toIterable()
                        .contains("artist", "album", "track"));
    }

    private String key(String title) {
        JsonNode found = bench.call("search_media", "{'query':'" + title + "','type':'movie'}");
        return found.path("items").get(0).path("ratingKey").asText();
    }
}
