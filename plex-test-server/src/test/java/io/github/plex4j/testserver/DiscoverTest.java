package io.github.plex4j.testserver;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.plex4j.testserver.model.CatalogTitle;
import io.github.plex4j.testserver.model.ItemType;
import io.github.plex4j.testserver.model.Library;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The stand-in for Discover: the catalogue of plex.tv and the watchlist of an account. */
class DiscoverTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T20:00:00Z"), ZoneOffset.UTC);
    private static final String WATCHLIST = "/library/sections/watchlist/all";
    private static final String FAUST = id("Faust");

    private final PlexTestServer server = PlexTestServer.start(DemoLibrary.create(CLOCK));
    private final TestClient discover = new TestClient(server.discoverUri(), server.accountToken());

    @AfterEach
    void close() {
        server.close();
    }

    private static String id(String title) {
        return DemoLibrary.create(CLOCK).catalog().titles().values().stream()
                .filter(known -> known.title().equals(title))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static Library longList(int titles) {
        Library.Builder library = Library.builder().clock(CLOCK);
        for (int number = 0; number < titles; number++) {
            String id = "%024x".formatted(number);
            library.catalogTitle(CatalogTitle.of(ItemType.MOVIE, id, "Title " + number, LocalDate.of(1920, 1, 1)))
                    .watchlisted(id, 1_000 + number);
        }
        return library.build();
    }

    @Test
    void opensToTheTokenOfTheAccountAlone() {
        assertThat(new TestClient(server.discoverUri(), server.token()).status("GET", WATCHLIST))
                .isEqualTo(401);
        assertThat(new TestClient(server, server.accountToken()).status("GET", "/library/sections"))
                .isEqualTo(401);
        assertThat(discover.send("GET", "/library/metadata/0").body()).contains("\"status\":404");
    }

    @Test
    void listsTheNewestFirst() {
        assertThat(discover.titles(WATCHLIST))
                .containsExactly(
                        "Charade",
                        "Pandora's Box",
                        "Faust",
                        "Dragnet",
                        "The Adventures of Robin Hood",
                        "The Silver Lantern");
    }

    @Test
    void sortsByTitleWithoutArticleAndByRelease() {
        assertThat(discover.titles(WATCHLIST + "?sort=titleSort:asc"))
                .startsWith("The Adventures of Robin Hood", "Charade");
        assertThat(discover.titles(WATCHLIST + "?sort=originallyAvailableAt:desc"))
                .startsWith("The Silver Lantern", "Charade");
    }

    @Test
    void ignoresAnOrderItDoesNotKnow() {
        assertThat(discover.titles(WATCHLIST + "?sort=year:asc")).isEqualTo(discover.titles(WATCHLIST));
    }

    @Test
    void filtersByTypeAndByWhatCanBeWatched() {
        assertThat(discover.titles(WATCHLIST + "?type=2")).containsExactly("Dragnet", "The Adventures of Robin Hood");
        assertThat(discover.titles("/library/sections/watchlist/available")).containsExactly("Pandora's Box");
        assertThat(discover.titles("/library/sections/watchlist/released"))
                .hasSize(5)
                .doesNotContain("The Silver Lantern");
        assertThat(discover.status("GET", "/library/sections/watchlist/other")).isEqualTo(404);
    }

    @Test
    void refusesPagesOfMoreThanAHundred() {
        try (PlexTestServer large = PlexTestServer.start(longList(120))) {
            TestClient client = new TestClient(large.discoverUri(), large.accountToken());

            JsonNode page = client.json(WATCHLIST + "?X-Plex-Container-Start=100&X-Plex-Container-Size=100");

            assertThat(page.path("totalSize").asInt()).isEqualTo(120);
            assertThat(page.path("Metadata")).hasSize(20);
            assertThat(client.status("GET", WATCHLIST + "?X-Plex-Container-Start=0&X-Plex-Container-Size=101"))
                    .isEqualTo(400);
        }
    }

    @Test
    void saysSinceWhenATitleIsOnTheListIfTheUsersStateIsIncluded() {
        long since = server.library().watchlist().addedAt(FAUST).orElseThrow();
        assertThat(discover.json(WATCHLIST).at("/Metadata/2").has("watchlistedAt"))
                .isFalse();
        assertThat(discover.json(WATCHLIST + "?includeUserState=1")
                        .at("/Metadata/2/watchlistedAt")
                        .asLong())
                .isEqualTo(since);
        assertThat(discover.json("/library/metadata/" + FAUST + "/userState")
                        .at("/UserState/0/watchlistedAt")
                        .asLong())
                .isEqualTo(since);
    }

    @Test
    void addsATitleAndRemovesIt() {
        String canary = id("The Cat and the Canary");

        assertThat(discover.status("PUT", "/actions/addToWatchlist?ratingKey=" + canary))
                .isEqualTo(200);

        assertThat(discover.titles(WATCHLIST))
                .startsWith("The Cat and the Canary")
                .hasSize(7);

        assertThat(discover.status("PUT", "/actions/removeFromWatchlist?ratingKey=" + canary))
                .isEqualTo(200);

        assertThat(discover.titles(WATCHLIST)).hasSize(6).doesNotContain("The Cat and the Canary");
    }

    @Test
    void countsTheTimeAnewForATitleThatIsAddedAgain() {
        discover.status("PUT", "/actions/addToWatchlist?ratingKey=" + FAUST);

        assertThat(server.library().watchlist().addedAt(FAUST))
                .contains(server.library().now());
    }

    @Test
    void refusesActionsOnTitlesItDoesNotKnow() {
        assertThat(discover.status("PUT", "/actions/addToWatchlist?ratingKey=101"))
                .isEqualTo(404);
        assertThat(discover.status("PUT", "/actions/removeFromWatchlist")).isEqualTo(400);
    }

    @Test
    void knowsTheTitlesOfTheServerAndOthers() {
        assertThat(found("/library/search?query=dragnet&searchTypes=movies,tv&searchProviders=discover"))
                .containsExactly("Dragnet");
        assertThat(found("/library/search?query=faust&searchTypes=movies")).containsExactly("Faust");
        assertThat(found("/library/search?query=faust&searchTypes=tv")).isEmpty();
        assertThat(found("/library/search?query=the&limit=3")).hasSize(3);
    }

    private List<String> found(String search) {
        return discover.json(search).at("/SearchResults/0/SearchResult").findValuesAsText("title");
    }

    @Test
    void describesTitlesByTheirIds() {
        String pandora = id("Pandora's Box");
        JsonNode titles =
                discover.json("/library/metadata/" + FAUST + "," + pandora).path("Metadata");
        assertThat(TestClient.texts(titles, "title")).containsExactly("Faust", "Pandora's Box");
        assertThat(titles.at("/0/Guid/0/id").asText()).isEqualTo("imdb://tt0016847");
        assertThat(TestClient.texts(
                        discover.json("/library/metadata/" + pandora + "/availabilities")
                                .path("Availability"),
                        "title"))
                .containsExactly("Silent Classics");
    }

    @Test
    void sharesLogAndFaultsWithTheServer() {
        server.faults().next(Fault.rateLimited(3));

        assertThat(discover.send("GET", WATCHLIST).statusCode()).isEqualTo(429);

        assertThat(server.requests().all())
                .singleElement()
                .satisfies(request -> assertThat(request.header("Host"))
                        .contains(server.discoverUri().getAuthority()));
    }
}
