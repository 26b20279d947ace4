package io.github.plex4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.plex4j.client.library.ItemQuery;
import io.github.plex4j.client.library.LibrarySection;
import io.github.plex4j.client.library.MediaItem;
import org.junit.jupiter.api.Test;

class AnsweringClientTest {
    private static final String ANSWER = """
            {"MediaContainer": {"totalSize": 1, "offset": 0,
              "Directory": [{"key": "3", "type": "movie", "title": "Films"}],
              "Metadata": [{"ratingKey": "7", "type": "movie", "title": "Metropolis"}]}}""";

    @Test
    void givesTheSameAnswerToWhateverIsAsked() {
        try (PlexClient plex = PlexClient.answering(ANSWER)) {
            assertThat(plex.libraries().sections())
                    .extracting(LibrarySection::title)
                    .containsExactly("Films");
            assertThat(plex.libraries().metadata(RatingKey.of("99")).title()).isEqualTo("Metropolis");
            assertThat(plex.libraries().items(SectionKey.of("3"), ItemQuery.all()).stream()
                            .map(MediaItem::title))
                    .containsExactly("Metropolis");
        }
    }

    @Test
    void tellsOfAnAnswerThatCannotBeRead() {
        try (PlexClient plex = PlexClient.answering("no JSON")) {
            assertThatThrownBy(() -> plex.libraries().sections()).isInstanceOf(PlexProtocolException.class);
        }
    }

    @Test
    void isRefusedOnceItIsClosed() {
        PlexClient plex = PlexClient.answering(ANSWER);
        plex.close();

        assertThatThrownBy(() -> plex.libraries().sections()).isInstanceOf(PlexInputException.class);
    }
}
