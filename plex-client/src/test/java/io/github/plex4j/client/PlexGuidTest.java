package io.github.plex4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlexGuidTest {
    @Test
    void readsKindAndId() {
        PlexGuid guid = PlexGuid.of("plex://movie/5d776d1847dd6e001f6f002f");

        assertThat(guid.kind()).isEqualTo("movie");
        assertThat(guid.id()).isEqualTo("5d776d1847dd6e001f6f002f");
        assertThat(guid).hasToString("plex://movie/5d776d1847dd6e001f6f002f");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "5d776d1847dd6e001f6f002f",
                "plex://movie/",
                "plex://movie/5d776d1847dd6e001f6f002",
                "plex://movie/5d776d1847dd6e001f6f002f0",
                "plex://movie/5D776D1847DD6E001F6F002F",
                "plex://movie/../../5d776d1847dd6e001f",
                "plex://movie/5d776d1847dd6e001f6f002f\n",
                "plex://Movie/5d776d1847dd6e001f6f002f",
                "plex:///5d776d1847dd6e001f6f002f",
                "local://101",
                "com.plexapp.agents.imdb://tt0063350?lang=en"
            })
    void refusesOtherForms(String text) {
        assertThat(PlexGuid.find(text)).isEmpty();
        assertThatThrownBy(() -> PlexGuid.of(text))
                .isInstanceOf(PlexInputException.class)
                .hasMessageContaining("plex://movie/");
    }

    @Test
    void refusesPartsOfOtherForms() {
        assertThatThrownBy(() -> new PlexGuid("movie", "..")).isInstanceOf(PlexInputException.class);
        assertThatThrownBy(() -> new PlexGuid("a/b", "5d776d1847dd6e001f6f002f"))
                .isInstanceOf(PlexInputException.class);
        assertThat(PlexGuid.find(null)).isEmpty();
    }
}
