package io.github.plex4j.client.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.plex4j.client.Demo;
import io.github.plex4j.client.PlexNotFoundException;
import io.github.plex4j.client.RatingKey;
import io.github.plex4j.client.SectionKey;
import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.client.library.MediaType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
class CollectionApiTest {
    private final Demo demo = Demo.library();
    private final CollectionApi collections = demo.plex().collections();

    @AfterAll
    void close() {
        demo.close();
    }

    @Test
    void listsTheCollectionsOfASection() {
        assertThat(collections.all(SectionKey.of("1")).stream())
                .allSatisfy(collection -> assertThat(collection.type()).isEqualTo(MediaType.COLLECTION))
                .allSatisfy(collection ->
                        assertThat(collection.contents().children()).isPositive())
                .allSatisfy(collection ->
                        assertThat(collection.place().sectionTitle()).isEqualTo("Movies"))
                .extracting(MediaItem::title)
                .containsExactlyInAnyOrder(
                        "Buster Keaton", "German Expressionism", "Vincent Price Nights", "Best of the Twenties");
        assertThat(collections.all(SectionKey.of("2")).stream()).isEmpty();
    }

    @Test
    void tellsWhichFillThemselves() {
        assertThat(collections.all(SectionKey.of("1")).stream()
                        .filter(collection -> Boolean.TRUE.equals(collection.smart()))
                        .map(MediaItem::title))
                .containsExactly("Best of the Twenties");
    }

    @Test
    void listsTheItemsOfACollection() {
        assertThat(collections.items(RatingKey.of("901")).stream())
                .allSatisfy(movie -> assertThat(movie.place().parent().rawKey()).isNull())
                .extracting(MediaItem::title)
                .containsExactly("Sherlock Jr.", "The General", "Steamboat Bill, Jr.");
        assertThat(collections.items(RatingKey.of("904")).stream()).isNotEmpty();
    }

    @Test
    void aCollectionThatIsNotThereIsNotFound() {
        assertThatThrownBy(() -> collections.items(RatingKey.of("999999")).count())
                .isInstanceOf(PlexNotFoundException.class);
    }
}
