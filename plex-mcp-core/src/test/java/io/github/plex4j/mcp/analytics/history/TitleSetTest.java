package io.github.plex4j.mcp.analytics.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class TitleSetTest {
    private static final TitleSet PLAYED =
            new TitleSet(Set.of("plex://movie/a", "item:7"), Set.of(MatchKeys.title("Show")));

    @Test
    void everyCopyOfAPlayedTitleWasPlayed() {
        assertThat(PLAYED.contains(SampleItems.copy("5", "plex://movie/a", "1")))
                .isTrue();
        assertThat(PLAYED.contains(SampleItems.copy("6", "plex://movie/a", "2")))
                .isTrue();
        assertThat(PLAYED.contains(SampleItems.copy("6", "plex://movie/b", "2")))
                .isFalse();
    }

    @Test
    void anItemIsKnownByItselfWhereItsRowSaysMoreThanItsPlay() {
        assertThat(PLAYED.contains(SampleItems.copy("7", "plex://movie/c", "1")))
                .isTrue();
    }

    @Test
    void nobodyCanSayThatWhatMayBeTheSuccessorOfALostItemWasNotPlayed() {
        assertThat(PLAYED.mayContain(SampleItems.episode("11", "SHOW", 1, 1))).isTrue();
        assertThat(PLAYED.mayContain(SampleItems.episode("11", "Other", 1, 1))).isFalse();
        assertThat(TitleSet.NONE.mayContain(SampleItems.episode("11", "Show", 1, 1)))
                .isFalse();
    }

    @Test
    void twoSetsTogetherHoldWhatEitherHolds() {
        TitleSet both = PLAYED.and(new TitleSet(Set.of("plex://movie/b"), Set.of("other")));

        assertThat(both.identities()).containsExactlyInAnyOrder("plex://movie/a", "item:7", "plex://movie/b");
        assertThat(both.uncertain()).containsExactlyInAnyOrder(MatchKeys.title("Show"), "other");
    }
}
