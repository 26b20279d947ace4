package io.github.plex4j.testserver;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.plex4j.testserver.model.Library;
import io.github.plex4j.testserver.model.Work;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Work that the server does by itself, its settings and its log. */
class MaintenanceTest {
    private final AtomicLong now = new AtomicLong(TestLibraries.NOW);
    private final Library library =
            TestLibraries.films(2).clock(new MovingClock()).build();
    private final PlexTestServer server = PlexTestServer.start(library);
    private final TestClient client = new TestClient(server);

    @AfterEach
    void close() {
        server.close();
    }

    private final class MovingClock extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("Times here are UTC");
        }

        @Override
        public Instant instant() {
            return Instant.ofEpochSecond(now.get());
        }
    }

    private JsonNode section() {
        return client.json("/library/sections").at("/Directory/0");
    }

    @Test
    void startsATaskOnceAndSaysThatItIsUnderWay() {
        assertThat(client.status("POST", "/butler/BackupDatabase")).isEqualTo(200);
        assertThat(client.status("POST", "/butler/BackupDatabase")).isEqualTo(202);
        now.addAndGet(Work.SECONDS);
        assertThat(client.status("POST", "/butler/BackupDatabase")).isEqualTo(200);
        assertThat(client.status("POST", "/butler/NoSuchTask")).isEqualTo(404);
    }

    @Test
    void stopsATaskThatIsUnderWay() {
        client.send("POST", "/butler/BackupDatabase");
        assertThat(client.status("DELETE", "/butler/BackupDatabase")).isEqualTo(200);
        assertThat(client.status("DELETE", "/butler/BackupDatabase")).isEqualTo(404);
        client.send("POST", "/butler");
        assertThat(library.machine().work().running()).contains("BackupDatabase", "OptimizeDatabase");
        client.send("DELETE", "/butler");
        assertThat(library.machine().work().running()).isEmpty();
    }

    @Test
    void optimisesAndCleansUpWithoutAWord() {
        assertThat(client.send("PUT", "/library/optimize?async=1").body()).isEmpty();
        assertThat(client.send("PUT", "/library/clean/bundles?async=1").body()).isEmpty();
        assertThat(library.machine().work().running()).containsExactly("CleanOldBundles", "OptimizeDatabase");
    }

    @Test
    void scansASectionForAWhile() {
        assertThat(section().path("refreshing").asBoolean(true)).isFalse();
        client.send("GET", "/library/sections/1/refresh");
        assertThat(section().path("refreshing").asBoolean()).isTrue();
        assertThat(TestClient.texts(client.json("/activities").path("Activity"), "title"))
                .containsExactly("Scanning the \"Movies\" library");

        long begun = now.getAndAdd(Work.SECONDS);
        assertThat(section().path("refreshing").asBoolean(true)).isFalse();
        assertThat(section().path("scannedAt").asLong()).isEqualTo(begun);
        assertThat(client.json("/activities").path("size").asInt(-1)).isZero();
    }

    @Test
    void refreshesTheMetadataOfASectionUntilThatIsCancelled() {
        client.send("POST", "/library/sections/1/refresh?force=1");
        assertThat(TestClient.texts(client.json("/activities").path("Activity"), "type"))
                .containsExactly("library.refresh.items");
        client.send("DELETE", "/library/sections/1/refresh");
        assertThat(client.json("/activities").path("size").asInt(-1)).isZero();
    }

    @Test
    void changesAllSettingsOfACallOrNone() {
        assertThat(client.status("PUT", "/:/prefs?logDebug=0&NoSuchSetting=1")).isEqualTo(400);
        assertThat(library.machine().preferences().changed()).isEmpty();
        assertThat(client.status("PUT", "/:/prefs?logDebug=0&OnDeckWindow=8")).isEqualTo(200);
        assertThat(library.machine().preferences().changed())
                .containsEntry("logDebug", "0")
                .containsEntry("OnDeckWindow", "8");
    }

    @Test
    void sendsItsLogAsAnArchive() throws IOException, InterruptedException {
        library.machine().log().add("first line");
        for (int line = 0; line < 1_000; line++) {
            library.machine().log().add("line " + line);
        }
        Map<String, String> files = archive(server.token());
        assertThat(files)
                .containsEntry("Plex Media Server.1.log", "first line\n")
                .containsKey("Plex Media Scanner.log");
        assertThat(files.get("Plex Media Server.log")).startsWith("line 0\n").endsWith("line 999\n");
        assertThat(new TestClient(server, server.sharedUserToken()).status("GET", "/diagnostics/logs"))
                .isEqualTo(401);
    }

    private Map<String, String> archive(String token) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.uri() + "/diagnostics/logs"))
                .header("X-Plex-Token", token)
                .build();
        byte[] body = HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofByteArray())
                .body();
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream archive = new ZipInputStream(new ByteArrayInputStream(body))) {
            for (ZipEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                files.put(entry.getName(), new String(archive.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
