package io.github.plex4j.client.player;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.plex4j.client.Demo;
import io.github.plex4j.client.PlexCallException;
import io.github.plex4j.client.PlexForbiddenException;
import io.github.plex4j.client.PlexInputException;
import io.github.plex4j.client.PlexNotFoundException;
import io.github.plex4j.client.RatingKey;
import io.github.plex4j.testserver.Fault;
import io.github.plex4j.testserver.RecordedRequest;
import io.github.plex4j.testserver.model.Player.Playing;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlayerApiTest {
    private static final PlayerId TELEVISION = PlayerId.of("demo-device-tv");
    private static final PlayerId KITCHEN = PlayerId.of("demo-device-kitchen");
    private static final PlayQueue.Type VIDEO = PlayQueue.Type.VIDEO;
    private static final PlayQueue.Type AUDIO = PlayQueue.Type.AUDIO;

    private final Demo demo = Demo.library();
    private final PlayerApi players = demo.plex().players();

    @AfterEach
    void close() {
        demo.close();
    }

    private Playing playing(PlayerId player) {
        return Objects.requireNonNull(demo.server()
                .library()
                .players()
                .find(player.value())
                .orElseThrow()
                .playing());
    }

    @Test
    void listsThePlayersWithWhatTheyCanBeTold() {
        List<Player> found = players.all();

        assertThat(found).extracting(Player::title).containsExactly("Living Room TV", "Kitchen");
        assertThat(found.get(0).id()).contains(TELEVISION);
        assertThat(found.get(0).capabilities()).contains("playback", "timeline");
        assertThat(demo.lastRequest()).hasToString("GET /clients");
    }

    @Test
    void isForbiddenToUsersWhoDoNotOwnTheServer() {
        assertThatThrownBy(() -> demo.guest().players().all()).isInstanceOf(PlexForbiddenException.class);
    }

    @Test
    void readsWhatAPlayerPlays() {
        List<Timeline> timelines = players.timelines(TELEVISION);

        assertThat(timelines).extracting(Timeline::type).containsExactly("music", "photo", "video");
        Timeline video = timelines.get(2);
        assertThat(video.isActive()).isTrue();
        assertThat(video.state()).isEqualTo("playing");
        assertThat(video.position()).isEqualTo(Duration.ofMinutes(21));
        assertThat(video.volume()).isEqualTo(80);
        assertThat(players.timelines(KITCHEN)).noneMatch(Timeline::isActive);
    }

    @Test
    void readsTheTimelineThatCameBeforeTheAnswerBroke() {
        demo.server()
                .faults()
                .next(Fault.status(
                        200,
                        "<MediaContainer><Timeline type=\"music\" state=\"paused\" volume=\"300\" time=\"x\"/><Time &"
                                + " <",
                        Map.of("Content-Type", "text/xml")));

        assertThat(players.timelines(KITCHEN)).singleElement().satisfies(timeline -> {
            assertThat(timeline.state()).isEqualTo("paused");
            assertThat(timeline.volume()).isEqualTo(100);
            assertThat(timeline.position()).isNull();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "OK",
                "{\"MediaContainer\":{}}",
                "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/hostname\">]><a><Timeline type=\"&b;\"/></a>"
            })
    void refusesAnswersThatAreNoTimelines(String body) {
        demo.server().faults().always(Fault.status(200, body, Map.of("Content-Type", "text/xml")));

        assertThatThrownBy(() -> players.timelines(KITCHEN)).isInstanceOf(PlexCallException.class);
    }

    @Test
    void makesAQueueOfAnItemAndAllBelowIt() {
        PlayQueue queue = players.queue(VIDEO, RatingKey.of("1000"));

        assertThat(queue.total()).isEqualTo(12);
        assertThat(demo.lastRequest().toString())
                .startsWith("POST /playQueues?type=video&uri=server%3A%2F%2F")
                .endsWith("%2Fcom.plexapp.plugins.library%2Flibrary%2Fmetadata%2F1000&shuffle=0&repeat=0&continuous=0"
                        + "&own=1");
    }

    @Tag("S-01")
    @Test
    void givesAPlayerATokenMadeForItAndNotItsOwn() {
        PlayQueue queue = players.queue(VIDEO, RatingKey.of("105"));

        players.play(KITCHEN, queue, RatingKey.of("105"), Duration.ofSeconds(90));

        assertThat(playing(KITCHEN).ratingKey()).isEqualTo("105");
        assertThat(playing(KITCHEN).time()).isEqualTo(90_000);
        RecordedRequest command = demo.lastRequest();
        assertThat(command.header("X-Plex-Target-Client-Identifier")).contains("demo-device-kitchen");
        assertThat(command.rawQuery())
                .contains("&address=127.0.0.1&port=" + demo.server().uri().getPort())
                .contains("&token=transient-")
                .contains("&containerKey=%2FplayQueues%2F" + queue.id() + "%3Fwindow%3D100%26own%3D1");
        assertThat(demo.server().requests().all())
                .allSatisfy(request -> assertThat(String.valueOf(request.rawQuery()))
                        .doesNotContain(demo.server().token()));
    }

    @Test
    void controlsAPlayback() {
        players.pause(TELEVISION, VIDEO);
        players.seek(TELEVISION, VIDEO, Duration.ofSeconds(30));
        assertThat(playing(TELEVISION).state()).isEqualTo("paused");
        assertThat(playing(TELEVISION).time()).isEqualTo(30_000);

        players.resume(TELEVISION, VIDEO);
        players.volume(TELEVISION, VIDEO, 35);
        assertThat(playing(TELEVISION).state()).isEqualTo("playing");
        assertThat(players.timelines(TELEVISION).get(2).volume()).isEqualTo(35);

        players.stop(TELEVISION, VIDEO);
        assertThat(players.timelines(TELEVISION)).noneMatch(Timeline::isActive);
    }

    @Test
    void goesThroughTheQueueOfAnAlbum() {
        PlayQueue queue = players.queue(
                AUDIO,
                RatingKey.of(demo.server()
                        .library()
                        .playlists()
                        .find("952")
                        .orElseThrow()
                        .entries()
                        .get(0)
                        .ratingKey()));
        RatingKey first = RatingKey.of(String.valueOf(queue.selected()));
        players.play(KITCHEN, queue, first, Duration.ZERO);

        players.previous(KITCHEN, AUDIO);
        assertThat(playing(KITCHEN).ratingKey()).isEqualTo(first.value());

        players.next(KITCHEN, AUDIO);
        assertThat(players.timelines(KITCHEN)).noneMatch(Timeline::isActive);
    }

    @Test
    void numbersItsCommandsUpwards() {
        players.pause(TELEVISION, VIDEO);
        players.resume(TELEVISION, VIDEO);

        assertThat(demo.server().requests().all())
                .extracting(RecordedRequest::rawQuery)
                .containsExactly("commandID=1&type=video", "commandID=2&type=video");
    }

    @Test
    void repeatsNoCommandWhoseAnswerWasLost() {
        demo.server().faults().forPath("/player", Fault.loseAnswer());

        assertThatThrownBy(() -> players.pause(TELEVISION, VIDEO))
                .isInstanceOfSatisfying(
                        PlexCallException.class,
                        failure -> assertThat(failure.outcomeUnknown()).isTrue());
        assertThat(demo.server().requests().all()).hasSize(1);
    }

    @Test
    void doesNotFindAPlayerThatTheServerDoesNotKnow() {
        assertThatThrownBy(() -> players.pause(PlayerId.of("nobody"), VIDEO)).isInstanceOf(PlexNotFoundException.class);
    }

    @Tag("S-08")
    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "tv\r\nX-Injected: 1", "küche", "tv\u0000"})
    void refusesIdentitiesThatNoPlayerHas(String text) {
        assertThatThrownBy(() -> PlayerId.of(text)).isInstanceOf(PlexInputException.class);
        assertThat(PlayerId.find(text)).isEmpty();
    }

    @Test
    void refusesPositionsAndVolumesOutOfBounds() {
        assertThatThrownBy(() -> players.volume(TELEVISION, VIDEO, 101)).isInstanceOf(PlexInputException.class);
        assertThatThrownBy(() -> players.seek(TELEVISION, VIDEO, Duration.ofSeconds(-1)))
                .isInstanceOf(PlexInputException.class);
        assertThat(demo.server().requests().count()).isZero();
    }
}
