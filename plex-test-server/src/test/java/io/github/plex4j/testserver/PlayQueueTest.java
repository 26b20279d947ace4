package io.github.plex4j.testserver;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Play queues: made, shown through a window, and changed. */
class PlayQueueTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T20:00:00Z"), ZoneOffset.UTC);
    private static final String ITEMS = "server%3A%2F%2Fx%2Fcom.plexapp.plugins.library%2Flibrary%2Fmetadata%2F";

    private final PlexTestServer server = PlexTestServer.start(DemoLibrary.create(CLOCK));
    private final TestClient client = new TestClient(server);

    @AfterEach
    void close() {
        server.close();
    }

    private JsonNode send(String method, String path) {
        HttpResponse<String> response = client.send(method, path, "Accept", "application/json");
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        try {
            return new ObjectMapper().readTree(response.body()).path("MediaContainer");
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    private JsonNode create(String query) {
        return send("POST", "/playQueues?type=video&" + query);
    }

    private static String path(JsonNode queue) {
        return "/playQueues/" + queue.path("playQueueID").asText();
    }

    private static List<String> keys(JsonNode queue) {
        return TestClient.texts(queue.path("Metadata"), "ratingKey");
    }

    private static String entry(JsonNode queue, int index) {
        return queue.path("Metadata").path(index).path("playQueueItemID").asText();
    }

    @Test
    void holdsTheItemsItIsMadeOf() {
        JsonNode queue = create("uri=" + ITEMS + "101%2C103%2C102");

        assertThat(keys(queue)).containsExactly("101", "103", "102");
        assertThat(queue.path("playQueueTotalCount").asInt()).isEqualTo(3);
        assertThat(queue.path("playQueueSelectedMetadataItemID").asText()).isEqualTo("101");
        assertThat(queue.path("playQueueVersion").asInt()).isEqualTo(1);
        assertThat(keys(client.json(path(queue)))).isEqualTo(keys(queue));
    }

    @Test
    void takesUrisOfALibraryToo() {
        assertThat(keys(create("uri=library%3A%2F%2F%2Fdirectory%2F%252Flibrary%252Fmetadata%252F101%2C102")))
                .containsExactly("101", "102");
    }

    @Test
    void holdsTheEpisodesOfAShowAndShowsSomeAroundTheSelectedOne() {
        List<String> episodes =
                client.json("/library/metadata/1000/allLeaves").path("Metadata").findValuesAsText("ratingKey");
        JsonNode queue = create("uri=" + ITEMS + "1000&key=%2Flibrary%2Fmetadata%2F" + episodes.get(11));

        assertThat(queue.path("playQueueTotalCount").asInt()).isEqualTo(episodes.size());
        assertThat(queue.path("playQueueSelectedItemOffset").asInt()).isEqualTo(11);
        assertThat(keys(queue)).isEqualTo(episodes.subList(1, 12));
        assertThat(keys(client.json(path(queue) + "?window=1"))).isEqualTo(episodes.subList(10, 12));
        assertThat(keys(client.json(path(queue) + "?window=2&includeAfter=0"))).isEqualTo(episodes.subList(9, 11));
    }

    @Test
    void goesOnWithTheShowAfterAnEpisode() {
        List<String> episodes =
                client.json("/library/metadata/1000/allLeaves").path("Metadata").findValuesAsText("ratingKey");

        JsonNode queue = create("continuous=1&uri=" + ITEMS + episodes.get(3));

        assertThat(queue.path("playQueueTotalCount").asInt()).isEqualTo(episodes.size());
        assertThat(queue.path("playQueueSelectedMetadataItemID").asText()).isEqualTo(episodes.get(3));
    }

    @Test
    void isMadeOfAPlaylist() {
        List<String> items =
                client.json("/playlists/951/items").path("Metadata").findValuesAsText("ratingKey");
        assertThat(keys(create("playlistID=951"))).isEqualTo(items);
    }

    @Test
    void addsItemsNextOrBehindThoseAddedBefore() {
        JsonNode queue = create("uri=" + ITEMS + "101%2C102");
        send("PUT", path(queue) + "?uri=" + ITEMS + "103");
        send("PUT", path(queue) + "?uri=" + ITEMS + "104");

        JsonNode changed = send("PUT", path(queue) + "?next=1&uri=" + ITEMS + "105");

        assertThat(keys(changed)).containsExactly("101", "105", "103", "104", "102");
        assertThat(changed.path("playQueueVersion").asInt()).isEqualTo(4);
        assertThat(changed.path("playQueueLastAddedItemID").asText()).isEqualTo(entry(changed, 3));
    }

    @Test
    void movesAndRemovesEntries() {
        JsonNode queue = create("uri=" + ITEMS + "101%2C102%2C103");
        String last = entry(queue, 2);

        assertThat(keys(send("PUT", path(queue) + "/items/" + last + "/move?after=" + entry(queue, 0))))
                .containsExactly("101", "103", "102");
        assertThat(keys(send("PUT", path(queue) + "/items/" + last + "/move"))).containsExactly("103", "101", "102");
        assertThat(keys(send("DELETE", path(queue) + "/items/" + last))).containsExactly("101", "102");
    }

    @Test
    void aClearedQueueKeepsTheEntryThatIsPlayed() {
        JsonNode queue = create("uri=" + ITEMS + "101%2C102%2C103&key=102");
        send("PUT", path(queue) + "?uri=" + ITEMS + "104");

        assertThat(keys(send("DELETE", path(queue) + "/items"))).containsExactly("102");
        assertThat(keys(send("PUT", path(queue) + "?uri=" + ITEMS + "105"))).containsExactly("102", "105");
    }

    @Test
    void addsBehindAnEntryThatWasMovedBehindAnother() {
        JsonNode queue = create("uri=" + ITEMS + "101%2C102%2C103");
        JsonNode moved = send("PUT", path(queue) + "/items/" + entry(queue, 2) + "/move?after=" + entry(queue, 0));

        assertThat(moved.path("playQueueLastAddedItemID").asText()).isEqualTo(entry(queue, 2));
        assertThat(keys(send("PUT", path(queue) + "?uri=" + ITEMS + "104")))
                .containsExactly("101", "103", "104", "102");
    }

    @Test
    void playsACollection() {
        client.send(
                "POST",
                "/library/collections?type=1&title=Two&smart=0&sectionId=1&uri=server://" + server.machineIdentifier()
                        + "/com.plexapp.plugins.library/library/metadata/101,102");
        String collection = client.json("/library/sections/1/collections")
                .path("Metadata")
                .findValuesAsText("ratingKey")
                .get(client.titles("/library/sections/1/collections").indexOf("Two"));

        JsonNode queue = create("uri=server://" + server.machineIdentifier()
                + "/com.plexapp.plugins.library/library/collections/" + collection);

        assertThat(keys(queue)).containsExactlyInAnyOrder("101", "102");
    }

    @Test
    void shufflesAroundTheSelectedEntryAndBack() {
        JsonNode queue = create("uri=" + ITEMS + "101%2C102%2C103%2C104%2C105%2C106&key=103");

        JsonNode shuffled = send("PUT", path(queue) + "/shuffle");

        assertThat(keys(shuffled)).startsWith("103").containsExactlyInAnyOrderElementsOf(keys(queue));
        assertThat(shuffled.path("playQueueShuffled").asBoolean()).isTrue();
        assertThat(keys(send("PUT", path(queue) + "/unshuffle"))).isEqualTo(keys(queue));
        assertThat(send("PUT", path(queue) + "/reset")
                        .path("playQueueSelectedMetadataItemID")
                        .asText())
                .isEqualTo("101");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/playQueues?uri=" + ITEMS + "101",
                "/playQueues?type=film&uri=" + ITEMS + "101",
                "/playQueues?type=video",
                "/playQueues?type=video&uri=http%3A%2F%2Fevil.test%2F"
            })
    void isNotMadeOfNothing(String path) {
        assertThat(client.status("POST", path)).isEqualTo(400);
    }

    @Test
    void isNotFoundUnderAnotherNumber() {
        JsonNode queue = create("uri=" + ITEMS + "101");
        assertThat(client.status("GET", "/playQueues/1")).isEqualTo(404);
        assertThat(client.status("DELETE", path(queue) + "/items/1")).isEqualTo(404);
        assertThat(client.status("PUT", path(queue) + "/items/" + entry(queue, 0) + "/move?after=1"))
                .isEqualTo(404);
    }
}
