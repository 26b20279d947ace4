package io.github.plex4j.testserver;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The hubs of a section: which, in which order, and where. */
class ManagedHubsTest {
    private static final String MANAGE = "/hubs/sections/1/manage";
    private static final String DECK = "hub.continueWatching";
    private static final String RECENT = "hub.recentlyadded.1";
    private static final String RATED = "hub.toprated.1";

    private final PlexTestServer server = PlexTestServer.start(PlexapiLibrary.create());
    private final TestClient client = new TestClient(server);

    @AfterEach
    void close() {
        server.close();
    }

    private List<String> managed() {
        return TestClient.texts(client.json(MANAGE).path("Hub"), "identifier");
    }

    private List<String> shown(String path) {
        return TestClient.texts(client.json(path).path("Hub"), "hubIdentifier");
    }

    private String addCollection() {
        client.send(
                "POST",
                "/library/collections?type=1&title=Short&smart=0&sectionId=1&uri=server://" + server.machineIdentifier()
                        + "/com.plexapp.plugins.library/library/metadata/1,3");
        String key = client.json("/library/sections/1/collections")
                .at("/Metadata/0/ratingKey")
                .asText();
        client.send("POST", MANAGE + "?metadataItemId=" + key + "&promotedToRecommended=1&promotedToOwnHome=1");
        return key;
    }

    @Test
    void movesAHubToTheBeginningAndBehindAnother() {
        client.send("PUT", MANAGE + "/" + RATED + "/move");
        assertThat(managed()).containsExactly(RATED, DECK, RECENT);

        client.send("PUT", MANAGE + "/move?identifier=" + RATED + "&after=" + DECK);
        assertThat(managed()).containsExactly(DECK, RATED, RECENT);
        assertThat(shown("/hubs/sections/1")).containsExactly(DECK, RATED, RECENT);
    }

    @Test
    void showsAHubOnlyWhereItIsPromoted() {
        client.send("PUT", MANAGE + "/" + RECENT + "?promotedToRecommended=0&promotedToOwnHome=0");

        JsonNode hub = TestClient.row(client.json(MANAGE).path("Hub"), "identifier", RECENT);
        assertThat(hub.path("promotedToRecommended").asBoolean()).isFalse();
        assertThat(hub.path("homeVisibility").asText()).isEqualTo("shared");
        assertThat(shown("/hubs/sections/1")).containsExactly(DECK, RATED);
        assertThat(shown("/hubs")).doesNotContain(RECENT);
        assertThat(TestClient.texts(
                        new TestClient(server, server.sharedUserToken())
                                .json("/hubs")
                                .path("Hub"),
                        "hubIdentifier"))
                .contains(RECENT);
    }

    @Test
    void aCollectionCanBeAHub() {
        String key = addCollection();
        String identifier = "custom.collection.1." + key;

        assertThat(managed()).containsExactly(DECK, RECENT, RATED, identifier);
        JsonNode hub = TestClient.row(client.json("/hubs/sections/1").path("Hub"), "hubIdentifier", identifier);
        assertThat(hub.path("title").asText()).isEqualTo("Short");
        assertThat(TestClient.texts(hub.path("Metadata"), "title")).containsExactly("Big Buck Bunny", "Sintel");
        assertThat(client.json(MANAGE + "?metadataItemId=" + key).path("Hub")).hasSize(1);
    }

    @Test
    void onlyTheHubOfACollectionCanBeRemoved() {
        String identifier = "custom.collection.1." + addCollection();

        assertThat(client.status("DELETE", MANAGE + "/" + identifier)).isEqualTo(200);
        assertThat(client.status("DELETE", MANAGE + "/" + identifier)).isEqualTo(404);
        assertThat(client.status("DELETE", MANAGE + "/" + DECK)).isEqualTo(400);
        assertThat(managed()).containsExactly(DECK, RECENT, RATED);
    }

    @Test
    void theHubOfADeletedCollectionIsGone() {
        client.send("DELETE", "/library/collections/" + addCollection());

        assertThat(managed()).containsExactly(DECK, RECENT, RATED);
        assertThat(shown("/hubs/sections/1")).containsExactly(DECK, RECENT, RATED);
    }

    @Test
    void aResetGivesTheHubsOfANewSection() {
        addCollection();
        client.send("PUT", MANAGE + "/" + RATED + "/move");

        client.send("DELETE", MANAGE);

        assertThat(managed()).containsExactly(DECK, RECENT, RATED);
    }

    @ParameterizedTest
    @CsvSource({
        "PUT, /unknown?promotedToOwnHome=1, 404",
        "PUT, /unknown/move, 400",
        "PUT, /move, 400",
        "PUT, /hub.toprated.1/move?after=unknown, 400",
        "POST, ?metadataItemId=1, 400",
        "POST, '', 400"
    })
    void refusesWhatIsNotThere(String method, String path, int status) {
        assertThat(client.status(method, MANAGE + path)).isEqualTo(status);
        assertThat(managed()).containsExactly(DECK, RECENT, RATED);
    }

    @Test
    void aSectionHiddenFromTheHomeScreenHasNoHubsThere() {
        client.send("PUT", "/library/sections/1?agent=tv.plex.agents.movie&prefs%5Bhidden%5D=1");

        assertThat(shown("/hubs")).doesNotContain(RECENT).contains("hub.recentlyadded.2");
    }

    @Test
    void aSectionOfMusicHasStationsWhenAsked() {
        JsonNode hubs = client.json("/hubs/sections/3?includeStations=1");

        JsonNode stations = TestClient.row(hubs.path("Hub"), "context", "hub.music.stations");
        assertThat(TestClient.texts(stations.path("Metadata"), "title")).contains("Library Radio");
        assertThat(hubs.path("librarySectionID").asInt()).isEqualTo(3);
        assertThat(shown("/hubs/sections/3")).doesNotContain("hub.music.stations");
    }
}
