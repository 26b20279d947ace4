package io.github.plex4j.mcp.analytics.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plex4j.client.RatingKey;
import io.github.plex4j.client.history.HistoryEntry;
import io.github.plex4j.mcp.analytics.walk.WalkObserver;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TitleMatcherTest {
    private final SmallServer plex = new SmallServer();

    @AfterEach
    void stop() {
        plex.close();
    }

    private Optional<String> successor(HistoryEntry gone, WalkObserver observer) {
        return new TitleMatcher(plex.libraries(), observer)
                .item(gone)
                .flatMap(keys -> Optional.ofNullable(keys.item()))
                .map(RatingKey::value);
    }

    private Optional<String> successor(HistoryEntry gone) {
        return successor(gone, WalkObserver.PATIENT);
    }

    @Test
    void theOnlyMovieOfATitleAndYearTookThePlaceOfALostOne() {
        assertThat(successor(SampleRows.movie(null, "NOSFERATU", 1922))).contains(SmallServer.NOSFERATU);
        assertThat(successor(SampleRows.movie(null, "Nosferatu", 1979))).isEmpty();
        assertThat(successor(SampleRows.movie(null, "Nosferatu", null))).isEmpty();
    }

    @Test
    void ofTwoCopiesThatOfTheSameLibraryDid() {
        assertThat(successor(SampleRows.movie(null, "The General", 1926))).contains(SmallServer.GENERAL);
    }

    @Test
    void whereTwoTitlesFitNeitherDid() {
        plex.library
                .items()
                .add(SmallServer.movie("1", "12", "Nosferatu", 1922).toBuilder()
                        .guid("plex://movie/another")
                        .build());

        assertThat(successor(SampleRows.movie(null, "Nosferatu", 1922))).isEmpty();
    }

    @Test
    void anEpisodeIsFoundByItsNumbersInTheShowOfThatTitle() {
        assertThat(successor(SampleRows.episode(null, "show", 1, 2))).contains(SmallServer.SECOND);
        assertThat(successor(SampleRows.episode(null, "Show", 0, 1))).contains(SmallServer.SPECIAL);
        assertThat(successor(SampleRows.episode(null, "Show", 5, 1))).isEmpty();
        assertThat(successor(SampleRows.episode(null, "Another", 1, 2))).isEmpty();
    }

    @Test
    void aLostEpisodeStillBelongsToTheOnlyShowOfItsTitle() {
        TitleMatcher matcher = new TitleMatcher(plex.libraries(), WalkObserver.PATIENT);

        assertThat(matcher.whole(SampleRows.episode(null, "Show", 9, 9))).contains(RatingKey.of(SmallServer.SHOW));
        assertThat(matcher.whole(SampleRows.movie(null, "Nosferatu", 1922))).isEmpty();
    }

    @Test
    void whatSeemsToBeTheOnlyOneOfALibraryThatWasNotReadIsNotTaken() {
        TitleMatcher matcher = new TitleMatcher(plex.libraries(), SmallServer.HURRIED);

        assertThat(matcher.item(SampleRows.movie(null, "Nosferatu", 1922))).isEmpty();
        assertThat(matcher.isUnfinished()).isTrue();
    }
}
