package io.github.plex4j.testserver;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LibrariesAndItemsTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T20:00:00Z"), ZoneOffset.UTC);
    private static final String MOVIES = "/library/sections/1/all";

    private final PlexTestServer server = PlexTestServer.start(DemoLibrary.create(CLOCK));
    private final TestClient client = new TestClient(server);

    @BeforeAll
    void hasMovies() {
        assertThat(client.json(MOVIES).path("size").asInt()).isGreaterThan(50);
    }

    @AfterAll
    void close() {
        server.close();
    }

    @Test
    void refusesCallsWithoutTokenWithAPageOfHtml() {
        HttpResponse<String> response =
                new TestClient(server, "").send("GET", "/library/sections", "Accept", "application/json");
        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.body())
                .isEqualTo(
                        "<html><head><title>Unauthorized</title></head><body><h1>401 Unauthorized</h1></body></html>");
    }

    @Test
    void tellsItsIdentityWithoutToken() {
        assertThat(new TestClient(server, "")
                        .json("/identity")
                        .path("machineIdentifier")
                        .asText())
                .isEqualTo(server.machineIdentifier());
    }

    @Test
    void leavesOutElementsAndFieldsOnRequest() {
        JsonNode whole = client.json("/library/metadata/101").at("/Metadata/0");
        JsonNode brief = client.json("/library/metadata/101?excludeElements=Media,Role&excludeFields=summary")
                .at("/Metadata/0");

        assertThat(whole.has("Media") && whole.has("Role") && whole.has("summary"))
                .isTrue();
        assertThat(brief.has("Media") || brief.has("Role") || brief.has("summary"))
                .isFalse();
        assertThat(brief.path("title")).isEqualTo(whole.path("title"));
    }

    @Test
    void takesTheTokenAsAParameterToo() {
        assertThat(new TestClient(server, "").status("GET", "/library/sections?X-Plex-Token=" + server.token()))
                .isEqualTo(200);
    }

    @Test
    void listsSections() {
        JsonNode sections = client.json("/library/sections").path("Directory");
        assertThat(TestClient.texts(sections, "title"))
                .containsExactly("Movies", "Movies 4K", "TV Shows", "Music", "Photos");
        assertThat(TestClient.texts(sections, "key")).containsExactly("1", "2", "3", "4", "5");
        assertThat(TestClient.texts(sections, "type")).containsExactly("movie", "movie", "show", "artist", "photo");
    }

    @Test
    void writesXmlUnlessAskedForJson() {
        HttpResponse<String> response = client.send("GET", MOVIES + "?title=Night%20of");
        assertThat(response.headers().firstValue("Content-Type")).hasValue("text/xml;charset=utf-8");
        assertThat(response.body())
                .contains("<MediaContainer size=\"1\"", "<Video ratingKey=\"101\"", "<Genre tag=\"Horror\"");
    }

    @Test
    void pagesOnlyWhenStartAndSizeComeTogether() {
        JsonNode whole = client.json(MOVIES, "X-Plex-Container-Size", "2");
        JsonNode page = client.json(MOVIES, "X-Plex-Container-Start", "1", "X-Plex-Container-Size", "2");
        assertThat(whole.path("size").asInt()).isGreaterThan(50);
        assertThat(whole.has("totalSize")).isFalse();
        assertThat(page.path("size").asInt()).isEqualTo(2);
        assertThat(page.path("offset").asInt()).isEqualTo(1);
        assertThat(page.path("totalSize").asInt()).isEqualTo(whole.path("size").asInt());
        assertThat(page.path("Metadata").get(0).path("ratingKey"))
                .isEqualTo(whole.path("Metadata").get(1).path("ratingKey"));
    }

    @Test
    void countsWithAPageOfNothingAndLeavesOutTheEmptyList() {
        JsonNode count = client.json(MOVIES + "?X-Plex-Container-Start=0&X-Plex-Container-Size=0");
        assertThat(count.path("totalSize").asInt()).isGreaterThan(50);
        assertThat(count.has("Metadata")).isFalse();
    }

    @Test
    void answersHeadWithTheTotal() {
        HttpResponse<String> response = client.send("HEAD", MOVIES);
        assertThat(response.headers()
                        .firstValueAsLong("X-Plex-Container-Total-Size")
                        .orElse(0))
                .isGreaterThan(50);
        assertThat(response.body()).isEmpty();
    }

    @Test
    void cutsRowsShortAndTellsAllInDetail() {
        JsonNode row =
                client.json(MOVIES + "?title=Metropolis").path("Metadata").get(0);
        JsonNode full = client.json("/library/metadata/" + row.path("ratingKey").asText())
                .path("Metadata")
                .get(0);
        assertThat(row.path("Role")).hasSize(3);
        assertThat(row.has("Guid")).isFalse();
        assertThat(row.at("/Media/0/Part/0").has("Stream")).isFalse();
        assertThat(full.path("Role")).hasSize(5);
        assertThat(full.at("/Role/0/role").asText()).isEqualTo("Maria");
        assertThat(full.at("/Guid/0/id").asText()).isEqualTo("imdb://tt0017136");
        assertThat(full.at("/Media/0/Part/0/Stream")).isNotEmpty();
        assertThat(full.path("librarySectionID").isInt()).isTrue();
    }

    @Test
    void sendsGuidsInRowsWhenAsked() {
        assertThat(client.json(MOVIES + "?title=Metropolis&includeGuids=1")
                        .at("/Metadata/0/Guid/0/id")
                        .asText())
                .isEqualTo("imdb://tt0017136");
    }

    @Test
    void sortsByTitleWithoutArticleAndByOtherFields() {
        assertThat(client.titles(MOVIES)).startsWith("Angel and the Badman", "The Bat", "Battleship Potemkin");
        JsonNode newest = client.json(MOVIES + "?sort=year:desc").path("Metadata");
        List<Integer> years =
                TestClient.texts(newest, "year").stream().map(Integer::valueOf).toList();
        assertThat(years).isSortedAccordingTo(Collections.reverseOrder());
    }

    @Test
    void addsThePseudoRowOfAllEpisodesUnlessToldNotTo() {
        String show = client.json("/library/sections/3/all?title=sherlock")
                .at("/Metadata/0/ratingKey")
                .asText();
        JsonNode children = client.json("/library/metadata/" + show + "/children");
        assertThat(children.at("/Directory/0/title").asText()).isEqualTo("All episodes");
        assertThat(TestClient.texts(children.path("Metadata"), "title")).containsExactly("Specials", "Season 1");
        assertThat(client.json("/library/metadata/" + show + "/children?excludeAllLeaves=1")
                        .has("Directory"))
                .isFalse();
    }

    @Test
    void showsEpisodesWithTheirShowAndSeason() {
        JsonNode episode = client.json("/library/sections/3/all?type=4&title=The%20Dream")
                .path("Metadata")
                .get(0);
        assertThat(episode.path("grandparentTitle").asText()).isEqualTo("One Step Beyond");
        assertThat(episode.path("parentIndex").asInt()).isEqualTo(1);
        assertThat(episode.path("index").asInt()).isEqualTo(7);
    }

    @Test
    void showsTracksOfACompilationWithTheirOwnArtist() {
        JsonNode track = client.json("/library/sections/4/all?type=10&title=crazy")
                .path("Metadata")
                .get(0);
        assertThat(track.path("grandparentTitle").asText()).isEqualTo("Various Artists");
        assertThat(track.path("originalTitle").asText()).isEqualTo("Mamie Smith");
    }

    @Test
    void fetchesSeveralItemsAtOnce() {
        assertThat(client.json("/library/metadata/101,102,999999").path("size").asInt())
                .isEqualTo(2);
        assertThat(client.status("GET", "/library/metadata/999999")).isEqualTo(404);
    }

    @Test
    void findsAnItemByGuidInAllSections() {
        String guid =
                client.json(MOVIES + "?title=Charade").at("/Metadata/0/guid").asText();
        assertThat(client.json("/library/all?guid=" + guid).path("Metadata")).hasSize(2);
    }

    @Test
    void tellsWhatCanBeFilteredAndSortedBy() {
        JsonNode details = client.json("/library/sections/1?includeDetails=1");
        assertThat(TestClient.texts(details.at("/Type/0/Field"), "key")).contains("title", "year", "genre", "addedAt");
        assertThat(TestClient.texts(details.at("/Type/0/Sort"), "key")).contains("titleSort", "random");
        JsonNode integer = TestClient.row(details.path("FieldType"), "type", "integer");
        assertThat(TestClient.texts(integer.path("Operator"), "key")).containsExactly("=", "!=", ">>=", "<<=");
        assertThat(client.json(MOVIES + "?includeMeta=1")
                        .at("/Meta/Type/0/active")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void compressesWhenAsked() {
        assertThat(client.send("GET", MOVIES, "Accept-Encoding", "gzip")
                        .headers()
                        .firstValue("Content-Encoding"))
                .hasValue("gzip");
    }
}
