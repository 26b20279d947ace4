package io.github.plex4j.testserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FaultsTest {
    private static final String PATH = "/library/sections";

    private final PlexTestServer server = PlexTestServer.start(DemoLibrary.create());
    private final TestClient client = new TestClient(server);

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void spoilsTheNextRequestAlone() {
        server.faults().next(Fault.status(500));
        assertThat(client.send("GET", PATH).body()).contains("<h1>500 Internal Server Error</h1>");
        assertThat(client.status("GET", PATH)).isEqualTo(200);
    }

    @Test
    void spoilsAPathAFewTimesOrAllUntilCleared() {
        server.faults().forPath("/library", Fault.status(404).times(2));
        assertThat(client.status("GET", "/identity")).isEqualTo(200);
        assertThat(client.status("GET", PATH)).isEqualTo(404);
        assertThat(client.status("GET", PATH)).isEqualTo(404);
        assertThat(client.status("GET", PATH)).isEqualTo(200);
        server.faults().always(Fault.status(502));
        assertThat(client.status("GET", "/identity")).isEqualTo(502);
        server.faults().clear();
        assertThat(client.status("GET", "/identity")).isEqualTo(200);
    }

    @Test
    void resetsTheConnection() throws IOException {
        server.faults().next(Fault.reset());
        try (Socket socket = connected()) {
            InputStream in = socket.getInputStream();
            assertThatThrownBy(in::read).isInstanceOf(SocketException.class).hasMessageContaining("reset");
        }
    }

    @Test
    void makesAChangeAndLosesItsAnswer() {
        String playlist = TestClient.texts(client.json("/playlists").path("Metadata"), "ratingKey")
                .get(0);
        server.faults().next(Fault.loseAnswer());

        assertThatThrownBy(() -> client.sendChecked("DELETE", "/playlists/" + playlist))
                .isInstanceOf(IOException.class);
        assertThat(client.status("GET", "/playlists/" + playlist)).isEqualTo(404);
    }

    @Test
    void cutsTheBodyShort() {
        server.faults().next(Fault.truncate(20));
        assertThatThrownBy(() -> client.sendChecked("GET", PATH)).isInstanceOf(IOException.class);
    }

    @Test
    void stallsInTheBodyUntilCleared() throws IOException {
        server.faults().next(Fault.stallInBody(10));
        try (Socket socket = connected()) {
            InputStream in = socket.getInputStream();
            String head = "";
            while (!head.endsWith("\r\n\r\n")) {
                head += (char) in.read();
            }
            assertThat(head).startsWith("HTTP/1.1 200 OK").contains("Content-Length: ");
            assertThat(in.readNBytes(10)).hasSize(10);
            server.faults().clear();
            assertThat(in.read()).isEqualTo(-1);
        }
    }

    @Test
    void dripsByteByByteUntilCleared() throws IOException {
        server.faults().next(Fault.drip(Duration.ofHours(1)));
        try (Socket socket = connected()) {
            InputStream in = socket.getInputStream();
            String head = "";
            while (!head.endsWith("\r\n\r\n")) {
                head += (char) in.read();
            }
            assertThat(head).startsWith("HTTP/1.1 200 OK");
            assertThat(in.available()).isZero();
            server.faults().clear();
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).endsWith("</MediaContainer>");
        }
        server.faults().next(Fault.drip(Duration.ofNanos(1)));
        assertThat(client.send("GET", PATH).body()).endsWith("</MediaContainer>");
    }

    private Socket connected() throws IOException {
        Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), server.uri().getPort());
        String request = "GET " + PATH + " HTTP/1.1\r\nHost: test\r\nX-Plex-Token: " + server.token() + "\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    @Test
    void answersLateButWell() {
        server.faults().next(Fault.delay(Duration.ofMillis(80)));
        long begin = System.nanoTime();
        assertThat(client.status("GET", PATH)).isEqualTo(200);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThanOrEqualTo(Duration.ofMillis(80));
    }

    @Test
    void isInMaintenanceForIdentityTooInBothForms() {
        try (PlexTestServer starting = PlexTestServer.builder(DemoLibrary.create())
                .maintenanceAtStart(true)
                .start()) {
            TestClient early = new TestClient(starting);
            HttpResponse<String> json = early.send("GET", "/identity", "Accept", "application/json");
            assertThat(json.statusCode()).isEqualTo(503);
            assertThat(json.body()).startsWith("{\"code\":503,\"title\":\"Maintenance\"");
            assertThat(early.send("GET", "/identity").body()).contains("<Response code=\"503\" title=\"Maintenance\"");
            starting.faults().clear();
            assertThat(early.status("GET", "/identity")).isEqualTo(200);
        }
    }

    @Test
    void carriesTextAndHeadersOfTheTest() {
        server.faults().next(Fault.status(401, "<html>canary</html>", Map.of("X-Extra", "1")));
        HttpResponse<String> response = client.send("GET", PATH);
        assertThat(response.body()).contains("canary");
        assertThat(response.headers().firstValue("X-Extra")).hasValue("1");
        server.faults().next(Fault.rateLimited(7));
        assertThat(client.send("GET", PATH).headers().firstValue("Retry-After")).hasValue("7");
        server.faults().next(Fault.redirect(302, URI.create("http://127.0.0.1:1/elsewhere")));
        assertThat(client.send("GET", PATH).headers().firstValue("Location")).hasValue("http://127.0.0.1:1/elsewhere");
    }

    @Test
    void sendsBombsGarbageAndHugeBodies() throws IOException, InterruptedException {
        server.faults().next(Fault.gzipBomb(5_000_000));
        HttpResponse<byte[]> bomb = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(server.uri().resolve(PATH)).build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        assertThat(bomb.body().length).isLessThan(50_000);
        try (GZIPInputStream inflated = new GZIPInputStream(new ByteArrayInputStream(bomb.body()))) {
            assertThat(inflated.readAllBytes()).hasSize(5_000_000);
        }
        server.faults().next(Fault.hugeBody(3_000_000));
        assertThat(client.send("GET", PATH).body()).hasSize(3_000_000).startsWith("{\"MediaContainer\"");
        server.faults().next(Fault.garbage());
        assertThat(client.send("GET", PATH).headers().firstValue("Content-Type"))
                .hasValue("application/json");
        server.faults().next(Fault.html());
        assertThat(client.send("GET", PATH).body()).startsWith("<html>");
    }

    @Test
    void recordsWhatWentOverTheWire() {
        client.send("GET", "/library/sections/1/all?year%3E%3E=1999", "X-Test", "yes");
        RecordedRequest last = server.requests().all().get(server.requests().count() - 1);
        assertThat(last.method()).isEqualTo("GET");
        assertThat(last.rawPath()).isEqualTo("/library/sections/1/all");
        assertThat(last.rawQuery()).isEqualTo("year%3E%3E=1999");
        assertThat(last.header("x-plex-token")).hasValue(server.token());
        assertThat(last.header("X-TEST")).hasValue("yes");
        assertThat(last.bodyLength()).isZero();
        server.requests().clear();
        assertThat(server.requests().count()).isZero();
    }
}
