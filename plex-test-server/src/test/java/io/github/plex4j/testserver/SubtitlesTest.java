package io.github.plex4j.testserver;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Subtitles in files of their own. */
class SubtitlesTest {
    private static final String SUBTITLES = "/library/metadata/2/subtitles";

    private final PlexTestServer server = PlexTestServer.start(PlexapiLibrary.create());
    private final TestClient client = new TestClient(server);

    @AfterEach
    void close() {
        server.close();
    }

    private JsonNode streams() {
        return client.json("/library/metadata/2").at("/Metadata/0/Media/0/Part/0/Stream");
    }

    private String upload(String text) {
        client.sendBody("POST", SUBTITLES + "?title=Mine.srt&format=srt&language=de", text);
        return TestClient.row(streams(), "title", "Mine").path("key").asText();
    }

    @Test
    void anUploadIsAStreamThatCanBeRead() {
        String key = upload("1\n00:00:01,000 --> 00:00:02,000\nGrüß Gott\n");

        JsonNode stream = TestClient.row(streams(), "key", key);
        assertThat(stream.path("streamType").asInt()).isEqualTo(3);
        assertThat(stream.path("languageCode").asText()).isEqualTo("deu");
        assertThat(client.send("GET", key).body()).endsWith("Grüß Gott\n");
    }

    @Test
    void anUploadCanBeChosen() {
        String key = upload("1");
        String part = client.json("/library/metadata/2")
                .at("/Metadata/0/Media/0/Part/0/id")
                .asText();

        client.send("PUT", "/library/parts/" + part + "?subtitleStreamID=" + key.substring(key.lastIndexOf('/') + 1));

        assertThat(TestClient.row(streams(), "key", key).path("selected").asBoolean())
                .isTrue();
    }

    @Test
    void downloadsWhatASearchFound() {
        JsonNode found = client.json(SUBTITLES + "?language=fr").at("/Stream/0");

        assertThat(client.status("PUT", SUBTITLES + "?key=" + found.path("key").asText()))
                .isEqualTo(200);

        JsonNode stream =
                TestClient.row(streams(), "sourceKey", found.path("sourceKey").asText());
        assertThat(stream.path("languageCode").asText()).isEqualTo("fra");
        assertThat(stream.path("providerTitle").asText()).isEqualTo("OpenSubtitles");
    }

    @Test
    void aSearchInALanguageThatTheProviderDoesNotHaveFindsNothing() {
        assertThat(client.json(SUBTITLES + "?language=tlh").path("Stream")).isEmpty();
    }

    @Test
    void removesAnUpload() {
        String key = upload("1");

        assertThat(client.status("DELETE", key)).isEqualTo(200);

        assertThat(TestClient.texts(streams(), "streamType")).isEqualTo(List.of("1", "2"));
        assertThat(client.status("GET", key)).isEqualTo(404);
        assertThat(client.status("DELETE", key)).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST " + SUBTITLES, "PUT " + SUBTITLES, "PUT " + SUBTITLES + "?key=/library/streams/1"})
    void aCallWithoutWhatItNeedsChangesNothing(String call) {
        String[] methodAndPath = call.split(" ", -1);

        assertThat(client.status(methodAndPath[0], methodAndPath[1])).isBetween(400, 404);
        assertThat(streams()).hasSize(2);
    }

    @Test
    void aSharedUserChangesNoSubtitles() {
        TestClient shared = new TestClient(server, server.sharedUserToken());

        assertThat(shared.status("POST", SUBTITLES + "?title=a&format=srt")).isEqualTo(401);
        assertThat(streams()).hasSize(2);
    }
}
