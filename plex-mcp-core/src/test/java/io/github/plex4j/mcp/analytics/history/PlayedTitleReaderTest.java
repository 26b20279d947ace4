package io.github.plex4j.mcp.analytics.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plex4j.client.library.MediaType;
import io.github.plex4j.mcp.analytics.history.HistoryScan.Coverage;
import io.github.plex4j.mcp.analytics.walk.WalkObserver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PlayedTitleReaderTest {
    private final SmallServer plex = new SmallServer();

    @AfterEach
    void stop() {
        plex.close();
    }

    private TitleSet played(MediaType type, HistoryCriteria criteria) {
        PlayedTitleReader reader = new PlayedTitleReader(type, plex.history(), plex.libraries(), WalkObserver.PATIENT);
        assertThat(reader.add(criteria)).isEqualTo(Coverage.WHOLE);
        return reader.played();
    }

    @Test
    void aMovieWasPlayedWhenAnyOfItsCopiesWas() {
        plex.play(SmallServer.GENERAL_4K, 2, 0);

        TitleSet played = played(MediaType.MOVIE, HistoryCriteria.ALL);

        assertThat(played.contains(plex.item(SmallServer.GENERAL))).isTrue();
        assertThat(played.contains(plex.item(SmallServer.NOSFERATU))).isFalse();
    }

    @Test
    void aShowWasPlayedWhenOneOfItsEpisodesWas() {
        plex.play(SmallServer.SPECIAL, 2, 0);

        assertThat(played(MediaType.SHOW, HistoryCriteria.ALL).contains(plex.item(SmallServer.SHOW)))
                .isTrue();
    }

    @Test
    void whatOthersPlayedDoesNotCount() {
        plex.play(SmallServer.NOSFERATU, 2, 0);

        assertThat(played(MediaType.MOVIE, HistoryCriteria.ALL.by(1L)).contains(plex.item(SmallServer.NOSFERATU)))
                .isFalse();
    }

    @Test
    void playsOfSeveralUsersAddUp() {
        plex.play(SmallServer.NOSFERATU, 1, 0);
        plex.play(SmallServer.GENERAL, 2, 10);
        PlayedTitleReader reader =
                new PlayedTitleReader(MediaType.MOVIE, plex.history(), plex.libraries(), WalkObserver.PATIENT);

        reader.add(HistoryCriteria.ALL.by(1L));
        reader.add(HistoryCriteria.ALL.by(2L));

        assertThat(reader.played().contains(plex.item(SmallServer.NOSFERATU))).isTrue();
        assertThat(reader.played().contains(plex.item(SmallServer.GENERAL))).isTrue();
    }
}
