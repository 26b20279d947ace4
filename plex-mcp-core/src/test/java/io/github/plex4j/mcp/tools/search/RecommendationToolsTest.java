package io.github.plex4j.mcp.tools.search;

import static io.github.plex4j.mcp.tools.search.RecommendationShelf.ANNA;
import static io.github.plex4j.mcp.tools.search.RecommendationShelf.BEN;
import static io.github.plex4j.mcp.tools.search.RecommendationShelf.movie;
import static io.github.plex4j.mcp.tools.search.RecommendationShelf.play;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.plex4j.mcp.TestClocks;
import io.github.plex4j.mcp.engine.Failure;
import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.engine.Limits;
import io.github.plex4j.mcp.engine.Success;
import io.github.plex4j.mcp.tools.ToolBench;
import io.github.plex4j.testserver.model.Item;
import io.github.plex4j.testserver.model.ItemBuilder;
import io.github.plex4j.testserver.model.ItemType;
import io.github.plex4j.testserver.model.Library;
import io.github.plex4j.testserver.model.TagKind;
import io.github.plex4j.testserver.model.WatchState;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecommendationToolsTest {
    private static final String ANNAS = "{'libraryKey':'Movies','user':'Anna'}";

    private static JsonNode ask(Library library, String arguments) {
        try (ToolBench bench = ToolBench.on(library)) {
            return bench.call("get_recommendations", arguments);
        }
    }

    private static List<String> keys(JsonNode answer) {
        return ToolBench.texts(answer, "items", "ratingKey");
    }

    private static Library annaLikesComedies() {
        Library library = new RecommendationShelf().build();
        play(library, ANNA, 100, 101, 102, 103, 200);
        return library;
    }

    @Test
    void whatIsLikedAndNotWatchedComesFirst() {
        JsonNode answer = ask(annaLikesComedies(), "{'libraryKey':'Movies','user':'Anna','limit':3}");

        assertThat(keys(answer)).containsExactly("104", "105", "106");
        assertThat(answer.path("user").path("name").asText()).isEqualTo("Anna");
        assertThat(answer.path("complete").asBoolean()).isTrue();
        assertThat(answer.has("historySince")).isTrue();
        assertThat(answer.has("note")).isFalse();
    }

    @Test
    void reasonsTellTheFigures() {
        JsonNode answer = ask(annaLikesComedies(), ANNAS);

        assertThat(texts(answer.path("items").path(0).path("reasons")))
                .containsExactlyInAnyOrder(
                        "Comedy: 80 % of what was watched, 33 % of the library", "Directed by Ada: 4 titles watched");
    }

    @Test
    void theBasisTellsTheTaste() {
        JsonNode basis = ask(annaLikesComedies(), ANNAS).path("basis");

        assertThat(basis.path("watched").asInt()).isEqualTo(5);
        assertThat(texts(basis.path("topGenres"))).containsExactly("Comedy");
        assertThat(texts(basis.path("topDirectors"))).containsExactly("Ada");
        assertThat(texts(basis.path("topActors"))).isEmpty();
        assertThat(basis.path("from").asText()).isEqualTo("history");
    }

    private static List<String> texts(JsonNode list) {
        return IntStream.range(0, list.size())
                .mapToObj(place -> list.path(place).asText())
                .toList();
    }

    @Test
    void scoresLieBetweenZeroAndOneAndNeverRise() {
        JsonNode items = ask(annaLikesComedies(), "{'libraryKey':'1','user':'Anna','limit':200}")
                .path("items");

        assertThat(items).hasSize(31);
        double before = 1;
        for (JsonNode item : items) {
            assertThat(item.path("score").asDouble()).isBetween(0.0, before);
            before = item.path("score").asDouble();
        }
    }

    @Test
    void equalTitlesAreOrderedByTitleAndKey() {
        Library library = new RecommendationShelf()
                .with(
                        movie(9, "Comedy", "Ada").title("Twin").build(),
                        movie(10, "Comedy", "Ada").title("Twin").build(),
                        movie(8, "Comedy", "Ada").title("twig").build())
                .build();
        play(library, ANNA, 200, 201, 202, 203, 204, 205, 206, 207, 208, 209, 210, 211);

        List<String> keys = keys(ask(library, "{'libraryKey':'1','user':'Anna','limit':200}"));

        assertThat(keys.stream().filter(List.of("8", "9", "10")::contains)).containsExactly("8", "9", "10");
    }

    @Test
    void anotherUsersHistoryIsNotUsed() {
        Library library = annaLikesComedies();
        JsonNode before = ask(library, ANNAS);
        play(library, BEN, 300, 301, 302, 303, 304, 305, 104, 105);

        assertThat(ask(library, ANNAS).path("items")).isEqualTo(before.path("items"));
        assertThat(keys(ask(library, "{'libraryKey':'Movies','user':'Ben','limit':3}")))
                .containsExactly("306", "307", "308");
    }

    @Test
    void theSignedInUsersFlagsCountForThemAlone() {
        Library library = new RecommendationShelf().build();
        play(library, 1, 100, 101, 102);
        play(library, ANNA, 100, 101, 102);
        library.setWatchState(1, "104", new WatchState(1, library.now(), 0, null));

        JsonNode owners = ask(library, "{'libraryKey':'Movies'}");
        JsonNode annas = ask(library, ANNAS);

        assertThat(keys(owners)).contains("103", "105").doesNotContain("104");
        assertThat(owners.path("basis").path("watched").asInt()).isEqualTo(4);
        assertThat(owners.path("basis").path("from").asText()).contains("watch state");
        assertThat(keys(annas)).contains("103", "104");
        assertThat(annas.toString()).doesNotContain("viewCount");
    }

    @Test
    void editionsAreOneTitle() {
        Library library = new RecommendationShelf()
                .with(movie(50, "Comedy", "Ada")
                        .title("Film 104")
                        .guid("plex://movie/104")
                        .editionTitle("Director's Cut")
                        .build())
                .build();
        play(library, ANNA, 100, 101, 102, 103);

        JsonNode answer = ask(library, ANNAS);

        assertThat(keys(answer)).contains("104").doesNotContain("50");
        assertThat(texts(answer.path("items").path(0).path("ratingKeys"))).containsExactly("50", "104");
    }

    @Test
    void whatWasWatchedInAnotherLibraryIsNotRecommended() {
        Library library = new RecommendationShelf()
                .with(movie(104, "Comedy", "Ada").as("4", "904").build())
                .build();
        play(library, ANNA, 100, 101, 102, 904);

        JsonNode answer = ask(library, ANNAS);

        assertThat(keys(answer)).doesNotContain("104");
        assertThat(answer.path("basis").path("watched").asInt()).isEqualTo(4);
    }

    @Test
    void whatWasWatchedAndIsThereUnderAnotherKeyIsNotRecommended() {
        ItemBuilder old = movie(104, "Comedy", "Ada").originallyAvailableAt(LocalDate.of(1980, 5, 1));
        Library library = new RecommendationShelf()
                .with(
                        old.title("Again").guid("plex://movie/again").as("60").build(),
                        old.title("Again").guid("plex://movie/again").as("61").build())
                .build();
        play(library, ANNA, 100, 101, 102, 60);
        library.items().delete("60");

        assertThat(keys(ask(library, "{'libraryKey':'Movies','user':'Anna','limit':200}")))
                .doesNotContain("61");
    }

    @Test
    void showsThatWereBegunAreWatched() {
        RecommendationShelf shelf = new RecommendationShelf();
        for (int number = 0; number < 8; number++) {
            String show = Integer.toString(2000 + 10 * number);
            String season = Integer.toString(2001 + 10 * number);
            shelf.with(
                    Item.builder(ItemType.SHOW, "2", show, "Show " + number)
                            .guid("plex://show/" + number)
                            .tags(TagKind.GENRE, number < 5 ? "Crime" : "Western")
                            .build(),
                    Item.builder(ItemType.SEASON, "2", season, "Season 1")
                            .parent(show)
                            .index(1)
                            .build(),
                    Item.builder(ItemType.EPISODE, "2", Integer.toString(2002 + 10 * number), "Pilot")
                            .parent(season)
                            .index(1)
                            .build());
        }
        Library library = shelf.build();
        play(library, ANNA, 2002, 2012, 2022);
        play(library, 1, 2032);

        JsonNode answer = ask(library, "{'libraryKey':'TV Shows','user':'Anna','limit':2}");

        assertThat(keys(answer)).containsExactly("2030", "2040");
        assertThat(texts(answer.path("items").path(0).path("reasons")))
                .containsExactly("Crime: 100 % of what was watched, 63 % of the library");
        assertThat(answer.toString()).doesNotContain("watchedEpisodes");
    }

    @Test
    void withoutEnoughHistoryRatingsRankAndItSaysSo() {
        Library library = new RecommendationShelf()
                .with(movie(50, "Drama", "Cora").audienceRating(9.1).build())
                .build();
        play(library, ANNA, 100, 101);

        JsonNode answer = ask(library, ANNAS);

        assertThat(keys(answer)).startsWith("50", "102").doesNotContain("100", "101");
        assertThat(answer.path("note").asText()).contains("rating alone", "2 titles are known to be watched");
        assertThat(answer.path("items").path(0).path("score").asDouble()).isEqualTo(0.91);
        assertThat(texts(answer.path("items").path(0).path("reasons")))
                .containsExactly("Rated 9.1 of 10 by its audience");
    }

    @Test
    void whoWatchedNothingIsToldSo() {
        assertThat(ask(new RecommendationShelf().build(), ANNAS).path("note").asText())
                .contains("no title is known to be watched");
    }

    @Test
    void musicCannotBeRecommended() {
        try (ToolBench bench = ToolBench.on(new RecommendationShelf().build())) {
            Failure failure = bench.failure("get_recommendations", "{'libraryKey':'Music'}");

            assertThat(failure.code()).isEqualTo(FailureCode.INVALID_INPUT);
            assertThat(failure.hint())
                    .contains("1 (Movies)", "2 (TV Shows)", "4 (Movies 4K)")
                    .doesNotContain("Music");
        }
    }

    @Test
    void anUnknownUserOrLibraryIsNotFound() {
        try (ToolBench bench = ToolBench.on(new RecommendationShelf().build())) {
            assertThat(bench.failure("get_recommendations", "{'libraryKey':'1','user':'Nobody'}")
                            .hint())
                    .contains("Anna (11)");
            assertThat(bench.failure("get_recommendations", "{'libraryKey':'Nowhere'}")
                            .code())
                    .isEqualTo(FailureCode.NOT_FOUND);
        }
    }

    @Test
    void theHistoryIsTheOwnersToRead() {
        try (ToolBench bench = ToolBench.asSharedUser(annaLikesComedies())) {
            assertThat(bench.failure("get_recommendations", "{'libraryKey':'1'}")
                            .code())
                    .isEqualTo(FailureCode.FORBIDDEN);
        }
    }

    @Test
    void namesFromPlexCannotHideFiguresNorSteerATerminal() {
        String genre = "\u202ESlap\u001B[31mstick" + "x".repeat(300);
        RecommendationShelf shelf = new RecommendationShelf();
        for (int key = 20; key < 26; key++) {
            shelf.with(movie(key, genre, "Ada ![a](http://evil.example)")
                    .title("\u0007Bell " + key)
                    .build());
        }
        Library library = shelf.build();
        play(library, ANNA, 20, 21, 22, 23);

        JsonNode first = ask(library, ANNAS).path("items").path(0);

        assertThat(texts(first.path("reasons")))
                .anyMatch(reason -> reason.startsWith("Slap[31mstickxxx")
                        && reason.endsWith("…: 100 % of what was watched, 14 % of the library"));
        assertThat(first.toString()).doesNotContain("\u202E", "\u001B", "\\u001b", "](");
    }

    @Test
    void whatMayHaveBeenWatchedUnderAKeyThatIsGoneIsNotRecommendedWhereTimeRunsOutBeforeItIsKnown() {
        ItemBuilder again = movie(60, "Comedy", "Ada")
                .title("Again")
                .guid("plex://movie/again")
                .originallyAvailableAt(LocalDate.of(1980, 5, 1));
        Library library = new RecommendationShelf()
                .with(again.as("60").build(), again.as("61").build())
                .build();
        play(library, ANNA, 100, 101, 102, 60);
        library.items().delete("60");
        AtomicReference<Instant> now = new AtomicReference<>(ToolBench.CLOCK.instant());
        try (ToolBench bench =
                ToolBench.on(library).at(TestClocks.showing(now::get)).within(Duration.ofSeconds(40))) {
            bench.server.beforeRequest("/library/metadata/*", 1, any -> now.updateAndGet(time -> time.plusSeconds(25)));

            JsonNode answer = bench.call("get_recommendations", ANNAS.replace("}", ",'limit':200}"));

            assertThat(keys(answer)).contains("103").doesNotContain("61");
            assertThat(answer.path("complete").asBoolean(true)).isFalse();
        }
    }

    @Test
    void whatWasTickedInAnotherLibraryIsNotRecommendedWhereTimeRunsOutInThisOne() {
        Library library = new RecommendationShelf()
                .with(movie(104, "Comedy", "Ada").as("4", "904").build())
                .build();
        play(library, 1, 100, 101, 102);
        library.setWatchState(1, "904", new WatchState(1, library.now(), 0, null));
        AtomicReference<Instant> now = new AtomicReference<>(ToolBench.CLOCK.instant());
        try (ToolBench bench =
                ToolBench.on(library).at(TestClocks.showing(now::get)).within(Duration.ofSeconds(40))) {
            bench.server.beforeRequest(
                    "/library/sections/1/all", 1, any -> now.updateAndGet(time -> time.plusSeconds(50)));

            assertThat(keys(bench.call("get_recommendations", "{'libraryKey':'1','limit':200}")))
                    .contains("103")
                    .doesNotContain("104");
        }
    }

    @Test
    void aWalkThatRunsOutOfTimeSaysSo() {
        Library library = annaLikesComedies();
        try (ToolBench bench = ToolBench.on(library)) {
            JsonNode answer = ((Success) bench.invoker.invoke(
                            "get_recommendations",
                            ToolBench.json(ANNAS),
                            bench.context().toBuilder()
                                    .clock(TestClocks.passing(ToolBench.CLOCK.instant(), Duration.ofSeconds(1)))
                                    .limits(new Limits(40_000, Optional.of(Duration.ofSeconds(1))))
                                    .build()))
                    .structured();

            assertThat(answer.path("complete").asBoolean()).isFalse();
            assertThat(answer.path("items").size()).isPositive();
        }
    }
}
