package io.github.plex4j.mcp.stdio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.plex4j.client.PlexClient;
import io.github.plex4j.client.PlexProtocolException;
import io.github.plex4j.client.RatingKey;
import io.github.plex4j.client.SectionKey;
import io.github.plex4j.client.library.ItemQuery;
import io.github.plex4j.client.library.LibrarySection;
import io.github.plex4j.client.library.MediaItem;
import org.junit.jupiter.api.Test;

class FixedAnswerTest {
    private static final String ANSWER = """
        {"MediaContainer": {"totalSize": 1, "offset": 0,
          "Directory": [{"key": "3", "type": "movie", "title": "Films"}],
          "Metadata": [{"ratingKey": "7", "type": "movie", "title": "Metropolis"}]}}\
        """;

    private static PlexClient answering(String text) {
        return PlexClient.builder().transport(new FixedAnswer(text)).build();
    }

    @Test
    void givesTheSameAnswerToEveryCall() {
        try (PlexClient plex = answering(ANSWER)) {
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
    void reportsAnAnswerThatCannotBeRead() {
        try (PlexClient plex = answering("no JSON")) {
            assertThatThrownBy(() -> plex.libraries().sections())
                    .isInstanceOf(PlexProtocolException.class)
                    .hasMessageContaining("the fixed answer cannot be read");
        }
    }
}
