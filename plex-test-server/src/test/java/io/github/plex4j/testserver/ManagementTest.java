package io.github.plex4j.testserver;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists that clients use to browse folders and to manage sections and items. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ManagementTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T20:00:00Z"), ZoneOffset.UTC);

    private final PlexTestServer server = PlexTestServer.start(DemoLibrary.create(CLOCK));
    private final TestClient client = new TestClient(server);

    @AfterAll
    void close() {
        server.close();
    }

    @Test
    void opensFoldersDownToTheFiles() {
        JsonNode shows = client.json("/library/sections/3/folder").path("Metadata");
        JsonNode dragnet = TestClient.row(shows, "title", "Dragnet");
        JsonNode seasons = client.json(dragnet.path("key").asText());
        assertThat(seasons.path("title2").asText()).isEqualTo("Dragnet");
        assertThat(TestClient.texts(seasons.path("Metadata"), "title")).containsExactly("Season 01", "Season 02");
        JsonNode files = client.json(seasons.at("/Metadata/0/key").asText()).path("Metadata");
        assertThat(TestClient.texts(files, "type")).containsOnly("episode");
        assertThat(files).hasSize(4);
    }

    @Test
    void showsAFolderAsADirectory() {
        assertThat(client.send("GET", "/library/sections/1/folder").body())
                .containsPattern("<Directory key=\"/library/sections/1/folder\\?parent=[0-9]+\" title=\"");
        assertThat(client.status("GET", "/library/sections/1/folder?parent=1")).isEqualTo(404);
    }

    @Test
    void tellsWhatItemsHaveInCommon() {
        JsonNode two =
                client.json("/library/sections/1/common?type=1&id=101,102").at("/Metadata/0");
        assertThat(two.path("type").asText()).isEqualTo("common");
        assertThat(two.path("mixedFields").asText().split(",")).contains("title", "ratingKey", "summary");
        assertThat(two.has("title")).isFalse();
        JsonNode one = client.json("/library/sections/1/common?type=1&id=101").at("/Metadata/0");
        JsonNode item = client.json("/library/metadata/101").at("/Metadata/0");
        assertThat(one.path("title")).isEqualTo(item.path("title"));
        assertThat(one.has("mixedFields")).isFalse();
        assertThat(TestClient.texts(one.path("Genre"), "tag")).isEqualTo(TestClient.texts(item.path("Genre"), "tag"));
        assertThat(client.json("/library/sections/1/common?type=1&id=5")
                        .path("size")
                        .asInt())
                .isZero();
    }

    @Test
    void tellsWhenASectionLastChanged() {
        long newest = client.json("/library/sections/1/all?sort=addedAt:desc")
                .at("/Metadata/0/addedAt")
                .asLong();
        JsonNode timeline = client.json("/library/sections/1/timeline");
        assertThat(timeline.path("latestEntryTime").asLong()).isEqualTo(newest);
        assertThat(timeline.path("updateQueueSize").asInt(-1)).isZero();
    }

    @Test
    void listsTheHubsOfASection() {
        List<String> managed =
                TestClient.texts(client.json("/hubs/sections/1/manage").path("Hub"), "identifier");
        assertThat(managed)
                .isEqualTo(TestClient.texts(client.json("/hubs/sections/1").path("Hub"), "hubIdentifier"));
        assertThat(new TestClient(server, server.sharedUserToken()).status("GET", "/hubs/sections/1/manage"))
                .isEqualTo(401);
    }

    @Test
    void tellsWhatAnItemMayBe() {
        JsonNode own = client.json("/library/metadata/101/matches").path("SearchResult");
        JsonNode item = client.json("/library/metadata/101").at("/Metadata/0");
        assertThat(own).hasSize(1);
        assertThat(own.at("/0/guid")).isEqualTo(item.path("guid"));
        assertThat(own.at("/0/score").asInt()).isEqualTo(100);
        JsonNode other = client.json("/library/metadata/101/matches?manual=1&title=metropolis&year=1999")
                .path("SearchResult");
        assertThat(TestClient.texts(other, "name")).containsExactly("Metropolis");
        assertThat(other.at("/0/score").asInt()).isEqualTo(80);
        assertThat(client.json("/library/metadata/101/matches?title=No+such+film")
                        .path("size")
                        .asInt())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/library/sections/99/folder",
                "/library/sections/99/common",
                "/library/sections/99/timeline",
                "/hubs/sections/99/manage",
                "/library/metadata/999999/matches"
            })
    void doesNotFindWhatIsNotThere(String path) {
        assertThat(client.status("GET", path)).isEqualTo(404);
    }
}
