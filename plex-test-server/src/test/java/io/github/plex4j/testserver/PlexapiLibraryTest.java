package io.github.plex4j.testserver;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The library that the tests of python-plexapi expect. */
class PlexapiLibraryTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T20:00:00Z"), ZoneOffset.UTC);

    private final PlexTestServer server = PlexTestServer.start(PlexapiLibrary.create(CLOCK));
    private final TestClient client = new TestClient(server);

    @AfterEach
    void close() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 4", "2, 2, 2", "2, 3, 4", "2, 4, 49", "3, 8, 1", "3, 9, 1", "3, 10, 1", "4, 13, 12"})
    void hasAsManyItemsAsTheBootstrapScriptMakes(String section, String type, int size) {
        assertThat(client.titles("/library/sections/" + section + "/all?type=" + type))
                .hasSize(size);
    }

    @Test
    void albumsOfPhotosAreInAlbums() {
        assertThat(client.titles("/library/metadata/400/children"))
                .containsExactly("Cats in bed", "Cats not in bed", "Not cats in bed", "photo1", "photo2", "photo3");
    }

    @Test
    void nobodyHasWatchedAnything() {
        assertThat(client.json("/status/sessions/history/all").path("size").asInt())
                .isZero();
        assertThat(client.titles("/library/sections/2/all?type=4&unwatched=1")).hasSize(49);
    }

    @Test
    void theFileOfAMovieIsDescribedAsPlexDescribesTheVideoOfTheScript() {
        JsonNode media = client.json("/library/metadata/4").at("/Metadata/0/Media/0");
        JsonNode picture = media.at("/Part/0/Stream/0");
        JsonNode sound = media.at("/Part/0/Stream/1");

        assertThat(media.path("videoProfile").asText()).isEqualTo("main");
        assertThat(picture.path("displayTitle").asText()).isEqualTo("1080p (H.264)");
        assertThat(picture.has("colorSpace")).isFalse();
        assertThat(picture.path("streamIdentifier").asInt()).isEqualTo(1);
        assertThat(sound.path("samplingRate").asInt()).isEqualTo(44_100);
        assertThat(sound.path("profile").asText()).isEqualTo("lc");
    }

    @Test
    void aCallThatDoesNotCheckTheFilesDoesNotSayWhetherTheyAreThere() {
        assertThat(client.json("/library/metadata/4")
                        .at("/Metadata/0/Media/0/Part/0")
                        .has("exists"))
                .isFalse();
        assertThat(client.json("/library/metadata/4?checkFiles=1")
                        .at("/Metadata/0/Media/0/Part/0/exists")
                        .asBoolean())
                .isTrue();
    }
}
