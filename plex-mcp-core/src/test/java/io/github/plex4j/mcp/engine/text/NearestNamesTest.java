package io.github.plex4j.mcp.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestNamesTest {
    @Test
    void findsTheFiveNearestInOrder() {
        assertThat(NearestNames.of("drana", List.of("Horror", "Drama", "Dramedy", "Comedy", "Diana", "War", "Western")))
                .hasSize(5)
                .startsWith("Drama", "Diana", "Dramedy");
    }

    @Test
    void comesNearByASlipOfTheHandOrByAPartOfTheName() {
        List<String> commands = List.of("search", "watch-stats", "fully-watched", "find-missing-episodes");

        assertThat(NearestNames.near("Serach", commands)).containsExactly("search");
        assertThat(NearestNames.near("stats", commands)).containsExactly("watch-stats");
        assertThat(NearestNames.near("missing", commands)).containsExactly("find-missing-episodes");
        assertThat(NearestNames.near("mark-watched", commands)).isEmpty();
        assertThat(NearestNames.near("e", commands)).isEmpty();
    }

    @Test
    void countsEdits() {
        assertThat(NearestNames.distance("kitten", "sitting")).isEqualTo(3);
        assertThat(NearestNames.distance("", "abc")).isEqualTo(3);
        assertThat(NearestNames.distance("abc", "abc")).isZero();
    }

    @Test
    void hasNothingToOfferWithoutNames() {
        assertThat(NearestNames.of("x", List.of())).isEmpty();
    }

    @Test
    void boundsWhatItCompares() {
        assertThat(NearestNames.of("x".repeat(1_000_000), List.of("a"))).containsExactly("a");
    }
}
