package io.github.plex4j.testserver;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Notifications to those who listen, over web sockets and as events. */
@Timeout(20)
class NotificationsTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** The clock stands, so that work under way does not end. */
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T20:00:00Z"), ZoneOffset.UTC);

    private final PlexTestServer server = PlexTestServer.start(PlexapiLibrary.create(CLOCK));
    private final TestClient client = new TestClient(server);
    private final BlockingQueue<String> received = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();

    @AfterEach
    void close() {
        server.close();
    }

    private WebSocket listen() {
        URI address = URI.create(server.uri().toString().replace("http", "ws")
                + "/:/websockets/notifications?X-Plex-Token=" + server.token());
        return HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(address, new Listener())
                .join();
    }

    private final class Listener implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                received.add(text.toString());
                text.setLength(0);
            }
            socket.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
            closed.complete(status);
            return null;
        }
    }

    /** Returns the next entry of a list; what else is told is skipped. */
    private JsonNode next(String list) throws Exception {
        while (true) {
            String text = received.poll(10, TimeUnit.SECONDS);
            JsonNode entry = MAPPER.readTree(text == null ? "{\"NotificationContainer\":{}}" : text)
                    .path("NotificationContainer")
                    .path(list)
                    .path(0);
            if (text == null || !entry.isMissingNode()) {
                return entry;
            }
        }
    }

    @Test
    void aChangeOfAnItemIsToldOverAWebSocket() throws Exception {
        listen();

        client.send("PUT", "/library/metadata/2?title.value=Machines&title.locked=1");

        JsonNode told = next("TimelineEntry");
        assertThat(told.path("itemID").asText()).isEqualTo("2");
        assertThat(told.path("title").asText()).isEqualTo("Machines");
    }

    @Test
    void aRefreshTellsOfItsStartAndOfEachItem() throws Exception {
        listen();

        client.send("GET", "/library/sections/1/refresh?force=1");

        assertThat(next("ActivityNotification").path("event").asText()).isEqualTo("started");
        assertThat(next("StatusNotification").path("notificationName").asText()).isEqualTo("LIBRARY_UPDATE");
        for (int movie = 0; movie < 4; movie++) {
            assertThat(next("TimelineEntry").path("sectionID").asText()).isEqualTo("1");
        }
    }

    @Test
    void aClientThatComesLateIsToldHowAScanGoesOn() throws Exception {
        client.send("GET", "/library/sections/1/refresh");
        listen();

        assertThat(next("ActivityNotification").path("event").asText()).isEqualTo("updated");
    }

    @Test
    void theEndOfAConversationIsAnswered() {
        listen().sendClose(WebSocket.NORMAL_CLOSURE, "").join();

        assertThat(closed.join()).isEqualTo(WebSocket.NORMAL_CLOSURE);
    }

    @Test
    void aChangeOfASettingIsToldAsAnEvent() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.uri() + "/:/eventsource/notifications"))
                .header("X-Plex-Token", server.token())
                .build();
        HttpResponse<InputStream> response =
                HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofInputStream());
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            assertThat(lines.readLine()).isEqualTo(": listening");

            client.send("PUT", "/:/prefs?FriendlyName=Attic");

            assertThat(lines.readLine()).isEmpty();
            assertThat(lines.readLine()).isEqualTo("event: preference");
            assertThat(lines.readLine()).startsWith("data: ").contains("FriendlyName");
        }
    }

    @Test
    void nobodyListensWithoutAToken() {
        assertThat(new TestClient(server, "").status("GET", "/:/eventsource/notifications"))
                .isEqualTo(401);
        assertThat(client.status("GET", "/:/websockets/notifications")).isEqualTo(400);
    }
}
