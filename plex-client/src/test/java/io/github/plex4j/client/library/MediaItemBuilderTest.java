package io.github.plex4j.client.library;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plex4j.client.RatingKey;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MediaItemBuilderTest {
    private static final Place PLACE =
            new Place(MediaType.EPISODE, "3", "Shows", Ancestor.UNKNOWN, Ancestor.UNKNOWN, 4, null);

    @Test
    void anItemOfWhichNothingIsGivenIsEmpty() {
        MediaItem item = MediaItem.builder().build();

        assertThat(item.title()).isEmpty();
        assertThat(item.type()).isEqualTo(MediaType.UNKNOWN);
        assertThat(item.ratingKey()).isEmpty();
        assertThat(item.facts()).isEqualTo(Facts.NONE);
        assertThat(item.playback()).isEqualTo(Playback.NONE);
        assertThat(item.contents()).isEqualTo(Contents.NONE);
        assertThat(item.tags()).isEqualTo(Tags.NONE);
        assertThat(item.artwork()).isEqualTo(Artwork.NONE);
        assertThat(item.place().parent()).isEqualTo(Ancestor.UNKNOWN);
        assertThat(item.onDeck()).isEmpty();
    }

    @Test
    void eachPartIsTheOneThatWasGiven() {
        MediaItem next = MediaItem.builder().title("Next").build();
        Chapter chapter = new Chapter(1, "One", null, null);
        Marker marker = new Marker("intro", null, null, null);
        SourceRating rating = new SourceRating("imdb://image.rating", "audience", 7.1);

        MediaItem item = MediaItem.builder()
                .rawKey("101")
                .guid("plex://episode/1")
                .title("Pilot")
                .place(PLACE)
                .externalIds(List.of("imdb://tt1"))
                .locations(List.of("/shows"))
                .chapters(List.of(chapter))
                .markers(List.of(marker))
                .ratings(List.of(rating))
                .smart(false)
                .onDeck(next)
                .build();

        assertThat(item.ratingKey()).hasValue(RatingKey.of("101"));
        assertThat(item.guid()).isEqualTo("plex://episode/1");
        assertThat(item.title()).isEqualTo("Pilot");
        assertThat(item.place()).isEqualTo(PLACE);
        assertThat(item.externalIds()).containsExactly("imdb://tt1");
        assertThat(item.locations()).containsExactly("/shows");
        assertThat(item.chapters()).containsExactly(chapter);
        assertThat(item.markers()).containsExactly(marker);
        assertThat(item.ratings()).containsExactly(rating);
        assertThat(item.smart()).isFalse();
        assertThat(item.onDeck()).hasValue(next);
    }

    @Test
    void anItemDoesNotChangeWithTheListItWasMadeOf() {
        List<String> ids = new ArrayList<>(List.of("imdb://tt1"));
        MediaItem item = MediaItem.builder().externalIds(ids).build();

        ids.clear();

        assertThat(item.externalIds()).containsExactly("imdb://tt1");
    }
}
