package io.github.plex4j.client.library;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plex4j.client.CannedTransport;
import io.github.plex4j.client.RatingKey;
import io.github.plex4j.client.SectionKey;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An item takes some facts from the container around it, and must not take others. */
class PlaceTest {
    private static final RatingKey KEY = RatingKey.of("22");

    private static MediaItem item(String container, String row) {
        CannedTransport transport =
                CannedTransport.answering("{\"MediaContainer\":{" + container + ",\"Metadata\":[{" + row + "}]}}");
        return new LibraryApi(transport).metadata(List.of(KEY)).get(0);
    }

    @Test
    void theSectionOfTheContainerHoldsForRowsThatNameNone() {
        Place place = item("\"librarySectionID\":1,\"librarySectionTitle\":\"Movies\"", "\"type\":\"movie\"")
                .place();

        assertThat(place.section()).hasValue(SectionKey.of("1"));
        assertThat(place.sectionTitle()).isEqualTo("Movies");
    }

    @Test
    void theTitleOfAnotherSectionIsNotTaken() {
        Place place = item(
                        "\"librarySectionID\":1,\"librarySectionTitle\":\"Movies\"",
                        "\"type\":\"movie\",\"librarySectionID\":\"2\"")
                .place();

        assertThat(place.rawSectionKey()).isEqualTo("2");
        assertThat(place.sectionTitle()).isNull();
    }

    @Test
    void theTitleOfTheSameSectionIsTakenWhateverTheFormOfTheKey() {
        Place place = item(
                        "\"librarySectionID\":2,\"librarySectionTitle\":\"Movies\"",
                        "\"type\":\"movie\",\"librarySectionID\":\"2\"")
                .place();

        assertThat(place.sectionTitle()).isEqualTo("Movies");
    }

    @Test
    void anEpisodeTakesShowAndSeasonFromTheListOfItsSeason() {
        Place place = item(
                        "\"key\":\"89\",\"parentTitle\":\"Season 1\",\"parentIndex\":1,\"grandparentRatingKey\":22,"
                                + "\"grandparentTitle\":\"The 100\",\"grandparentStudio\":\"The CW\"",
                        "\"type\":\"episode\",\"index\":2,\"parentRatingKey\":\"89\",\"grandparentRatingKey\":\"22\"")
                .place();

        assertThat(place.show()).isEqualTo("The 100");
        assertThat(place.grandparent().studio()).isEqualTo("The CW");
        assertThat(place.grandparent().key()).hasValue(RatingKey.of("22"));
        assertThat(place.parent().title()).isEqualTo("Season 1");
        assertThat(place.season()).isEqualTo(1);
        assertThat(place.episode()).isEqualTo(2);
    }

    @Test
    void anEpisodeThatSaysNothingOfItsSeasonIsOfTheSeasonThatWasAskedFor() {
        Place place = item(
                        "\"key\":\"89\",\"parentTitle\":\"Season 1\",\"parentIndex\":1",
                        "\"type\":\"episode\",\"index\":2")
                .place();

        assertThat(place.parent().rawKey()).isEqualTo("89");
        assertThat(place.season()).isEqualTo(1);
    }

    @Test
    void amongAllEpisodesOfAShowTheShowIsNotTakenForTheSeason() {
        Place place = item(
                        "\"key\":\"22\",\"parentTitle\":\"The 100\",\"parentIndex\":1,\"parentYear\":2014",
                        "\"type\":\"episode\",\"index\":2,\"parentRatingKey\":\"89\"")
                .place();

        assertThat(place.parent().title()).isNull();
        assertThat(place.parent().year()).isNull();
        assertThat(place.season()).isNull();
    }

    @Test
    void ofASeasonWithAnotherNumberNothingIsTaken() {
        Place place = item(
                        "\"key\":\"89\",\"parentTitle\":\"Season 1\",\"parentIndex\":1",
                        "\"type\":\"episode\",\"index\":2,\"parentIndex\":3")
                .place();

        assertThat(place.parent()).isEqualTo(new Ancestor(null, null, null, 3, null, null, null));
    }

    @Test
    void whatARowSaysItselfIsKept() {
        Place place = item(
                        "\"key\":\"89\",\"parentTitle\":\"\",\"parentIndex\":1,\"parentThumb\":\"/thumb\"",
                        "\"type\":\"episode\",\"parentRatingKey\":\"89\",\"parentTitle\":\"Season 1\","
                                + "\"parentIndex\":1,\"parentYear\":2014,\"parentGuid\":\"plex://season/1\","
                                + "\"parentStudio\":\"CW\"")
                .place();

        assertThat(place.parent())
                .isEqualTo(new Ancestor("89", "plex://season/1", "Season 1", 1, 2014, "CW", "/thumb"));
    }

    @Test
    void anEmptyTitleOfTheContainerIsNoTitle() {
        Place place = item(
                        "\"key\":\"89\",\"parentTitle\":\"\",\"parentIndex\":1",
                        "\"type\":\"episode\",\"parentRatingKey\":\"89\"")
                .place();

        assertThat(place.parent().title()).isNull();
        assertThat(place.season()).isEqualTo(1);
    }

    @Test
    void theNumberOfAnAlbumIsNotTheDiscOfATrack() {
        Place place = item(
                        "\"key\":\"157\",\"parentTitle\":\"Try It"
                                + " Out\",\"parentIndex\":3,\"grandparentTitle\":\"Skrillex\"",
                        "\"type\":\"track\",\"index\":1,\"parentRatingKey\":\"157\"")
                .place();

        assertThat(place.album()).isEqualTo("Try It Out");
        assertThat(place.artist()).isEqualTo("Skrillex");
        assertThat(place.disc()).isNull();
        assertThat(place.track()).isEqualTo(1);
    }

    @Test
    void rowsOfMixedParentsTakeNoneFromTheContainer() {
        Place place = item("\"key\":\"22\",\"mixedParents\":true,\"parentTitle\":\"The 100\"", "\"type\":\"episode\"")
                .place();

        assertThat(place.parent()).isEqualTo(Ancestor.UNKNOWN);
    }

    @Test
    void theKeyOfACollectionIsNotTheParentOfItsMovies() {
        Place place = item("\"key\":\"901\",\"title2\":\"Noir\"", "\"type\":\"movie\"")
                .place();

        assertThat(place.parent()).isEqualTo(Ancestor.UNKNOWN);
        assertThat(place.parent().key()).isEmpty();
    }

    @Test
    void theWordsOfAPlaceFitTheType() {
        Place season = item(
                        "\"size\":1",
                        "\"type\":\"season\",\"index\":0,\"parentTitle\":\"Dragnet\",\"parentRatingKey\":\"7\"")
                .place();
        Place album = item("\"size\":1", "\"type\":\"album\",\"index\":1,\"parentTitle\":\"Caruso\"")
                .place();
        Place movie = item("\"size\":1", "\"type\":\"movie\",\"index\":1,\"parentTitle\":\"odd\"")
                .place();

        assertThat(season.show()).isEqualTo("Dragnet");
        assertThat(season.season()).isZero();
        assertThat(season.episode()).isNull();
        assertThat(album.artist()).isEqualTo("Caruso");
        assertThat(album.album()).isNull();
        assertThat(album.disc()).isNull();
        assertThat(album.track()).isNull();
        assertThat(movie.show()).isNull();
        assertThat(movie.season()).isNull();
        assertThat(movie.artist()).isNull();
    }
}
