package io.github.plex4j.testserver;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Smaller calls that python-plexapi makes. */
class PlexapiCallsTest {
    private final PlexTestServer server =
            PlexTestServer.builder(PlexapiLibrary.create()).plexPass(true).start();
    private final TestClient client = new TestClient(server);

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void aListThatIsNotFilteredHasTheCollectionsBehindTheItemsWhenAsked() {
        client.send("PUT", "/library/sections/2/all?id=100&type=2&collection%5B0%5D.tag.tag=Long&collection.locked=0");

        assertThat(client.titles("/library/sections/2/all?includeCollections=1"))
                .containsExactly("The 100", "Game of Thrones", "Long");
        assertThat(client.titles("/library/sections/2/all?includeCollections=1&year=2011"))
                .containsExactly("Game of Thrones");
        assertThat(client.titles("/library/sections/2/all")).hasSize(2);
    }

    @Test
    void theListOfCollectionsSaysWhatCollectionsAreFilteredBy() {
        JsonNode type =
                client.json("/library/sections/2/collections?includeMeta=1").at("/Meta/Type/0");

        assertThat(type.path("type").asText()).isEqualTo("collection");
        assertThat(TestClient.texts(type.path("Field"), "key"))
                .containsExactly(
                        "collection.title", "collection.contentRating", "collection.label", "collection.addedAt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"guid", "summary", "tagline"})
    void sortsByTextsThatAreNotListed(String field) {
        List<String> sorted = TestClient.texts(
                client.json("/library/sections/1/all?sort=" + field).path("Metadata"), field);

        assertThat(sorted).isSorted().hasSize(4);
    }

    @Test
    void aSearchSaysWhereATagWasFound() {
        JsonNode hubs = client.json("/hubs/search?query=Animation").path("Hub");

        JsonNode genre = TestClient.row(hubs, "type", "genre").at("/Directory/0");
        assertThat(genre.path("reason").asText()).isEqualTo("section");
        assertThat(genre.path("reasonTitle").asText()).isEqualTo("Movies");
    }

    @Test
    void listsTheAgentsOfAType() {
        assertThat(TestClient.texts(client.json("/system/agents?mediaType=1").path("Agent"), "identifier"))
                .contains("tv.plex.agents.movie", "com.plexapp.agents.imdb")
                .doesNotContain("tv.plex.agents.music");
        assertThat(client.json("/:/plugins/com.plexapp.agents.imdb/prefs")
                        .at("/Setting/0/id")
                        .asText())
                .isEqualTo("country");
        assertThat(client.status("GET", "/:/plugins/unknown/prefs")).isEqualTo(404);
    }

    @Test
    void aMovieIsRelatedToThoseOfItsGenre() {
        JsonNode hub = client.json("/library/metadata/1/related").at("/Hub/0");

        assertThat(hub.path("hubIdentifier").asText()).isEqualTo("movie.similar");
        assertThat(hub.path("context").asText()).isEqualTo("hub.movie.similar");
        assertThat(TestClient.texts(hub.path("Metadata"), "title")).containsExactly("Sita Sings the Blues");
    }

    @Test
    void aStreamUnderWayIsCountedAsTraffic() {
        assertThat(client.json("/statistics/bandwidth?timespan=6").path("StatisticsBandwidth"))
                .isNotEmpty();
    }

    @Test
    void sendsDatabasesAsAnArchive() {
        assertThat(client.send("GET", "/diagnostics/databases").headers().firstValue("Content-Type"))
                .contains("application/zip");
    }

    @Test
    void aServerWithoutMediaDeletionDoesNotMentionIt() {
        assertThat(client.json("/").path("allowMediaDeletion").asBoolean()).isTrue();

        client.send("PUT", "/:/prefs?allowMediaDeletion=0");

        assertThat(client.json("/").has("allowMediaDeletion")).isFalse();
    }
}
