package io.github.plex4j.mcp.tools.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.plex4j.mcp.tools.ToolBench;
import io.github.plex4j.testserver.model.Item;
import io.github.plex4j.testserver.model.ItemType;
import io.github.plex4j.testserver.model.Library;
import io.github.plex4j.testserver.model.Section;
import org.junit.jupiter.api.Test;

/** The agents Plex had before put the language of the library into an item's guid. */
class CopiesInOtherLanguagesTest {
    private static final String AGENT = "com.plexapp.agents.imdb://";

    private static Item movie(String section, String key, String title, String guid) {
        return Item.builder(ItemType.MOVIE, section, key, title)
                .year(1922)
                .guid(AGENT + guid)
                .build();
    }

    private static Library library() {
        Item english = movie("1", "11", "Nosferatu", "tt0013442?lang=en");
        Item german = movie("2", "21", "Nosferatu, eine Symphonie des Grauens", "tt0013442?lang=de");
        Item other = movie("2", "22", "Metropolis", "tt0017136?lang=de");
        Library library = Library.builder()
                .clock(ToolBench.CLOCK)
                .section(Section.of("1", "Movies", ItemType.MOVIE))
                .section(Section.of("2", "Filme", ItemType.MOVIE).in("de"))
                .items(english)
                .items(german)
                .items(other)
                .build();
        long now = ToolBench.CLOCK.instant().getEpochSecond();
        library.history().record(english, Library.OWNER, 1, now - 300);
        library.history().record(german, Library.OWNER, 1, now - 200);
        library.history().record(other, Library.OWNER, 1, now - 100);
        return library;
    }

    @Test
    void areOneTitleForWhoHasSeenIt() {
        try (ToolBench bench = ToolBench.on(library())) {
            JsonNode answer = bench.call("get_watch_state", "{'ratingKey':'11'}");

            assertThat(answer.path("ratingKeys")).extracting(JsonNode::asText).containsExactly("11", "21");
            assertThat(answer.path("users").path(0).path("plays").asInt()).isEqualTo(2);
        }
    }

    @Test
    void areOneTitleInStatistics() {
        try (ToolBench bench = ToolBench.on(library())) {
            JsonNode rows = bench.call("get_watch_stats", "{'groupBy':'title'}").path("rows");

            assertThat(rows).hasSize(2);
            assertThat(rows.path(0).path("plays").asInt()).isEqualTo(2);
        }
    }
}
