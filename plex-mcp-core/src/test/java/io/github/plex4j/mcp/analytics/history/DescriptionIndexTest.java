package io.github.plex4j.mcp.analytics.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plex4j.client.RatingKey;
import org.junit.jupiter.api.Test;

class DescriptionIndexTest {
    private final DescriptionIndex index = new DescriptionIndex();

    @Test
    void theOnlyTitleOfADescriptionIsFound() {
        index.add("general", SampleItems.copy("5", "plex://movie/a", "1"));

        assertThat(index.find("general", null)).map(ItemKeys::item).contains(RatingKey.of("5"));
        assertThat(index.find("nosferatu", null)).isEmpty();
    }

    @Test
    void aDescriptionOfTwoTitlesMeansNeither() {
        index.add("general", SampleItems.copy("5", "plex://movie/a", "1"));
        index.add("general", SampleItems.copy("6", "plex://movie/b", "1"));

        assertThat(index.find("general", "1")).isEmpty();
    }

    @Test
    void ofSeveralCopiesThatInTheSameLibraryIsTaken() {
        index.add("general", SampleItems.copy("5", "plex://movie/a", "1"));
        index.add("general", SampleItems.copy("6", "plex://movie/a", "2"));

        assertThat(index.find("general", "2")).map(ItemKeys::item).contains(RatingKey.of("6"));
    }

    @Test
    void elseTheOldestCopyIsTakenWhateverTheOrder() {
        index.add("general", SampleItems.copy("10", "plex://movie/a", "1"));
        index.add("general", SampleItems.copy("9", "plex://movie/a", "1"));

        assertThat(index.find("general", null)).map(ItemKeys::item).contains(RatingKey.of("9"));
    }
}
