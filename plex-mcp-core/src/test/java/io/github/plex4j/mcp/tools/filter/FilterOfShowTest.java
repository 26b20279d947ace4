package io.github.plex4j.mcp.tools.filter;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.plex4j.mcp.tools.ToolBench;
import io.github.plex4j.testserver.Quirk;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Episodes and seasons by what Plex keeps of their show alone. */
class FilterOfShowTest {
    private final ToolBench bench = ToolBench.demo();

    @AfterEach
    void close() {
        bench.close();
    }

    private JsonNode items(String type, String filters) {
        return bench.call(
                "get_library_items",
                "{'libraryKey':'TV Shows','type':'" + type + "','limit':200,'detail':'full'," + filters + "}");
    }

    private List<String> shows(String filters) {
        return ToolBench.titles(items("show", filters));
    }

    private static int sum(JsonNode answer, String field) {
        return answer.path("items").findValues(field).stream()
                .mapToInt(JsonNode::asInt)
                .sum();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Crime", "crime", "Crime|Comedy", "Crime&Mystery", "!Crime"})
    void theGenreOfEpisodesIsThatOfTheirShow(String genre) {
        String filter = "'genre':'" + genre + "'";
        JsonNode shows = items("show", filter);

        JsonNode episodes = items("episode", filter);

        assertThat(episodes.path("total").asInt()).isPositive().isEqualTo(sum(shows, "episodeCount"));
        assertThat(ToolBench.texts(episodes, "items", "show")).hasSameElementsAs(ToolBench.titles(shows));
        assertThat(episodes.path("note").asText()).isEqualTo("genre is that of the show.");
    }

    @Test
    void theGenresOfEpisodesAreListedAsThoseOfShows() {
        assertThat(bench.call("get_filter_values", "{'libraryKey':'TV Shows','type':'episode','field':'genre'}"))
                .isEqualTo(bench.call("get_filter_values", "{'libraryKey':'TV Shows','field':'genre'}"));
    }

    @Test
    void soItIsOfSeasons() {
        assertThat(items("season", "'genre':'Crime'").path("total").asInt())
                .isEqualTo(sum(items("show", "'genre':'Crime'"), "seasonCount"));
    }

    @Test
    void otherFiltersStillCount() {
        JsonNode answer = items("episode", "'genre':'Crime','title':'the'");

        assertThat(ToolBench.titles(answer))
                .isNotEmpty()
                .allMatch(title -> title.toLowerCase(Locale.ROOT).contains("the"));
        assertThat(shows("'genre':'Crime'")).containsAll(ToolBench.texts(answer, "items", "show"));
    }

    @Test
    void theServerIsAskedForTheEpisodesOfTheseShowsAlone() {
        JsonNode all = items("episode", "'title':''");

        JsonNode answer = items("episode", "'genre':'Crime'");

        assertThat(answer.path("scanned")).isEqualTo(answer.path("total"));
        assertThat(answer.path("scanned").asInt()).isLessThan(all.path("total").asInt());
    }

    @Test
    void theEpisodesNameTheirShowWhereTheServerIgnoresTheQuestion() {
        int total = items("episode", "'genre':'Crime'").path("total").asInt();
        bench.server.quirks().always(Quirk.ignoring("show.id"));

        assertThat(items("episode", "'genre':'Crime'").path("total").asInt()).isEqualTo(total);
    }

    @Test
    void aGenreThatNoShowHasIsNoEpisodeAndNamesThoseThereAre() {
        JsonNode answer = items("episode", "'genre':'Western'");

        assertThat(answer.path("total").asInt(-1)).isZero();
        assertThat(answer.path("note").asText()).contains("\"Western\"; the values are: Comedy, Crime, Drama, Mystery");
    }
}
