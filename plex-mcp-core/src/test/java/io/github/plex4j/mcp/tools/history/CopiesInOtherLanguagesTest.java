package io.github.plex4j.mcp.tools.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.plex4j.mcp.tools.ToolBench;
import io.github.plex4j.testserver.model.Item;
import io.github.plex4j.testserver.model.ItemBuilder;
import io.github.plex4j.testserver.model.ItemType;
import io.github.plex4j.testserver.model.Library;
import io.github.plex4j.testserver.model.Section;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The agents Plex had before put the language an item was matched in into its guid, whatever that of the library. */
class CopiesInOtherLanguagesTest {
    private static final Item ENGLISH = movie("1", "11", "Nosferatu", "tt0013442?lang=en");
    private static final Item GERMAN = movie("2", "21", "Nosferatu, eine Symphonie des Grauens", "tt0013442?lang=de");
    private static final Item OTHER = movie("2", "22", "Metropolis", "tt0017136?lang=de");

    private final Library library = Library.builder()
            .clock(ToolBench.CLOCK)
            .section(Section.of("1", "Movies", ItemType.MOVIE))
            .section(Section.of("2", "Films", ItemType.MOVIE))
            .section(Section.of("3", "Shows", ItemType.SHOW))
            .section(Section.of("4", "More shows", ItemType.SHOW))
            .items(ENGLISH, GERMAN, OTHER)
            .items(show("3", "30", "Sherlock", "en"))
            .items(show("4", "40", "Sherlock Holmes", "de"))
            .build();
    private final ToolBench bench = ToolBench.on(library);

    @AfterEach
    void stop() {
        bench.close();
    }

    private static Item movie(String section, String key, String title, String guid) {
        return Item.builder(ItemType.MOVIE, section, key, title)
                .year(1922)
                .guid("com.plexapp.agents.imdb://" + guid)
                .build();
    }

    /** A show of one season and one episode, with the two keys after its own. */
    private static Item[] show(String section, String key, String title, String language) {
        int number = Integer.parseInt(key);
        String season = Integer.toString(number + 1);
        return new Item[] {
            tv(ItemType.SHOW, section, key, title, "176941?lang=" + language).build(),
            tv(ItemType.SEASON, section, season, "Season 1", "176941/1?lang=" + language)
                    .parent(key)
                    .index(1)
                    .build(),
            tv(ItemType.EPISODE, section, Integer.toString(number + 2), title + " 1", "176941/1/1?lang=" + language)
                    .parent(season)
                    .index(1)
                    .build()
        };
    }

    private static ItemBuilder tv(ItemType type, String section, String key, String title, String guid) {
        return Item.builder(type, section, key, title).guid("com.plexapp.agents.thetvdb://" + guid);
    }

    private void play(String... keys) {
        for (String key : keys) {
            library.play(key, Library.OWNER, 1, library.now() - Integer.parseInt(key));
        }
    }

    private JsonNode state(String key) {
        return bench.call("get_watch_state", "{'ratingKey':'" + key + "'}");
    }

    @Test
    void areOneMovieForWhoHasSeenIt() {
        play("11", "21", "22");

        JsonNode answer = state("11");

        assertThat(answer.path("ratingKeys")).extracting(JsonNode::asText).containsExactly("11", "21");
        assertThat(answer.path("users").path(0).path("plays").asInt()).isEqualTo(2);
    }

    @Test
    void areOneShowForWhoHasSeenIt() {
        play("32", "42");

        assertThat(state("40").path("users").path(0).path("plays").asInt()).isEqualTo(2);
    }

    @Test
    void areOneSeasonForWhoHasSeenIt() {
        play("32", "42");

        assertThat(state("31").path("users").path(0).path("plays").asInt()).isEqualTo(2);
    }

    @Test
    void areOneEpisodeForWhoHasSeenIt() {
        play("32", "42");

        assertThat(state("42").path("users").path(0).path("plays").asInt()).isEqualTo(2);
    }

    @Test
    void areOneTitleInTheHistory() {
        play("11", "21", "22");

        JsonNode plays = bench.call("get_watch_history", "{'ratingKey':'21'}");

        assertThat(plays.path("total").asInt()).isEqualTo(2);
    }

    @Test
    void areOneTitleInStatistics() {
        play("11", "21", "22");

        JsonNode rows = bench.call("get_watch_stats", "{'groupBy':'title'}").path("rows");

        assertThat(rows).hasSize(2);
        assertThat(rows.path(0).path("plays").asInt()).isEqualTo(2);
    }
}
