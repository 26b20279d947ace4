package io.github.plex4j.testserver;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls that change what the server holds. */
class ChangesTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T20:00:00Z"), ZoneOffset.UTC);
    private static final String LIBRARY = "&identifier=com.plexapp.plugins.library";

    private final PlexTestServer server = PlexTestServer.builder(DemoLibrary.create(CLOCK))
            .plexPass(true)
            .ownerOnlyStatus(403)
            .start();
    private final TestClient client = new TestClient(server);

    @AfterEach
    void close() {
        server.close();
    }

    private JsonNode item(String key) {
        return client.json("/library/metadata/" + key).at("/Metadata/0");
    }

    @ParameterizedTest
    @CsvSource({
        "title, New title",
        "titleSort, Sorted",
        "originalTitle, Original",
        "editionTitle, Director's Cut",
        "summary, Short",
        "tagline, Catchy",
        "studio, Somewhere",
        "contentRating, PG",
        "originallyAvailableAt, 1999-12-31",
        "year, 1999",
        "rating, 7.5",
        "audienceRating, 8.5",
        "addedAt, 1600000000"
    })
    void editsAField(String field, String value) {
        String query = "id=101&type=1&" + field + ".value=" + value.replace(" ", "%20") + "&" + field + ".locked=1";
        assertThat(client.status("PUT", "/library/sections/1/all?" + query)).isEqualTo(200);
        assertThat(item("101").path(field).asText()).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({
        "/library/metadata/101?title=New, title, New",
        "/:/rate?key=101&rating=3&identifier=com.plexapp.plugins.library, userRating, 3",
        "/:/scrobble?key=101&identifier=com.plexapp.plugins.library, lastViewedAt, 1795291200"
    })
    void aListThatWasReadBeforeShowsTheChange(String call, String field, String value) {
        String list = "/library/sections/1/all?sort=addedAt";
        String before = rowOf101(list).path(field).asText();

        client.send("PUT", call);

        assertThat(rowOf101(list).path(field).asText()).isEqualTo(value).isNotEqualTo(before);
    }

    private JsonNode rowOf101(String list) {
        return TestClient.row(client.json(list).path("Metadata"), "ratingKey", "101");
    }

    @ParameterizedTest
    @ValueSource(strings = {"originalTitle", "editionTitle", "tagline", "studio", "contentRating"})
    void emptiesAField(String field) {
        client.send("PUT", "/library/metadata/101?" + field + "=Something");
        client.send("PUT", "/library/metadata/101?" + field + "=");
        assertThat(item("101").has(field)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "PUT, /library/sections/1/all?title.value=x, 400",
        "PUT, /library/sections/1/all?id=999999&title.value=x, 404",
        "PUT, /library/metadata/101?year=soon, 400",
        "PUT, /library/metadata/101?originallyAvailableAt=soon, 400",
        "DELETE, /library/metadata/999999, 404",
        "PUT, /library/metadata/999999/refresh, 404",
        "PUT, /library/metadata/101/refresh, 200",
        "PUT, /:/scrobble?key=101, 400",
        "PUT, /:/scrobble?key=999999&identifier=com.plexapp.plugins.library, 404",
        "PUT, /:/scrobble?identifier=com.plexapp.plugins.library, 400",
        "PUT, /:/rate?key=101&identifier=com.plexapp.plugins.library, 400",
        "PUT, /:/rate?key=101&rating=good&identifier=com.plexapp.plugins.library, 400",
        "PUT, /:/rate?key=999999&rating=1&identifier=com.plexapp.plugins.library, 404",
        "GET, /:/progress?key=999999&time=1, 404",
        "PUT, /:/prefs?NoSuch=1, 400",
        "PUT, /:/prefs?ScheduledLibraryUpdateInterval=often, 400",
        "GET, /:/prefs/get?id=NoSuch, 404",
        "POST, /butler/BackupDatabase, 200",
        "DELETE, /butler/NoSuch, 404",
        "GET, /library/sections/1/refresh, 200",
        "GET, /library/sections/99/refresh, 404",
        "GET, /library/sections/all/refresh, 200",
        "PUT, /library/sections/1/emptyTrash, 200",
        "PUT, /library/optimize, 200",
        "DELETE, /status/sessions/history/999999999, 404",
        "DELETE, /status/sessions/history/abc, 404",
        "GET, /status/sessions/history/999999999, 404",
        "POST, /library/collections?title=x, 400",
        "POST, /library/collections?sectionId=1, 400",
        "POST, /library/collections?title=x&sectionId=99, 404",
        "POST, /library/collections?title=x&sectionId=1&uri=nonsense, 400",
        "POST, /library/collections?title=x&sectionId=1&smart=1&uri=nonsense, 400",
        "POST, /library/collections?title=x&sectionId=1&uri=/library/metadata/999999, 404",
        "POST, /playlists, 400",
        "DELETE, /playlists/999999, 404",
        "POST, /status/sessions/terminate, 403",
        "POST, /status/sessions/terminate?sessionId=none, 404",
        "GET, /photo/:/transcode?width=10&height=10, 400",
        "GET, /photo/:/transcode?url=/x&width=0&height=10, 400",
        "GET, /photo/:/transcode?url=/library/metadata/999999/thumb/1&width=10&height=10, 404",
        "GET, /library/metadata/101/art, 200",
        "GET, /accounts/1, 200",
        "GET, /accounts/77, 404"
    })
    void answersWithStatus(String method, String call, int status) {
        assertThat(client.status(method, call)).isEqualTo(status);
    }

    @Test
    void keepsTheOwnersCallsFromOthers() {
        TestClient other = new TestClient(server, server.sharedUserToken());
        assertThat(other.status("PUT", "/library/metadata/101?title=x")).isEqualTo(403);
        assertThat(other.status("GET", "/library/sections")).isEqualTo(200);
    }

    @Test
    void replacesAndRemovesTags() {
        client.send("PUT", "/library/metadata/101?label%5B0%5D.tag.tag=One&label%5B1%5D.tag.tag=Two");
        assertThat(TestClient.texts(item("101").path("Label"), "tag")).containsExactly("One", "Two");
        client.send("PUT", "/library/metadata/101?label%5B%5D.tag.tag-=One");
        assertThat(TestClient.texts(item("101").path("Label"), "tag")).containsExactly("Two");
    }

    @Test
    void makesFillsSortsAndDeletesACollection() {
        JsonNode made = post("/library/collections?title=Mine&sectionId=1&type=1&uri=/library/metadata/101,102");
        String path = "/library/collections/" + made.path("ratingKey").asText();
        assertThat(made.path("childCount").asText()).isEqualTo("2");
        assertThat(client.status("PUT", path + "/items?uri=/library/metadata/102,103"))
                .isEqualTo(200);
        assertThat(TestClient.texts(item("103").path("Collection"), "tag")).contains("Mine");
        assertThat(client.status("PUT", path + "/items/103/move")).isEqualTo(200);
        assertThat(client.status("PUT", path + "/items/101/move?after=102")).isEqualTo(200);
        assertThat(keys(path + "/items")).containsExactly("103", "102", "101");
        assertThat(client.status("DELETE", path + "/items/102")).isEqualTo(200);
        assertThat(client.status("DELETE", path + "/items/102")).isEqualTo(404);
        assertThat(client.status("PUT", path + "/items/102/move")).isEqualTo(404);
        client.send("PUT", "/library/metadata/" + made.path("ratingKey").asText() + "?title.value=Ours");
        assertThat(client.titles(path)).containsExactly("Ours");
        assertThat(client.status(
                        "DELETE", "/library/metadata/" + made.path("ratingKey").asText()))
                .isEqualTo(200);
        assertThat(client.status("GET", path)).isEqualTo(404);
    }

    @Test
    void keepsASmartCollectionAsItsQuery() {
        JsonNode made = post("/library/collections?title=Old&sectionId=1&smart=1&uri=server%3A%2F%2Fm%2F"
                + "com.plexapp.plugins.library%2Flibrary%2Fsections%2F1%2Fall%3Fyear%253C%253C%3D1925");
        String path = "/library/collections/" + made.path("ratingKey").asText();
        assertThat(TestClient.texts(client.json(path + "/children").path("Metadata"), "year"))
                .isNotEmpty()
                .allMatch(year -> Integer.parseInt(year) < 1925);
        assertThat(client.status("PUT", path + "/items?uri=/library/metadata/101"))
                .isEqualTo(400);
    }

    @Test
    void sortsAndEmptiesAPlaylist() {
        JsonNode made = post("/playlists?title=Mine&type=video&uri=/library/metadata/101,102,103");
        String path = "/playlists/" + made.path("ratingKey").asText();
        List<String> entries = TestClient.texts(client.json(path + "/items").path("Metadata"), "playlistItemID");
        client.send("PUT", path + "/items/" + entries.get(2) + "/move");
        client.send("PUT", path + "/items/" + entries.get(0) + "/move?after=" + entries.get(1));
        assertThat(keys(path + "/items")).containsExactly("103", "102", "101");
        assertThat(client.status("DELETE", path + "/items/1")).isEqualTo(404);
        client.send("PUT", path + "?title=Ours&summary=All");
        assertThat(client.json(path).at("/Metadata/0/summary").asText()).isEqualTo("All");
        client.send("DELETE", path + "/items");
        assertThat(client.json(path).at("/Metadata/0/leafCount").asInt()).isZero();
    }

    @Test
    void marksAsPlayedNearTheEndAndKeepsThePlaceBefore() {
        long duration = item("101").path("duration").asLong();
        client.send("PUT", "/:/unscrobble?key=101" + LIBRARY);
        client.send("GET", "/:/progress?key=/library/metadata/101&time=0");
        assertThat(item("101").has("viewOffset")).isFalse();
        client.send("POST", "/:/timeline?ratingKey=101&key=x&time=60000");
        assertThat(item("101").path("viewOffset").asLong()).isEqualTo(60_000);
        client.send("PUT", "/actions/removeFromContinueWatching?ratingKey=101");
        assertThat(item("101").path("viewOffset").asLong()).isEqualTo(60_000);
        assertThat(keys("/hubs/continueWatching/items")).doesNotContain("101");
        client.send("GET", "/:/progress?key=101&time=" + (duration - 1000));
        assertThat(item("101").path("viewCount").asInt()).isEqualTo(1);
    }

    @Test
    void ratesAndTakesTheRatingBack() {
        client.send("PUT", "/:/rate?key=101&rating=9" + LIBRARY);
        assertThat(item("101").path("userRating").asInt()).isEqualTo(9);
        client.send("PUT", "/:/rate?key=101&rating=-1" + LIBRARY);
        assertThat(item("101").has("userRating")).isFalse();
    }

    @Test
    void changesSettings() {
        client.send("PUT", "/:/prefs?logDebug=0&ScheduledLibraryUpdateInterval=60&TranscoderH264MinimumCRF=1.5");
        client.send("PUT", "/:/prefs?TranscoderTempDirectory=%2Ftmp");
        JsonNode settings = client.json("/:/prefs").path("Setting");
        assertThat(TestClient.row(settings, "id", "logDebug").path("value").asBoolean(true))
                .isFalse();
        assertThat(TestClient.row(settings, "id", "TranscoderH264MinimumCRF")
                        .path("value")
                        .asDouble())
                .isEqualTo(1.5);
        assertThat(client.json("/:/prefs/get?id=ScheduledLibraryUpdateInterval")
                        .at("/Setting/0/value")
                        .asInt())
                .isEqualTo(60);
        assertThat(client.send("GET", "/butler").body()).contains("<ButlerTasks>", "name=\"BackupDatabase\"");
    }

    @Test
    void removesOneRowOfHistory() {
        JsonNode last =
                client.json("/status/sessions/history/all?sort=viewedAt:desc").at("/Metadata/0");
        String path = last.path("historyKey").asText();
        assertThat(client.titles(path)).containsExactly(last.path("title").asText());
        assertThat(client.status("DELETE", path)).isEqualTo(200);
        assertThat(client.status("GET", path)).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void countsPlaysInSpansOfDifferentLengths(int span) {
        server.library().play("101", 1, 1, server.library().now() - 5);
        JsonNode media =
                client.json("/statistics/media?accountID=1&timespan=" + span).path("StatisticsMedia");
        assertThat(TestClient.texts(media, "timespan")).isNotEmpty().containsOnly(Integer.toString(span));
        assertThat(client.json("/statistics/bandwidth?timespan=" + span)
                        .at("/StatisticsBandwidth/0/bytes")
                        .asLong())
                .isPositive();
        assertThat(client.json("/statistics/resources?timespan=6").path("StatisticsResources"))
                .hasSize(30);
    }

    @Test
    void deletesAShowWithAllBelowIt() {
        String season = client.json("/library/metadata/1000/children")
                .at("/Metadata/0/ratingKey")
                .asText();
        assertThat(client.status("DELETE", "/library/metadata/1000")).isEqualTo(200);
        assertThat(client.status("GET", "/library/metadata/" + season)).isEqualTo(404);
    }

    private JsonNode post(String call) {
        var response = client.send("POST", call, "Accept", "application/json");
        assertThat(response.statusCode()).isEqualTo(200);
        try {
            return new com.fasterxml.jackson.databind.ObjectMapper()
                    .readTree(response.body())
                    .at("/MediaContainer/Metadata/0");
        } catch (com.fasterxml.jackson.core.JsonProcessingException exception) {
            throw new AssertionError(exception);
        }
    }

    private List<String> keys(String call) {
        return TestClient.texts(client.json(call).path("Metadata"), "ratingKey");
    }
}
