package io.github.plex4j.testserver;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Playlists: entries of their own, or what a query finds. */
class PlaylistsTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T20:00:00Z"), ZoneOffset.UTC);
    private static final String RAINY = "/playlists/951";
    private static final String NOIR = "/playlists/953";
    private static final String QUERY = "server%3A%2F%2Fm%2Fcom.plexapp.plugins.library%2Flibrary%2Fsections%2F";

    private final PlexTestServer server = PlexTestServer.start(DemoLibrary.create(CLOCK));
    private final TestClient client = new TestClient(server);

    @AfterEach
    void close() {
        server.close();
    }

    private JsonNode playlist(String path) {
        return client.json(path).at("/Metadata/0");
    }

    private List<String> rows(String path, String field) {
        return TestClient.texts(client.json(path + "/items").path("Metadata"), field);
    }

    private String smartPlaylist(String section, String query) {
        client.send("POST", "/playlists?smart=1&title=Made&uri=" + QUERY + section + "%2Fall%3F" + query);
        JsonNode rows = client.json("/playlists?title=Made").path("Metadata");
        return "/playlists/" + rows.path(0).path("ratingKey").asText();
    }

    @Test
    void keepsASortTitleAndItsLock() {
        assertThat(client.status("PUT", RAINY + "?titleSort.value=Sunday&titleSort.locked=1"))
                .isEqualTo(204);
        assertThat(playlist(RAINY).path("titleSort").asText()).isEqualTo("Sunday");
        assertThat(TestClient.texts(playlist(RAINY).path("Field"), "name")).containsExactly("titleSort");
        client.send("PUT", RAINY + "?titleSort.value=&titleSort.locked=0");
        assertThat(playlist(RAINY).has("titleSort")).isFalse();
        assertThat(playlist(RAINY).has("Field")).isFalse();
    }

    @Test
    void refusesAnEmptyTitle() {
        assertThat(client.status("PUT", RAINY + "?title.value=")).isEqualTo(400);
        assertThat(client.status("POST", "/playlists?title=%20")).isEqualTo(400);
    }

    @Test
    void givesASmartPlaylistAnotherQuery() {
        String query = QUERY + "1%2Fall%3Ftype%3D1%26year%253C%253C%3D1925";
        assertThat(client.status("PUT", NOIR + "/items?uri=" + query)).isEqualTo(200);
        assertThat(rows(NOIR, "year")).isNotEmpty().allMatch(year -> Integer.parseInt(year) < 1925);
        assertThat(playlist(NOIR).path("content").asText())
                .startsWith("library://x/directory/%2Flibrary%2Fsections%2F1%2Fall%3Ftype%3D1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"PUT /items?uri=/library/metadata/101", "DELETE /items", "DELETE /items/1", "PUT /items/1/move"})
    void aSmartPlaylistRefusesChangesOfItsItems(String call) {
        String[] parts = call.split(" ", 2);
        assertThat(client.status(parts[0], NOIR + parts[1])).isEqualTo(400);
    }

    @Test
    void listsTheEpisodesOfTheShowsThatItsQueryAsksFor() {
        String made = smartPlaylist("3", "type%3D2%26year%253E%253E%3D1955%26sort%3DtitleSort");
        List<String> shows = TestClient.texts(
                client.json("/library/sections/3/all?type=2&year%3E%3E=1955&sort=titleSort")
                        .path("Metadata"),
                "title");
        assertThat(rows(made, "type")).isNotEmpty().containsOnly("episode");
        assertThat(rows(made, "grandparentTitle").stream().distinct().toList()).isEqualTo(shows);
    }

    @Test
    void countsEpisodesAndNotShowsUpToItsLimit() {
        assertThat(rows(smartPlaylist("3", "type%3D2%26limit%3D5"), "type")).hasSize(5);
    }

    @Test
    void holdsTheMoviesOfACollection() {
        client.send("PUT", RAINY + "/items?uri=/library/metadata/901");
        assertThat(rows(RAINY, "title")).hasSize(7).endsWith("Sherlock Jr.", "The General", "Steamboat Bill, Jr.");
    }

    @Test
    void holdsAllThatAQueryFindsWhenTold() {
        client.send("PUT", RAINY + "/items?uri=" + QUERY + "1%2Fall%3Ftype%3D1%26year%253C%253C%3D1921");
        assertThat(rows(RAINY, "playlistItemID")).hasSizeGreaterThan(4).doesNotHaveDuplicates();
    }

    @Test
    void refusesItemsOfAnotherKind() {
        String track = rows("/playlists/952", "ratingKey").get(0);
        assertThat(client.status("PUT", RAINY + "/items?uri=/library/metadata/" + track))
                .isEqualTo(400);
        assertThat(client.status("POST", "/playlists?title=Mixed&type=video&uri=/library/metadata/101," + track))
                .isEqualTo(400);
        assertThat(rows(RAINY, "type")).hasSize(4);
    }

    @Test
    void leavesTheOrderWhenAnItemIsMovedAfterItself() {
        List<String> before = rows(RAINY, "playlistItemID");
        client.send("PUT", RAINY + "/items/" + before.get(1) + "/move?after=" + before.get(1));
        assertThat(rows(RAINY, "playlistItemID")).isEqualTo(before);
        assertThat(client.status("PUT", RAINY + "/items/" + before.get(1) + "/move?after=7"))
                .isEqualTo(404);
    }

    @Test
    void refusesMoreKeysThanAnAddressHolds() {
        String keys = IntStream.range(0, 301).mapToObj(number -> "101").collect(Collectors.joining(","));
        assertThat(client.status("PUT", RAINY + "/items?uri=/library/metadata/" + keys))
                .isEqualTo(414);
    }

    @Test
    void listsThoseOfASectionInTheOrderOfTheirTitles() {
        assertThat(client.titles("/playlists?sectionID=1&sort=titleSort:desc"))
                .containsExactly("Unseen Noir", "Rainy Sunday");
        assertThat(client.titles("/playlists?sort=titleSort"))
                .containsExactly("Gramophone", "Rainy Sunday", "Unseen Noir");
    }
}
