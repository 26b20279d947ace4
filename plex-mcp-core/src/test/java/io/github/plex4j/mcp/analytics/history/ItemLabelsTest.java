package io.github.plex4j.mcp.analytics.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plex4j.client.history.HistoryEntry;
import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.client.library.MediaType;
import io.github.plex4j.mcp.analytics.history.ItemKeys.Level;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ItemLabelsTest {
    private static List<String> names(Grouping grouping, MediaItem item) {
        return new ItemLabels(grouping).of(item).stream().map(Label::name).toList();
    }

    private static List<String> goneNames(Grouping grouping, HistoryEntry row) {
        return new ItemLabels(grouping).ofGone(row).stream().map(Label::name).toList();
    }

    @Test
    void anEpisodeCountsForItsShowAndATrackForItsArtist() {
        ItemLabels works = new ItemLabels(Grouping.WORK);

        assertThat(works.level(MediaType.EPISODE)).contains(Level.GRANDPARENT);
        assertThat(works.level(MediaType.TRACK)).contains(Level.GRANDPARENT);
        assertThat(works.level(MediaType.MOVIE)).contains(Level.ITEM);
    }

    @Test
    void aMovieIsOfNoShowAndAnEpisodeOfNoArtist() {
        assertThat(new ItemLabels(Grouping.SHOW).level(MediaType.MOVIE)).isEmpty();
        assertThat(new ItemLabels(Grouping.ARTIST).level(MediaType.EPISODE)).isEmpty();
        assertThat(new ItemLabels(Grouping.ACTOR).level(MediaType.TRACK)).isEmpty();
        assertThat(new ItemLabels(Grouping.USER).level(MediaType.MOVIE)).isEmpty();
    }

    @Test
    void anEpisodeIsNamedWithItsShowAndATrackWithItsArtist() {
        assertThat(names(Grouping.TITLE, SampleItems.episode("11", "Show", 1, 2)))
                .containsExactly("Show - S01E02 - Part 2");
        assertThat(names(Grouping.TITLE, SampleItems.episode("11", "Show", null, 2)))
                .containsExactly("Show - Part 2");
        assertThat(names(Grouping.TITLE, SampleItems.track("21", "Artist", "Album", "Song")))
                .containsExactly("Artist - Song");
    }

    @Test
    void aDecadeIsThatOfTheYearElseOfTheRelease() {
        assertThat(names(Grouping.DECADE, SampleItems.movie("1", "Movie", 1929, LocalDate.of(1930, 1, 1))))
                .containsExactly("1920s");
        assertThat(names(Grouping.DECADE, SampleItems.movie("1", "Movie", null, LocalDate.of(1930, 1, 1))))
                .containsExactly("1930s");
        assertThat(names(Grouping.DECADE, SampleItems.movie("1", "Movie", null, null)))
                .isEmpty();
    }

    @Test
    void ofALostItemOnlyItsTitlesAreLeft() {
        HistoryEntry row = SampleRows.episode(null, "Show", 1, 2);

        assertThat(goneNames(Grouping.SHOW, row)).containsExactly("Show");
        assertThat(goneNames(Grouping.SEASON, row)).containsExactly("Show - Season 1");
        assertThat(goneNames(Grouping.TITLE, row)).containsExactly("Show - S01E02 - Part 2");
        assertThat(goneNames(Grouping.GENRE, row)).isEmpty();
    }

    @Test
    void lostItemsOfOneTitleAndReleaseAreOneGroup() {
        ItemLabels titles = new ItemLabels(Grouping.TITLE);

        Label first = titles.ofGone(SampleRows.movie(null, "The General", 1926)).get(0);
        assertThat(titles.ofGone(SampleRows.movie(null, "THE GENERAL", 1926))
                        .get(0)
                        .identity())
                .isEqualTo(first.identity());
        assertThat(titles.ofGone(SampleRows.movie(null, "The General", 1990))
                        .get(0)
                        .identity())
                .isNotEqualTo(first.identity());
    }
}
