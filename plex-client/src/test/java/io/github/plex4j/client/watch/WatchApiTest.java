package io.github.plex4j.client.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.plex4j.client.CannedTransport;
import io.github.plex4j.client.PartId;
import io.github.plex4j.client.PlexInputException;
import io.github.plex4j.client.RatingKey;
import io.github.plex4j.client.StreamId;
import io.github.plex4j.client.WireLog;
import io.github.plex4j.client.http.PlexRequest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WatchApiTest {
    private static final RatingKey ITEM = RatingKey.of("11");

    private final CannedTransport transport = CannedTransport.answering("");
    private final WatchApi watch = new WatchApi(transport);

    private String sent() {
        List<PlexRequest> requests = transport.requests();
        return WireLog.form(requests.get(requests.size() - 1));
    }

    /** Plex's description asks for PUT where the other client sends GET. */
    private static String byPut(String recorded) {
        return recorded.replaceFirst("^GET", "PUT");
    }

    @Test
    void marksAsOtherClientsDo() {
        watch.markWatched(ITEM);
        assertThat(sent()).isEqualTo(byPut(WireLog.request("markPlayed")));

        watch.markUnwatched(ITEM);
        assertThat(sent()).isEqualTo(byPut(WireLog.request("markUnplayed")));
    }

    @Test
    void ratesAsOtherClientsDo() {
        watch.rate(ITEM, 8.5);

        assertThat(sent()).isEqualTo(WireLog.request("rate"));
    }

    @Test
    void clearsARatingByOneBelowZero() {
        watch.clearRating(ITEM);

        assertThat(sent()).startsWith("PUT /:/rate ").endsWith("rating=-1");
    }

    @Test
    void setsAPositionAsOtherClientsDoAndOnlyOnce() {
        watch.setProgress(ITEM, Duration.ofSeconds(30));

        assertThat(sent()).isEqualTo(WireLog.request("progress"));
        assertThat(transport.requests()).singleElement().matches(PlexRequest::isChanging);
    }

    @Test
    void choosesStreamsOfAFile() {
        watch.selectStreams(new PartId("5"), new StreamId("7"), StreamId.NONE, true);

        assertThat(sent()).isEqualTo("PUT /library/parts/5 allParts=1 audioStreamID=7 subtitleStreamID=0");
    }

    @Test
    void leavesAStreamThatIsNotNamed() {
        watch.selectStreams(new PartId("5"), null, new StreamId("9"), false);

        assertThat(sent()).isEqualTo("PUT /library/parts/5 allParts=0 subtitleStreamID=9");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, 10.5, Double.NaN, Double.POSITIVE_INFINITY})
    void refusesWhatIsNoRating(double rating) {
        assertThatThrownBy(() -> watch.rate(ITEM, rating)).isInstanceOf(PlexInputException.class);
        assertThat(transport.requests()).isEmpty();
    }

    @Test
    void refusesAPositionThatPlexIgnoresAndAChoiceOfNothing() {
        assertThatThrownBy(() -> watch.setProgress(ITEM, Duration.ZERO)).isInstanceOf(PlexInputException.class);
        assertThatThrownBy(() -> watch.selectStreams(new PartId("5"), null, null, false))
                .isInstanceOf(PlexInputException.class);
        assertThat(transport.requests()).isEmpty();
    }
}
