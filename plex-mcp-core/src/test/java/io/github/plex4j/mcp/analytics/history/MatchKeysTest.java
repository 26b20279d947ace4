package io.github.plex4j.mcp.analytics.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plex4j.client.library.MediaItem;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class MatchKeysTest {
    @Test
    void titlesAreTheSameRegardlessOfCaseBlanksAndHowAccentsAreComposed() {
        assertThat(MatchKeys.title(" Am\u00e9lie ")).isEqualTo(MatchKeys.title("AME\u0301LIE"));
        assertThat(MatchKeys.title("Stra\u00dfe")).isEqualTo(MatchKeys.title("STRASSE"));
        assertThat(MatchKeys.title("Dune")).isNotEqualTo(MatchKeys.title("Dune 2"));
    }

    @Test
    void aMovieIsMeantByItsYearAndByThatOfItsRelease() {
        MediaItem movie = SampleItems.movie("1", "The General", 1926, LocalDate.of(1927, 2, 5));

        assertThat(MatchKeys.movie(movie))
                .containsExactlyInAnyOrder(
                        MatchKeys.movie(SampleRows.movie(null, "The General", 1926)),
                        MatchKeys.movie(SampleRows.movie(null, "the general", 1927)));
    }

    @Test
    void aMovieWithoutAYearIsMeantByNothing() {
        assertThat(MatchKeys.movie(SampleItems.movie("1", "The General", null, null)))
                .isEmpty();
        assertThat(MatchKeys.movie(SampleRows.movie(null, "The General", null))).isNull();
    }

    @Test
    void anEpisodeIsMeantByItsNumbersAndNotWithoutThem() {
        assertThat(MatchKeys.episode(SampleItems.episode("11", "Show", 2, 3)))
                .isNotNull()
                .isEqualTo(MatchKeys.episode(SampleRows.episode(null, "Show", 2, 3)))
                .isNotEqualTo(MatchKeys.episode(SampleRows.episode(null, "Show", 3, 2)));
        assertThat(MatchKeys.episode(SampleItems.episode("11", "Show", null, 3)))
                .isNull();
    }

    @Test
    void aTrackIsMeantByItsAlbumAndTitle() {
        assertThat(MatchKeys.track(SampleItems.track("21", "Artist", "Album", "Song")))
                .isEqualTo(MatchKeys.track(SampleRows.track(null, "Artist", "ALBUM", "song")))
                .isNotEqualTo(MatchKeys.track(SampleRows.track(null, "Artist", "Other", "Song")));
    }

    @Test
    void whatTookThePlaceOfALostItemHasAtLeastOneOfItsRoughDescriptions() {
        assertThat(MatchKeys.roughly(SampleItems.episode("11", "Show", 1, 1)))
                .containsAll(MatchKeys.roughly(SampleRows.episode(null, "SHOW", 9, 9)));
        assertThat(MatchKeys.roughly(SampleItems.movie("1", "The General", 1926, null)))
                .containsAll(MatchKeys.roughly(SampleRows.movie(null, "The General", 1926)))
                .doesNotContainAnyElementsOf(MatchKeys.roughly(SampleRows.movie(null, "The General", 1990)));
    }
}
