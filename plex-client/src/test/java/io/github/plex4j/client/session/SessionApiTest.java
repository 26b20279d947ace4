package io.github.plex4j.client.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.plex4j.client.CannedTransport;
import io.github.plex4j.client.Demo;
import io.github.plex4j.client.PlexClient;
import io.github.plex4j.client.PlexForbiddenException;
import io.github.plex4j.client.PlexInputException;
import io.github.plex4j.client.PlexNotFoundException;
import io.github.plex4j.client.library.MediaType;
import io.github.plex4j.testserver.DemoLibrary;
import io.github.plex4j.testserver.PlexTestServer;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionApiTest {
    private static Session canned(String row) {
        return new SessionApi(CannedTransport.answering("{\"MediaContainer\":{\"size\":1,\"Metadata\":[" + row + "]}}"))
                .active()
                .get(0);
    }

    @Test
    void readsWhatIsPlayingThoughNumbersComeAsText() {
        try (Demo demo = Demo.library()) {
            List<Session> sessions = demo.plex().sessions().active();

            assertThat(sessions).hasSize(2);
            Session film = sessions.get(0);
            assertThat(film.item().title()).isEqualTo("The General");
            assertThat(film.item().playback().viewOffset()).isEqualTo(Duration.ofMinutes(21));
            assertThat(film.item().ratingKey()).isPresent();
            assertThat(film.item().streams()).isNotEmpty();
            assertThat(film.sessionKey()).isEqualTo("11");
            assertThat(film.live()).isFalse();
            assertThat(film.user()).isEqualTo(new Session.User("1", "alex"));
            assertThat(film.connection()).isEqualTo(new Session.Connection("demo-session-living-room", 8400, "lan"));
            assertThat(film.transcode()).isNull();
            assertThat(Objects.requireNonNull(film.player()).local()).isTrue();
            assertThat(film.player().state()).isEqualTo("playing");
            Session episode = sessions.get(1);
            assertThat(episode.item().type()).isEqualTo(MediaType.EPISODE);
            assertThat(episode.item().place().show()).isNotBlank();
            assertThat(Objects.requireNonNull(episode.transcode()).videoDecision())
                    .isEqualTo("transcode");
            assertThat(episode.transcode().audioDecision()).isEqualTo("copy");
            assertThat(episode.transcode().speed()).isEqualTo(3.2);
            assertThat(episode.transcode().throttled()).isFalse();
            assertThat(episode.item().media().get(0).parts().get(0).decision()).isEqualTo("transcode");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403})
    void aGuestMayNotLookWhetherTheServerAnswers401Or403(int status) {
        try (Demo demo = Demo.with(
                        PlexTestServer.builder(DemoLibrary.create(Demo.CLOCK)).ownerOnlyStatus(status));
                PlexClient guest = demo.guest()) {
            assertThatThrownBy(() -> guest.sessions().active()).isInstanceOf(PlexForbiddenException.class);
            assertThat(guest.libraries().sections()).isNotEmpty();
        }
    }

    @Test
    void anyPartButTheItemMayBeMissing() {
        Session session = canned("{\"title\":\"Wings\",\"type\":\"movie\"}");

        assertThat(session.sessionKey()).isNull();
        assertThat(session.user()).isNull();
        assertThat(session.player()).isNull();
        assertThat(session.connection()).isNull();
        assertThat(session.transcode()).isNull();
        assertThat(session.channel()).isNull();
        assertThat(session.live()).isFalse();
    }

    @Test
    void liveTelevisionHasAChannelAndNoRatingKey() {
        Session session = canned(
                "{\"live\":\"1\",\"ratingKey\":\"/livetv/x\",\"key\":\"/livetv/sessions/7\",\"Media\":[{\"channelTitle\":\"003"
                        + " NPO\",\"channelCallSign\":\"NPO\",\"Part\":[{\"decision\":\"transcode\"}]}]}");

        assertThat(session.live()).isTrue();
        assertThat(session.channel()).isEqualTo("003 NPO");
        assertThat(session.item().ratingKey()).isEmpty();
        assertThat(canned("{\"live\":1,\"Media\":[{\"channelCallSign\":\"NPO\"}]}")
                        .channel())
                .isEqualTo("NPO");
    }

    @Test
    void aConversionKeepsNumbersThatStandForUnknown() {
        Session.Transcode transcode = canned("{\"TranscodeSession\":{\"key\":\"k\",\"progress\":-1,\"speed\":\"0.0\","
                        + "\"complete\":\"0\",\"transcodeHwRequested\":\"1\",\"transcodeHwFullPipeline\":false,"
                        + "\"width\":\"1920\",\"transcodeHwDecoding\":\"qsv\"}}")
                .transcode();

        assertThat(transcode)
                .isEqualTo(new Session.Transcode(
                        "k", null, null, null, null, null, null, null, null, 1920, null, -1.0, 0.0, null, false, true,
                        "qsv", null, false));
    }

    @Test
    void endsASession() {
        try (Demo demo =
                Demo.with(PlexTestServer.builder(DemoLibrary.create(Demo.CLOCK)).plexPass(true))) {
            SessionApi sessions = demo.plex().sessions();
            SessionId phone = SessionId.of("demo-session-phone");

            sessions.terminate(phone, "Bed time & lights out");

            assertThat(demo.lastRequest().toString())
                    .isEqualTo("POST /status/sessions/terminate?sessionId=demo-session-phone"
                            + "&reason=Bed%20time%20%26%20lights%20out");
            assertThat(sessions.active())
                    .extracting(session -> session.item().title())
                    .containsExactly("The General");
            assertThatThrownBy(() -> sessions.terminate(phone, "")).isInstanceOf(PlexNotFoundException.class);
        }
    }

    @Test
    void endsNoSessionWithoutAPlexPassOrForAGuest() {
        try (Demo demo = Demo.library()) {
            SessionId phone = SessionId.of("demo-session-phone");
            assertThatThrownBy(() -> demo.plex().sessions().terminate(phone, ""))
                    .isInstanceOf(PlexForbiddenException.class);
            assertThatThrownBy(() -> demo.guest().sessions().terminate(phone, ""))
                    .isInstanceOf(PlexForbiddenException.class);
            assertThat(demo.plex().sessions().active()).hasSize(2);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "with space", "line\nbreak", "\u00e4"})
    void refusesAnIdentityThatIsNoSessions(String id) {
        assertThatThrownBy(() -> SessionId.of(id)).isInstanceOf(PlexInputException.class);
    }
}
