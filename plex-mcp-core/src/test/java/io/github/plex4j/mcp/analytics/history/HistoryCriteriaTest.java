package io.github.plex4j.mcp.analytics.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plex4j.client.RatingKey;
import io.github.plex4j.client.SectionKey;
import io.github.plex4j.client.history.HistoryEntry;
import io.github.plex4j.client.library.MediaType;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class HistoryCriteriaTest {
    private static final Instant NOON = SampleRows.NOON;
    private static final HistoryEntry EPISODE = SampleRows.episode("11", "Show", 1, 1);

    @Test
    void withoutCriteriaEveryRowFits() {
        assertThat(HistoryCriteria.ALL.fits(EPISODE)).isTrue();
        assertThat(HistoryCriteria.ALL.fits(SampleRows.by(null, null, null, EPISODE)))
                .isTrue();
    }

    @Test
    void theBeginningOfATimeBelongsToItAndItsEndDoesNot() {
        assertThat(HistoryCriteria.ALL.between(NOON, NOON.plusSeconds(1)).fits(EPISODE))
                .isTrue();
        assertThat(HistoryCriteria.ALL.between(NOON.minusSeconds(1), NOON).fits(EPISODE))
                .isFalse();
        assertThat(HistoryCriteria.ALL.between(NOON.plusSeconds(1), null).fits(EPISODE))
                .isFalse();
    }

    @Test
    void aPlayWithoutATimeIsInNoRange() {
        HistoryEntry timeless = SampleRows.at(null, EPISODE);

        assertThat(HistoryCriteria.ALL.between(NOON, null).fits(timeless)).isFalse();
        assertThat(HistoryCriteria.ALL.between(null, NOON).fits(timeless)).isFalse();
    }

    @Test
    void rowsOfOtherAccountsLibrariesAndTypesDoNotFit() {
        assertThat(HistoryCriteria.ALL.by(1L).fits(EPISODE)).isTrue();
        assertThat(HistoryCriteria.ALL.by(2L).fits(EPISODE)).isFalse();
        assertThat(HistoryCriteria.ALL.in(SectionKey.of("2")).fits(EPISODE)).isTrue();
        assertThat(HistoryCriteria.ALL.in(SectionKey.of("3")).fits(EPISODE)).isFalse();
        assertThat(HistoryCriteria.ALL.ofType(MediaType.EPISODE).fits(EPISODE)).isTrue();
        assertThat(HistoryCriteria.ALL.ofType(MediaType.MOVIE).fits(EPISODE)).isFalse();
    }

    @Test
    void anItemMeansWhatIsBelowItAsWell() {
        for (String key : new String[] {"11", "110", "100"}) {
            assertThat(HistoryCriteria.ALL.of(RatingKey.of(key)).fits(EPISODE))
                    .as(key)
                    .isTrue();
        }
        assertThat(HistoryCriteria.ALL.of(RatingKey.of("12")).fits(EPISODE)).isFalse();
    }

    @Test
    void aChangeOfOneCriterionKeepsTheOthers() {
        HistoryCriteria criteria = HistoryCriteria.ALL
                .by(1L)
                .in(SectionKey.of("2"))
                .of(RatingKey.of("100"))
                .ofType(MediaType.EPISODE)
                .between(NOON, NOON.plusSeconds(60));

        assertThat(criteria)
                .isEqualTo(new HistoryCriteria(
                        1L, SectionKey.of("2"), RatingKey.of("100"), MediaType.EPISODE, NOON, NOON.plusSeconds(60)));
    }
}
