package io.github.plex4j.testserver;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The files themselves, whole and in ranges. */
class PartDownloadTest {
    private static final int SIZE = 3_761_053;

    private final PlexTestServer server = PlexTestServer.start(PlexapiLibrary.create());
    private final TestClient client = new TestClient(server);
    private final String file = client.json("/library/metadata/302")
            .at("/Metadata/0/Media/0/Part/0/key")
            .asText();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void sendsAsManyBytesAsThePartHas() {
        HttpResponse<String> response = client.send("GET", file + "?download=1");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).contains("audio/mpeg");
        assertThat(response.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename*=UTF-8''1%20-%20As%20Colorful%20As%20Ever.mp3");
        assertThat(response.body()).hasSize(SIZE);
    }

    @ParameterizedTest
    @CsvSource({
        "bytes=65-69, 12345, bytes 65-69/3761053",
        "bytes=321-323, 123, bytes 321-323/3761053",
        "bytes=3761047-, 789abc, bytes 3761047-3761052/3761053",
        "bytes=3761050-9999999, abc, bytes 3761050-3761052/3761053",
        "bytes=-3, abc, bytes 3761050-3761052/3761053"
    })
    void sendsTheBytesOfARange(String range, String bytes, String contentRange) {
        HttpResponse<String> response = client.send("GET", file, "Range", range);

        assertThat(response.statusCode()).isEqualTo(206);
        assertThat(response.body()).isEqualTo(bytes);
        assertThat(response.headers().firstValue("Content-Range")).contains(contentRange);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=3761053-", "bytes=5-4", "bytes=-", "bytes=a-b", "bytes=0-1,3-4"})
    void refusesARangeThatTheFileDoesNotHave(String range) {
        assertThat(client.send("GET", file, "Range", range).statusCode()).isEqualTo(416);
    }

    @Test
    void aFileThatIsGoneIsNotFound() {
        server.library().machine().disk().remove("/data/Music/Broke for free/Layers/1 - As Colorful As Ever.mp3");

        assertThat(client.status("GET", file)).isEqualTo(404);
    }

    @Test
    void aPartThatIsNotThereIsNotFound() {
        assertThat(client.status("GET", "/library/parts/999999/1600000000/file.mp3"))
                .isEqualTo(404);
    }
}
