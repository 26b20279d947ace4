package io.github.plex4j.testserver;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.plex4j.testserver.model.Player;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Players that the server passes commands on to. */
class PlayersTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T20:00:00Z"), ZoneOffset.UTC);
    private static final String TELEVISION = "demo-device-tv";
    private static final String KITCHEN = "demo-device-kitchen";
    private static final String ITEMS = "server%3A%2F%2Fx%2Fcom.plexapp.plugins.library%2Flibrary%2Fmetadata%2F";

    private final PlexTestServer server = PlexTestServer.start(DemoLibrary.create(CLOCK));
    private final TestClient client = new TestClient(server);
    private int commandId;

    @AfterEach
    void close() {
        server.close();
    }

    private HttpResponse<String> command(String player, String command) {
        commandId++;
        String sign = command.contains("?") ? "&" : "?";
        return client.send(
                "GET",
                "/player/" + command + sign + "commandID=" + commandId,
                "X-Plex-Target-Client-Identifier",
                player,
                "Accept",
                "application/json");
    }

    private Player player(String machineIdentifier) {
        return server.library().players().find(machineIdentifier).orElseThrow();
    }

    private Player.Playing playing(String machineIdentifier) {
        return Objects.requireNonNull(player(machineIdentifier).playing());
    }

    private String queue(String keys) {
        client.status("POST", "/playQueues?type=video&uri=" + ITEMS + keys);
        return Long.toString(server.library().playQueues().all().get(0).id());
    }

    private String delegatedToken() {
        String body = client.send("POST", "/security/token?type=delegation&scope=all", "Accept", "application/json")
                .body();
        return body.replaceAll(".*\"token\":\"([^\"]+)\".*", "$1");
    }

    private void playMedia(String queue, String key, String token) {
        command(
                KITCHEN,
                "playback/playMedia?type=video&containerKey=%2FplayQueues%2F" + queue
                        + "%3Fwindow%3D100%26own%3D1&key=%2Flibrary%2Fmetadata%2F" + key + "&offset=5000&token=" + token
                        + "&machineIdentifier=" + server.machineIdentifier());
    }

    @Test
    void areListedForTheOwner() {
        JsonNode clients = client.json("/clients").path("Server");

        assertThat(TestClient.texts(clients, "machineIdentifier")).containsExactly(TELEVISION, KITCHEN);
        assertThat(clients.at("/0/protocolCapabilities").asText()).contains("playback");
        assertThat(new TestClient(server, server.sharedUserToken()).status("GET", "/clients"))
                .isEqualTo(401);
    }

    @Test
    void sayWhatTheyPlayInXmlWhateverWasAskedFor() {
        HttpResponse<String> timeline = command(TELEVISION, "timeline/poll?wait=0");

        assertThat(timeline.headers().firstValue("Content-Type")).contains("text/xml");
        assertThat(timeline.body())
                .contains("commandID=\"1\"")
                .containsPattern("<Timeline type=\"video\" state=\"playing\" time=\"1260000\"[^>]* volume=\"80\"")
                .contains("<Timeline type=\"music\" state=\"stopped\"");
        assertThat(command(KITCHEN, "timeline/poll?wait=0").body()).doesNotContain("playing");
    }

    @Test
    void pauseSeekAndStop() {
        assertThat(command(TELEVISION, "playback/pause").body()).isEqualTo("OK");
        command(TELEVISION, "playback/seekTo?offset=7000");

        assertThat(playing(TELEVISION).state()).isEqualTo("paused");
        assertThat(playing(TELEVISION).time()).isEqualTo(7_000);
        assertThat(client.json("/status/sessions")
                        .at("/Metadata/0/Player/state")
                        .asText())
                .isEqualTo("paused");

        command(TELEVISION, "playback/stop");

        assertThat(player(TELEVISION).playing()).isNull();
        assertThat(client.json("/status/sessions").path("Metadata")).hasSize(1);
    }

    @Test
    void changeTheirVolumeWithinBounds() {
        command(KITCHEN, "playback/setParameters?volume=35");
        command(KITCHEN, "playback/setParameters?volume=101");

        assertThat(player(KITCHEN).volume()).isEqualTo(35);
    }

    @Test
    void playAQueueWithATokenMadeForThem() {
        String queue = queue("101%2C102");

        playMedia(queue, "101", delegatedToken());

        assertThat(playing(KITCHEN).ratingKey()).isEqualTo("101");
        assertThat(playing(KITCHEN).time()).isEqualTo(5_000);
        assertThat(client.json("/status/sessions").path("Metadata")).hasSize(3);

        command(KITCHEN, "playback/skipNext");
        assertThat(playing(KITCHEN).ratingKey()).isEqualTo("102");
        assertThat(playing(KITCHEN).time()).isZero();

        command(KITCHEN, "playback/skipPrevious");
        assertThat(playing(KITCHEN).ratingKey()).isEqualTo("101");

        command(KITCHEN, "playback/skipNext");
        command(KITCHEN, "playback/skipNext");
        assertThat(player(KITCHEN).playing()).isNull();
    }

    @Test
    void playNothingWithATokenThatOpensNothing() {
        playMedia(queue("101"), "101", "transient-of-another-server");

        assertThat(player(KITCHEN).playing()).isNull();
    }

    @Test
    void getATokenWithTheRightsOfItsCaller() {
        String token = delegatedToken();

        assertThat(token).startsWith("transient-");
        assertThat(new TestClient(server, token).status("GET", "/clients")).isEqualTo(200);
        assertThat(client.status("POST", "/security/token?type=delegation")).isEqualTo(400);
    }

    @Test
    void areNotFoundUnderAnotherName() {
        assertThat(command("nobody", "playback/pause").statusCode()).isEqualTo(404);
        assertThat(command(TELEVISION, "playback/explode").statusCode()).isEqualTo(404);
        assertThat(client.send("GET", "/player/playback/pause", "X-Plex-Target-Client-Identifier", TELEVISION)
                        .statusCode())
                .isEqualTo(400);
    }
}
