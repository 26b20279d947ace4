package io.github.plex4j.mcp.analytics.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plex4j.mcp.analytics.history.JoinedPlays.Play;
import io.github.plex4j.mcp.analytics.walk.WalkObserver;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JoinedPlaysTest {
    private final SmallServer plex = new SmallServer();

    @AfterEach
    void stop() {
        plex.close();
    }

    private List<Play> plays(Grouping grouping) {
        JoinedPlays joined = new JoinedPlays(
                plex.libraries(),
                WalkObserver.PATIENT,
                grouping,
                new ServerNames(List.of(), List.of(), List.of()),
                ZoneOffset.UTC);
        List<Play> plays = new ArrayList<>();
        joined.join(plex.rows(), plays::add);
        assertThat(joined.isComplete()).isTrue();
        return plays;
    }

    private static List<String> labels(Play play) {
        return play.labels().stream().map(Label::name).toList();
    }

    @Test
    void aPlayLastsAsLongAsWhatWasPlayed() {
        plex.play(SmallServer.GENERAL, 1, 0);

        assertThat(plays(Grouping.WORK).get(0).runtime()).hasValue(360);
    }

    @Test
    void anEpisodeCountsForItsShow() {
        plex.play(SmallServer.FIRST, 1, 0);

        assertThat(labels(plays(Grouping.WORK).get(0))).containsExactly("Show");
        assertThat(labels(plays(Grouping.TITLE).get(0))).containsExactly("Show - S01E01 - Part 1");
    }

    @Test
    void anEpisodeAndItsShowAreLookedUpInOneRequest() {
        plex.play(SmallServer.FIRST, 1, 0);

        plays(Grouping.WORK);

        assertThat(plex.server.requests().all())
                .filteredOn(request -> request.rawPath().startsWith("/library/metadata/"))
                .hasSize(1);
    }

    @Test
    void whatIsGoneAndCameBackUnderAnotherKeyIsJoinedByItsTitle() {
        plex.play(SmallServer.NOSFERATU, 1, 0);
        plex.library.items().delete(SmallServer.NOSFERATU);
        plex.library.items().add(SmallServer.movie("1", "99", "Nosferatu", 1922));

        Play play = plays(Grouping.TITLE).get(0);

        assertThat(play.matchedByTitle()).isTrue();
        assertThat(play.runtime()).hasValue(360);
    }

    @Test
    void whatIsGoneForGoodHasItsTitleAndNoRuntime() {
        plex.play(SmallServer.NOSFERATU, 1, 0);
        plex.library.items().delete(SmallServer.NOSFERATU);

        Play play = plays(Grouping.TITLE).get(0);

        assertThat(labels(play)).containsExactly("Nosferatu");
        assertThat(play.runtime()).isEmpty();
        assertThat(play.matchedByTitle()).isFalse();
    }

    @Test
    void aMovieIsInNoShow() {
        plex.play(SmallServer.GENERAL, 1, 0);

        assertThat(plays(Grouping.SHOW).get(0).labels()).isEmpty();
    }
}
