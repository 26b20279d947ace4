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

/** Requests of widely used clients, and the answers they rely on. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OtherClientsTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T20:00:00Z"), ZoneOffset.UTC);
    private static final String PAGE = "&X-Plex-Container-Start=2&X-Plex-Container-Size=3";

    private final PlexTestServer server = PlexTestServer.builder(DemoLibrary.create(CLOCK))
            .newVersion("1.44.0.1-7e570000b")
            .start();
    private final TestClient client = new TestClient(server);

    @AfterAll
    void close() {
        server.close();
    }

    @Test
    void givesEachMarkerItsAttributes() {
        assertThat(client.send("GET", "/library/metadata/101?includeMarkers=1").body())
                .containsPattern("<Marker [^>]*type=\"credits\"[^>]*><Attributes id=\"[0-9]+\" version=\"4\"");
        assertThat(client.json("/library/metadata/101?includeMarkers=1")
                        .at("/Metadata/0/Marker/0/Attributes")
                        .isObject())
                .isTrue();
    }

    @Test
    void listsCollectionsByTheirTypeToo() {
        JsonNode byType = client.json("/library/sections/1/all?type=18").path("Metadata");
        assertThat(byType)
                .isNotEmpty()
                .isEqualTo(client.json("/library/sections/1/collections").path("Metadata"));
        assertThat(TestClient.texts(byType, "type")).containsOnly("collection");
    }

    @Test
    void opensACollectionUnderBothItsPaths() {
        String key = server.library().collections().all().get(0).ratingKey();
        List<String> titles = client.titles("/library/collections/" + key + "/children");
        assertThat(titles).isNotEmpty();
        assertThat(client.titles("/library/metadata/" + key + "/children")).isEqualTo(titles);
        assertThat(client.json("/library/collections/" + key
                                + "/children?X-Plex-Container-Start=0&X-Plex-Container-Size=1")
                        .path("totalSize")
                        .asInt())
                .isEqualTo(titles.size());
    }

    @Test
    void tellsWhatSectionsTakeUpWhenAsked() {
        JsonNode directories =
                client.json("/media/providers?includeStorage=1").at("/MediaProvider/0/Feature/0/Directory");
        JsonNode movies = TestClient.row(directories, "title", "Movies");
        assertThat(movies.path("storageTotal").asLong()).isPositive();
        assertThat(movies.path("durationTotal").asLong()).isGreaterThan(54 * 600_000L);
        assertThat(TestClient.texts(movies.path("Pivot"), "id")).containsExactly("recommended", "library");
        JsonNode without = client.json("/media/providers").at("/MediaProvider/0/Feature/0/Directory");
        assertThat(TestClient.row(without, "title", "Movies").has("storageTotal"))
                .isFalse();
    }

    @Test
    void offersAnUpdateWhoseAddressHoldsAToken() {
        JsonNode status = client.json("/updater/status");
        assertThat(status.at("/Release/0/version").asText()).isEqualTo("1.44.0.1-7e570000b");
        assertThat(status.at("/Release/0/downloadURL").asText()).contains("X-Plex-Token=" + server.token());
    }

    @Test
    void hasNoReleaseWithoutAnUpdate() {
        try (PlexTestServer current = PlexTestServer.start(DemoLibrary.create(CLOCK))) {
            JsonNode status = new TestClient(current).json("/updater/status");
            assertThat(status.path("size").asInt()).isZero();
            assertThat(status.has("Release")).isFalse();
        }
    }

    @Test
    void pagesWhatWasAddedLastToOneSection() {
        JsonNode whole = client.json("/hubs/home/recentlyAdded?sectionID=1&type=1");
        JsonNode page = client.json("/hubs/home/recentlyAdded?sectionID=1&type=1" + PAGE);
        assertThat(page.path("totalSize")).isEqualTo(whole.path("size"));
        assertThat(TestClient.texts(page.path("Metadata"), "title"))
                .isEqualTo(TestClient.texts(whole.path("Metadata"), "title").subList(2, 5));
        assertThat(TestClient.texts(
                        client.json("/hubs/home/recentlyAdded?sectionID=3&type=2")
                                .path("Metadata"),
                        "type"))
                .isNotEmpty()
                .containsOnly("season");
    }

    @Test
    void pagesAllFilmsOfAllSectionsByDate() {
        JsonNode whole = client.json("/library/all?type=1&sort=addedAt:desc");
        JsonNode page = client.json("/library/all?type=1&sort=addedAt:desc" + PAGE);
        assertThat(TestClient.texts(whole.path("Metadata"), "addedAt").stream()
                        .map(Long::valueOf)
                        .toList())
                .isSortedAccordingTo((left, right) -> Long.compare(right, left));
        assertThat(page.path("totalSize")).isEqualTo(whole.path("size"));
        assertThat(page.at("/Metadata/0/ratingKey")).isEqualTo(whole.at("/Metadata/2/ratingKey"));
    }

    @Test
    void hasAChoiceOfTagsOverAllSections() {
        JsonNode genres = client.json("/library/tags?type=1").path("Directory");
        assertThat(TestClient.texts(genres, "tag")).contains("Horror").doesNotHaveDuplicates();
        assertThat(client.status("GET", "/library/tags")).isEqualTo(400);
    }

    @Test
    void namesTheAgentOfEachSection() {
        assertThat(TestClient.texts(client.json("/system/agents").path("Agent"), "identifier"))
                .contains("tv.plex.agents.movie", "tv.plex.agents.series")
                .doesNotHaveDuplicates();
    }

    @Test
    void answersForEachFilterItLists() {
        for (String section : List.of("1", "3", "4", "5")) {
            JsonNode types = client.json("/library/sections/" + section + "?includeDetails=1")
                    .path("Type");
            for (JsonNode type : types) {
                for (String key : TestClient.texts(type.path("Filter"), "key")) {
                    assertThat(client.status("GET", key)).as(key).isEqualTo(200);
                }
            }
        }
    }

    @Test
    void tellsPhotoAlbumsFromPhotographsInFilters() {
        JsonNode types = client.json("/library/sections/5?includeDetails=1").path("Type");
        assertThat(TestClient.texts(types, "type")).containsExactly("photoalbum", "photo");
        assertThat(TestClient.texts(TestClient.row(types, "type", "photo").path("Field"), "key"))
                .contains("photo.year");
    }

    @Test
    void listsWhatWasNotWatched() {
        assertThat(client.titles("/library/sections/1/unwatched"))
                .isNotEmpty()
                .isEqualTo(client.titles("/library/sections/1/all?unwatched=1"));
    }

    @Test
    void hasSettingsOfASection() {
        assertThat(TestClient.texts(client.json("/library/sections/1/prefs").path("Setting"), "type"))
                .contains("bool", "int");
        assertThat(client.status("GET", "/library/sections/99/prefs")).isEqualTo(404);
    }

    @Test
    void hasNoExtrasOfAnItem() {
        assertThat(client.json("/library/metadata/101/extras").path("size").asInt())
                .isZero();
        assertThat(client.status("GET", "/library/metadata/999999/extras")).isEqualTo(404);
    }
}
