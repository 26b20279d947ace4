package io.github.plex4j.testserver;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.plex4j.testserver.model.Activity;
import io.github.plex4j.testserver.model.Library;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ActivityTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T20:00:00Z"), ZoneOffset.UTC);
    private static final String HISTORY = "/status/sessions/history/all";

    private final Library library = DemoLibrary.create(CLOCK);
    private final PlexTestServer server = PlexTestServer.start(library);
    private final TestClient client = new TestClient(server);

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void tellsSessionsWithTextForNumbers() {
        JsonNode sessions = client.json("/status/sessions").path("Metadata");
        assertThat(sessions).hasSize(2);
        JsonNode direct = TestClient.row(sessions, "sessionKey", "11");
        JsonNode converted = TestClient.row(sessions, "sessionKey", "12");
        assertThat(direct.path("librarySectionID").isTextual()).isTrue();
        assertThat(direct.path("duration").isTextual()).isTrue();
        assertThat(direct.at("/Media/0/id").isTextual()).isTrue();
        assertThat(direct.has("TranscodeSession")).isFalse();
        assertThat(converted.at("/User/title").asText()).isEqualTo("Anna");
        assertThat(converted.at("/TranscodeSession/videoDecision").asText()).isEqualTo("transcode");
        assertThat(converted.at("/Player/state").asText()).isEqualTo("paused");
    }

    @Test
    void listsWhatIsBeingConverted() {
        JsonNode converted = client.json("/transcode/sessions").path("TranscodeSession");

        assertThat(TestClient.texts(converted, "key"))
                .containsExactly(TestClient.row(client.json("/status/sessions").path("Metadata"), "sessionKey", "12")
                        .at("/TranscodeSession/key")
                        .asText());
    }

    @Test
    void listsWhatTheServerIsDoing() {
        assertThat(client.json("/activities").path("size").asInt()).isZero();
        library.activities().put(new Activity("a1", "library.update.section", "Scanning", "Movies", 40, true, 1));
        JsonNode activity = client.json("/activities").path("Activity").path(0);
        assertThat(activity.path("uuid").asText()).isEqualTo("a1");
        assertThat(activity.path("subtitle").asText()).isEqualTo("Movies");
        assertThat(activity.path("progress").asInt()).isEqualTo(40);
        library.activities().remove("a1");
        assertThat(client.json("/activities").has("Activity")).isFalse();
    }

    @Test
    void tellsHistoryOldestFirstUnlessSorted() {
        assertThat(times(HISTORY)).hasSizeGreaterThan(300).isSorted();
        List<Long> newestFirst = new ArrayList<>(times(HISTORY + "?sort=viewedAt:desc"));
        Collections.reverse(newestFirst);
        assertThat(newestFirst).isEqualTo(times(HISTORY));
    }

    private List<Long> times(String path) {
        return TestClient.texts(client.json(path).path("Metadata"), "viewedAt").stream()
                .map(text -> text.isEmpty() ? 0L : Long.parseLong(text))
                .toList();
    }

    @Test
    void filtersHistoryByTimeAccountSectionAndItem() {
        long limit = CLOCK.instant().getEpochSecond() - 30 * 86_400L;
        assertThat(times(HISTORY + "?viewedAt%3E=" + limit)).isNotEmpty().allMatch(time -> time >= limit);
        assertThat(times(HISTORY + "?viewedAt%3C=" + limit)).isNotEmpty().allMatch(time -> time <= limit && time > 0);
        JsonNode annas = client.json(HISTORY + "?accountID=21000001").path("Metadata");
        assertThat(TestClient.texts(annas, "accountID")).isNotEmpty().containsOnly("21000001");
        JsonNode shows = client.json(HISTORY + "?librarySectionID=3").path("Metadata");
        assertThat(TestClient.texts(shows, "type")).isNotEmpty().containsOnly("episode");
        assertThat(shows.get(0).path("librarySectionID").isTextual()).isTrue();
        JsonNode ofShow = client.json(HISTORY + "?metadataItemID=1100").path("Metadata");
        assertThat(TestClient.texts(ofShow, "grandparentTitle")).isNotEmpty().containsOnly("One Step Beyond");
    }

    @Test
    void keepsRowsOfItemsThatAreGoneWithoutTheirKeys() {
        JsonNode gone = TestClient.row(client.json(HISTORY).path("Metadata"), "title", "The Lady Vanishes");
        assertThat(gone.has("ratingKey")).isFalse();
        assertThat(gone.has("key")).isFalse();
        JsonNode row =
                client.json(HISTORY + "?librarySectionID=1&sort=viewedAt:desc").at("/Metadata/0");
        assertThat(client.status(
                        "DELETE", "/library/metadata/" + row.path("ratingKey").asText()))
                .isEqualTo(200);
        JsonNode same = TestClient.row(
                client.json(HISTORY).path("Metadata"),
                "historyKey",
                row.path("historyKey").asText());
        assertThat(same.has("ratingKey")).isFalse();
        assertThat(same.path("title")).isEqualTo(row.path("title"));
    }

    @Test
    void agreesWithItselfOnWhatTheOwnerWatched() {
        JsonNode plays =
                client.json(HISTORY + "?accountID=1&librarySectionID=1").path("Metadata");
        String key = TestClient.texts(plays, "ratingKey").stream()
                .filter(each -> !each.isEmpty())
                .findFirst()
                .orElseThrow();
        long count = TestClient.texts(plays, "ratingKey").stream()
                .filter(key::equals)
                .count();
        assertThat(client.json("/library/metadata/" + key)
                        .at("/Metadata/0/viewCount")
                        .asLong())
                .isEqualTo(count);
    }

    @Test
    void namesAccountsAndDevices() {
        JsonNode accounts = client.json("/accounts").path("Account");
        assertThat(TestClient.row(accounts, "id", "0").path("name").asText()).isEmpty();
        assertThat(TestClient.row(accounts, "id", "1").path("name").asText()).isEqualTo("alex");
        assertThat(client.json("/devices").path("Device")).hasSize(4);
    }

    @Test
    void hasStatisticsOnlyWithPlexPass() {
        assertThat(client.status("GET", "/statistics/bandwidth?timespan=3")).isEqualTo(404);
        try (PlexTestServer licensed =
                PlexTestServer.builder(library).plexPass(true).start()) {
            JsonNode bandwidth = new TestClient(licensed).json("/statistics/bandwidth?timespan=3");
            assertThat(bandwidth.path("StatisticsBandwidth")).isNotEmpty();
            assertThat(bandwidth.at("/StatisticsBandwidth/0/bytes").asLong()).isPositive();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403})
    void refusesASharedUserWhatIsTheOwners(int status) {
        try (PlexTestServer shared =
                PlexTestServer.builder(library).ownerOnlyStatus(status).start()) {
            TestClient user = new TestClient(shared, shared.sharedUserToken());
            assertThat(user.status("GET", "/library/sections")).isEqualTo(200);
            for (String path : List.of("/status/sessions", HISTORY, "/accounts", "/devices", "/:/prefs", "/butler")) {
                HttpResponse<String> response = user.send("GET", path, "Accept", "application/json");
                assertThat(response.statusCode()).as(path).isEqualTo(status);
                assertThat(response.body()).startsWith("<html>");
            }
        }
    }

    @Test
    void putsOnDeckWhatWasBegunAndWhatComesNext() {
        JsonNode deck = client.json("/library/onDeck").path("Metadata");
        assertThat(TestClient.texts(deck, "title")).contains("The Stranger", "Wings");
        assertThat(TestClient.texts(deck, "type")).contains("episode");
        assertThat(TestClient.row(deck, "title", "Wings").path("viewOffset").asLong())
                .isEqualTo(4_210_000);
        assertThat(client.titles("/hubs/continueWatching/items")).isEqualTo(client.titles("/library/onDeck"));
    }

    @Test
    void tellsWhatWasAddedLast() {
        List<Long> added = TestClient.texts(
                        client.json("/library/recentlyAdded").path("Metadata"), "addedAt")
                .stream()
                .map(Long::valueOf)
                .toList();
        assertThat(added).isNotEmpty().isSortedAccordingTo(Collections.reverseOrder());
    }

    @Test
    void searchesByHubsAndAsOneList() {
        JsonNode hubs = client.json("/hubs/search?query=grant&limit=5").path("Hub");
        JsonNode actor = TestClient.row(hubs, "type", "actor").path("Directory").get(0);
        assertThat(actor.path("tag").asText()).isEqualTo("Cary Grant");
        assertThat(actor.path("count").asInt()).isEqualTo(3);
        JsonNode night = client.json("/library/search?query=night%20of&limit=5").path("SearchResult");
        assertThat(night.at("/0/Metadata/title").asText()).startsWith("Night of");
        assertThat(night.at("/0/score").isNumber()).isTrue();
        assertThat(client.status("GET", "/hubs/search")).isEqualTo(400);
    }

    @Test
    void changesWhatWasWatched() {
        String key = "/:/scrobble?identifier=com.plexapp.plugins.library&key=109";
        int before = library.history().size();
        int plays =
                client.json("/library/metadata/109").at("/Metadata/0/viewCount").asInt();
        assertThat(client.send("PUT", key).body()).isEmpty();
        assertThat(client.json("/library/metadata/109")
                        .at("/Metadata/0/viewCount")
                        .asInt())
                .isEqualTo(plays + 1);
        assertThat(library.history().size()).isEqualTo(before);
        client.send("GET", key.replace("scrobble", "unscrobble"));
        assertThat(client.json("/library/metadata/109").at("/Metadata/0").has("viewCount"))
                .isFalse();
        client.send("PUT", "/:/rate?identifier=com.plexapp.plugins.library&key=109&rating=8.5");
        assertThat(client.json("/library/metadata/109")
                        .at("/Metadata/0/userRating")
                        .asDouble())
                .isEqualTo(8.5);
        assertThat(client.status("PUT", "/:/scrobble?key=109")).isEqualTo(400);
    }

    @Test
    void makesChangesAndDeletesPlaylists() {
        String uri = "server%3A%2F%2Fx%2Fcom.plexapp.plugins.library%2Flibrary%2Fmetadata%2F101%2C102";
        client.send("POST", "/playlists?type=video&title=Mine&smart=0&uri=" + uri);
        JsonNode made = TestClient.row(client.json("/playlists?title=mine").path("Metadata"), "title", "Mine");
        String items = "/playlists/" + made.path("ratingKey").asText() + "/items";
        assertThat(made.path("leafCount").asInt()).isEqualTo(2);
        JsonNode rows = client.json(items).path("Metadata");
        String first = rows.at("/0/playlistItemID").asText();
        String second = rows.at("/1/playlistItemID").asText();
        client.send("PUT", items + "/" + first + "/move?after=" + second);
        assertThat(TestClient.texts(client.json(items).path("Metadata"), "ratingKey"))
                .containsExactly("102", "101");
        client.send("DELETE", items + "/" + first);
        assertThat(TestClient.texts(client.json(items).path("Metadata"), "ratingKey"))
                .containsExactly("102");
        client.send("DELETE", "/playlists/" + made.path("ratingKey").asText());
        assertThat(client.status("GET", items)).isEqualTo(404);
    }

    @Test
    void fillsSmartListsFromTheirQueryAndRefusesToAddToThem() {
        JsonNode smart = TestClient.row(client.json("/playlists?smart=1").path("Metadata"), "title", "Unseen Noir");
        String items = "/playlists/" + smart.path("ratingKey").asText() + "/items";
        assertThat(TestClient.texts(client.json(items).path("Metadata"), "year"))
                .isNotEmpty()
                .allMatch(year -> Integer.parseInt(year) < 1955);
        assertThat(client.status("PUT", items + "?uri=%2Flibrary%2Fmetadata%2F101"))
                .isEqualTo(400);
    }

    @Test
    void showsCollectionsAndTheirMembers() {
        JsonNode collections = client.json("/library/sections/1/collections").path("Metadata");
        assertThat(TestClient.texts(collections, "title")).contains("Buster Keaton", "Best of the Twenties");
        assertThat(client.titles("/library/collections/901/children"))
                .containsExactly("Sherlock Jr.", "The General", "Steamboat Bill, Jr.");
        assertThat(client.titles("/library/metadata/901/children")).hasSize(3);
        client.send("DELETE", "/library/collections/901/items/104");
        assertThat(client.titles("/library/collections/901/children")).doesNotContain("The General");
    }

    @Test
    void editsFieldsAndTags() {
        client.send(
                "PUT",
                "/library/sections/1/all?type=1&id=101&title.value=N%20%26%20%22M%22&title.locked=1"
                        + "&genre%5B0%5D.tag.tag=Drama&genre.locked=1");
        JsonNode item = client.json("/library/metadata/101").at("/Metadata/0");
        assertThat(item.path("title").asText()).isEqualTo("N & \"M\"");
        assertThat(TestClient.texts(item.path("Genre"), "tag")).containsExactly("Drama");
    }

    @Test
    void drawsPicturesOfTheSizeAskedFor() {
        HttpResponse<String> response = client.send(
                "GET", "/photo/:/transcode?url=%2Flibrary%2Fmetadata%2F101%2Fthumb%2F1&width=32&height=48&format=png");
        assertThat(response.headers().firstValue("Content-Type")).hasValue("image/png");
        assertThat(response.body()).contains("PNG");
    }
}
