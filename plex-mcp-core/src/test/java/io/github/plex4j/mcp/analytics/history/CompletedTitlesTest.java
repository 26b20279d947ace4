package io.github.plex4j.mcp.analytics.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plex4j.mcp.analytics.history.HistoryScan.Coverage;
import io.github.plex4j.mcp.analytics.walk.WalkObserver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CompletedTitlesTest {
    private final SmallServer plex = new SmallServer();

    @AfterEach
    void stop() {
        plex.close();
    }

    private CompletedTitles completed() {
        CompletedTitles titles = new CompletedTitles(plex.history(), plex.libraries(), WalkObserver.PATIENT);
        assertThat(titles.read(HistoryCriteria.ALL)).isEqualTo(Coverage.WHOLE);
        return titles;
    }

    @Test
    void aMovieIsFinishedWhicheverCopyWasPlayed() {
        plex.play(SmallServer.GENERAL, 1, 0);
        CompletedTitles titles = completed();

        assertThat(titles.contains(plex.item(SmallServer.GENERAL_4K))).isTrue();
        assertThat(titles.contains(plex.item(SmallServer.NOSFERATU))).isFalse();
    }

    @Test
    void aShowIsFinishedWithItsLastEpisodeSpecialsIncluded() {
        plex.play(SmallServer.FIRST, 1, 0);
        plex.play(SmallServer.SECOND, 1, 10);
        assertThat(completed().contains(plex.item(SmallServer.SHOW))).isFalse();

        plex.play(SmallServer.SPECIAL, 1, 20);
        assertThat(completed().contains(plex.item(SmallServer.SHOW))).isTrue();
    }

    @Test
    void anEpisodePlayedTwiceIsOneEpisode() {
        plex.play(SmallServer.FIRST, 1, 0);
        plex.play(SmallServer.FIRST, 1, 10);
        plex.play(SmallServer.SECOND, 1, 20);

        assertThat(completed().contains(plex.item(SmallServer.SHOW))).isFalse();
    }

    @Test
    void aMovieThatWasPlayedUnderAnotherKeyBeforeItWasAddedAnewIsFinished() {
        plex.play(SmallServer.NOSFERATU, 1, 0);
        plex.library.items().delete(SmallServer.NOSFERATU);
        plex.library.items().add(SmallServer.movie("1", "99", "Nosferatu", 1922));

        assertThat(completed().contains(plex.item("99"))).isTrue();
    }
}
