package io.github.plex4j.mcp.analytics.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plex4j.client.RatingKey;
import io.github.plex4j.client.history.HistoryEntry;
import io.github.plex4j.mcp.analytics.walk.WalkObserver;
import io.github.plex4j.testserver.Quirk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TitleCopiesTest {
    private final SmallServer plex = new SmallServer();

    @AfterEach
    void stop() {
        plex.close();
    }

    private TitleCopies copies(String key) {
        return TitleCopies.of(plex.item(key), plex.libraries(), WalkObserver.PATIENT);
    }

    @Test
    void aTitleHasItsCopiesInAllLibrariesTheGivenOneFirst() {
        assertThat(copies(SmallServer.GENERAL_4K).copies())
                .extracting(RatingKey::value)
                .containsExactly(SmallServer.GENERAL_4K, SmallServer.GENERAL);
        assertThat(copies(SmallServer.NOSFERATU).copies())
                .extracting(RatingKey::value)
                .containsExactly(SmallServer.NOSFERATU);
    }

    @Test
    void theyAreFoundInTheLibrariesWhereTheServerPassesOverTheQuestion() {
        plex.server.quirks().forPath("/library/all", Quirk.filtersIgnored());
        TitleCopies copies = copies(SmallServer.GENERAL);

        assertThat(copies.copies())
                .extracting(RatingKey::value)
                .containsExactlyInAnyOrder(SmallServer.GENERAL, SmallServer.GENERAL_4K);
        assertThat(copies.isComplete()).isTrue();
    }

    @Test
    void aRowThatNamesACopyIsNoLostOne() {
        assertThat(copies(SmallServer.GENERAL).mayBe(SampleRows.movie(SmallServer.GENERAL_4K, "The General", 1926)))
                .isFalse();
    }

    @Test
    void aLostPlayOfThatTitleAndYearIsOneOfIt() {
        HistoryEntry lost = SampleRows.movie(null, "The General", 1926);

        assertThat(copies(SmallServer.GENERAL).isOf(lost)).isTrue();
        assertThat(copies(SmallServer.NOSFERATU).isOf(lost)).isFalse();
        assertThat(copies(SmallServer.GENERAL).isOf(SampleRows.movie(null, "The General", 1998)))
                .isFalse();
    }

    @Test
    void aLostEpisodeThatNothingReplacesCountsForItsShow() {
        assertThat(copies(SmallServer.SHOW).isOf(SampleRows.episode(null, "Show", 9, 9)))
                .isTrue();
        assertThat(copies(SmallServer.SHOW).isOf(SampleRows.episode(null, "Other", 9, 9)))
                .isFalse();
    }
}
