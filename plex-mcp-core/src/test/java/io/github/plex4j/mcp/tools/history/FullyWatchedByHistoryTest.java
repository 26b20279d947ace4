package io.github.plex4j.mcp.tools.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plex4j.mcp.tools.ToolBench;
import io.github.plex4j.testserver.model.Account;
import io.github.plex4j.testserver.model.Item;
import io.github.plex4j.testserver.model.ItemType;
import io.github.plex4j.testserver.model.Library;
import io.github.plex4j.testserver.model.Section;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Only the history shows the plays of another user. */
class FullyWatchedByHistoryTest {
    private static final int ANNA = 2;
    private static final String QUESTION = "{'user':'Anna'}";

    private static ToolBench bench(List<Item> items, List<String> played) {
        Library.Builder builder = Library.builder()
                .clock(ToolBench.CLOCK)
                .section(Section.of("1", "Movies", ItemType.MOVIE))
                .section(Section.of("2", "TV", ItemType.SHOW))
                .account(new Account(Library.OWNER, "Otto"))
                .account(new Account(ANNA, "Anna"));
        items.forEach(builder::items);
        Library library = builder.build();
        long at = ToolBench.CLOCK.instant().getEpochSecond() - 1_000;
        for (String key : played) {
            library.history().record(library.items().find(key).orElseThrow(), ANNA, 1, at++);
        }
        return ToolBench.on(library);
    }

    private static List<Item> showWithTrailer() {
        return List.of(
                Item.builder(ItemType.SHOW, "2", "20", "Dragnet").build(),
                Item.builder(ItemType.SEASON, "2", "21", "Season 1")
                        .parent("20")
                        .index(1)
                        .build(),
                Item.builder(ItemType.EPISODE, "2", "22", "Pilot")
                        .parent("21")
                        .index(1)
                        .build(),
                Item.builder(ItemType.EPISODE, "2", "23", "Without a number")
                        .parent("21")
                        .build());
    }

    @Test
    void aMovieOfAnAgentOfOnesOwnIsFoundByItsIdsElsewhere() {
        Item movie = Item.builder(ItemType.MOVIE, "1", "11", "Nosferatu")
                .year(1922)
                .guid("custom://nosferatu")
                .externalIds("imdb://tt0013442")
                .build();
        try (ToolBench bench = bench(List.of(movie), List.of("11"))) {
            assertThat(ToolBench.texts(bench.call("get_fully_watched", QUESTION), "items", "ratingKey"))
                    .containsExactly("11");
        }
    }

    @Test
    void aShowIsFinishedWhenItsEpisodesWithoutNumbersWerePlayedToo() {
        try (ToolBench bench = bench(showWithTrailer(), List.of("22", "23"))) {
            assertThat(ToolBench.texts(bench.call("get_fully_watched", QUESTION), "items", "ratingKey"))
                    .containsExactly("20");
        }
    }

    @Test
    void aShowIsNotFinishedWithoutThem() {
        try (ToolBench bench = bench(showWithTrailer(), List.of("22"))) {
            assertThat(bench.call("get_fully_watched", QUESTION).path("items")).isEmpty();
        }
    }
}
