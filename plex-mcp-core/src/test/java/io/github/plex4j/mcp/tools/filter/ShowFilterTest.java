package io.github.plex4j.mcp.tools.filter;

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
import org.junit.jupiter.params.provider.ValueSource;

/** Seasons and episodes by their show. */
class ShowFilterTest extends OnDemoLibrary {
    private JsonNode episodes(String arguments) {
        return bench.call(
                "get_library_items", "{'libraryKey':'TV Shows','limit':200,'type':'episode'," + arguments + "}");
    }

    private static Item of(ItemType type, String key, String title, String parent) {
        return Item.builder(type, "2", key, title).parent(parent).index(1).build();
    }

    private static Item show(String key, String title) {
        return Item.builder(ItemType.SHOW, "2", key, title).build();
    }

    /** Two shows of one title and one whose title is the key of another. */
    private static Library shows() {
        return Library.builder()
                .section(Section.of("2", "Shows", ItemType.SHOW))
                .items(
                        show("21", "Lost, Found"),
                        show("22", "Lost, Found"),
                        show("23", "22"),
                        show("24", "Found Alive"),
                        of(ItemType.SEASON, "31", "Season 1", "21"),
                        of(ItemType.SEASON, "32", "Season 1", "22"),
                        of(ItemType.SEASON, "33", "Season 1", "23"),
                        of(ItemType.EPISODE, "41", "One", "31"),
                        of(ItemType.EPISODE, "42", "Two", "32"),
                        of(ItemType.EPISODE, "43", "Three", "33"))
                .build();
    }

    private static List<String> episodesOf(ToolBench bench, String show) {
        return ToolBench.titles(bench.call(
                "get_library_items", "{'libraryKey':'2','type':'episode','sort':'title','show':'" + show + "'}"));
    }

    @Test
    void theEpisodesOfAShowThatSomebodyHasNotSeenAreOneCall() {
        JsonNode answer = episodes("'show':'Beverly Hillbillies','notWatchedBy':'Anna'");

        assertThat(answer.path("total").asInt()).isEqualTo(6);
        assertThat(ToolBench.texts(answer, "items", "show")).containsOnly("The Beverly Hillbillies");
    }

    @ParameterizedTest
    @ValueSource(strings = {"The Beverly Hillbillies", "the beverly hillbillies", "Hillbillies"})
    void aShowIsNamedByItsTitleOrThePartThatNoOtherHas(String show) {
        assertThat(episodes("'show':'" + show + "'").path("total").asInt()).isEqualTo(12);
    }

    @Test
    void aShowIsNamedByItsKey() {
        String key = bench.call("get_library_items", "{'libraryKey':'TV Shows','title':'Hillbillies'}")
                .path("items")
                .get(0)
                .path("ratingKey")
                .asText();

        assertThat(episodes("'show':'" + key + "'").path("total").asInt()).isEqualTo(12);
    }

    @Test
    void seasonsAreFoundByTheirShow() {
        JsonNode answer = bench.call(
                "get_library_items", "{'libraryKey':'TV Shows','type':'season','show':'The Beverly Hillbillies'}");

        assertThat(ToolBench.texts(answer, "items", "show")).isNotEmpty().containsOnly("The Beverly Hillbillies");
    }

    @Test
    void noMoreThanTheEpisodesOfTheShowAreReadWhereTheServerCanNarrow() {
        assertThat(episodes("'show':'Hillbillies'").path("scanned").asInt()).isEqualTo(12);
    }

    @Test
    void aServerThatPassesOverTheShowIsReadWhole() {
        try (ToolBench shows = ToolBench.on(shows())) {
            shows.server.quirks().always(Quirk.ignoring("show.id"));

            assertThat(episodesOf(shows, "22")).containsExactly("Three");
        }
    }

    @Test
    void showsOfOneTitleAreMeantTogetherAndByTheirKeysApart() {
        try (ToolBench shows = ToolBench.on(shows())) {
            assertThat(episodesOf(shows, "lost, found")).containsExactlyInAnyOrder("One", "Two");
            assertThat(episodesOf(shows, "21")).containsExactly("One");
            assertThat(episodesOf(shows, "22")).as("a title goes before a key").containsExactly("Three");
            assertThat(episodesOf(shows, "!21")).containsExactlyInAnyOrder("Two", "Three");
            assertThat(episodesOf(shows, "21|22")).containsExactlyInAnyOrder("One", "Three");
        }
    }

    @Test
    void aPartOfSeveralTitlesIsAnsweredWithThem() {
        try (ToolBench shows = ToolBench.on(shows())) {
            Failure failure = shows.failure("get_library_items", "{'libraryKey':'2','type':'episode','show':'found'}");

            assertThat(failure.code()).isEqualTo(FailureCode.INVALID_INPUT);
            assertThat(failure.hint()).contains("Lost, Found (21)", "Found Alive (24)");
        }
    }

    @Test
    void aShowThatIsNotThereHasNoEpisodes() {
        JsonNode answer = episodes("'show':'Breaking Sad'");

        assertThat(answer.path("total").asInt(-1)).isZero();
        assertThat(answer.path("note").asText()).contains("Breaking Sad", "The Beverly Hillbillies");
    }

    @Test
    void whatIsNoPartOfAShowIsRefused() {
        Failure failure = bench.failure("get_library_items", "{'libraryKey':'TV Shows','show':'Hillbillies'}");

        assertThat(failure.code()).isEqualTo(FailureCode.INVALID_INPUT);
        assertThat(failure.hint()).contains("type=episode");
    }

    @Test
    void chanceChoosesAnEpisodeOfAShow() {
        JsonNode answer =
                bench.call("get_random_items", "{'libraryKey':'TV Shows','type':'episode','show':'Hillbillies'}");

        assertThat(ToolBench.texts(answer, "items", "show")).containsExactly("The Beverly Hillbillies");
    }
}
