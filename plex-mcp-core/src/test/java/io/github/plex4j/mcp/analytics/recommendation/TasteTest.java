package io.github.plex4j.mcp.analytics.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TasteTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Duration YEAR = Duration.ofDays(365);

    private final TraitIndex index = new TraitIndex();
    private final int comedy = index.number(new Trait(TraitKind.GENRE, "Comedy"));
    private final int drama = index.number(new Trait(TraitKind.GENRE, "Drama"));
    private final int ada = index.number(new Trait(TraitKind.DIRECTOR, "Ada"));
    private final Watching watching = new Watching();

    private void watched(String identity, long plays, @Nullable Instant at, int... traits) {
        watching.add(new Work(identity, traits), plays, at);
    }

    private Taste taste() {
        return Taste.of(watching, new LibraryTitles(index), index, Map.of(comedy, 0.5, drama, 0.1));
    }

    private static double ln(double watched, double expected, double doubt) {
        return Math.log((watched + doubt) / (expected + doubt));
    }

    @Test
    void aCommonGenreIsNoTaste() {
        for (int title = 0; title < 20; title++) {
            watched("title " + title, 1, NOW, title < 10 ? comedy : drama);
        }

        assertThat(taste().affinity(comedy)).isCloseTo(0, within(1e-9));
        assertThat(taste().affinity(drama)).isCloseTo(ln(10, 2, 4), within(1e-9));
    }

    @Test
    void whatIsAvoidedSpeaksAgainst() {
        for (int title = 0; title < 10; title++) {
            watched("title " + title, 1, NOW, drama);
        }

        assertThat(taste().affinity(comedy))
                .isCloseTo(ln(0, 5, 4), within(1e-9))
                .isNegative();
    }

    @Test
    void aYearHalvesTheWeight() {
        watched("new", 1, NOW, comedy);
        watched("old", 1, NOW.minus(YEAR), drama);

        double scale = (1 + 0.5) / (1 + 0.25);
        assertThat(taste().affinity(comedy)).isCloseTo(ln(scale, 1.5 * scale * 0.5, 4), within(1e-9));
        assertThat(taste().affinity(drama)).isCloseTo(ln(0.5 * scale, 1.5 * scale * 0.1, 4), within(1e-9));
    }

    @Test
    void playsCountByTheirLogarithm() {
        watched("often", 1, NOW, comedy);
        watched("often", 1, NOW, comedy);
        watched("often", 6, NOW, comedy);
        watched("once", 1, NOW, drama);

        double often = 1 + Math.log(8);
        double scale = (often + 1) / (often * often + 1);
        assertThat(taste().watched()).isEqualTo(2);
        assertThat(taste().affinity(comedy)).isCloseTo(ln(often * scale, (often + 1) * scale * 0.5, 4), within(1e-9));
    }

    @Test
    void whenItIsAskedForMakesNoDifference() {
        watched("first", 2, NOW.minus(YEAR), comedy, ada);
        watched("second", 1, NOW, drama);
        double then = taste().affinity(ada);
        Watching earlier = new Watching();
        earlier.add(new Work("first", new int[] {comedy, ada}), 2, NOW.minus(YEAR.multipliedBy(6)));
        earlier.add(new Work("second", new int[] {drama}), 1, NOW.minus(YEAR.multipliedBy(5)));

        assertThat(Taste.of(earlier, new LibraryTitles(index), index, Map.of()).affinity(ada))
                .isCloseTo(then, within(1e-9))
                .isPositive();
    }

    @Test
    void whatHasNoTimeCountsAsTheOldest() {
        watched("new", 1, NOW, comedy);
        watched("old", 1, NOW.minus(YEAR), comedy);
        watched("unknown", 1, null, drama);

        double scale = 2 / 1.5;
        assertThat(taste().affinity(drama)).isCloseTo(ln(0.5 * scale, 2 * scale * 0.1, 4), within(1e-9));
    }

    @Test
    void onlyWhatWasWatchedTwiceStandsOut() {
        watched("first", 1, NOW, drama, ada);
        assertThat(taste().top(TraitKind.DIRECTOR, 5)).isEmpty();

        watched("second", 1, NOW, drama, ada);
        assertThat(taste().top(TraitKind.DIRECTOR, 5)).containsExactly("Ada");
        assertThat(taste().top(TraitKind.GENRE, 5)).containsExactly("Drama");
    }

    @Test
    void withoutAnyHistoryThereIsNoTaste() {
        assertThat(taste().watched()).isZero();
        assertThat(taste().affinity(comedy)).isZero();
        assertThat(taste().top(TraitKind.GENRE, 5)).isEmpty();
    }
}
