package io.github.plex4j.mcp.tools.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResolutionsTest {
    @ParameterizedTest
    @CsvSource({
        "3840, 2160, 4k",
        "3840, 1600, 4k",
        "1920, 1080, 1080",
        "1920, 800, 1080",
        "1440, 1080, 1080",
        "1280, 534, 720",
        "720, 576, 576",
        "720, 480, 480",
        "640, 360, sd"
    })
    void aPictureHasTheNameThatPlexGivesIt(int width, int height, String name) {
        assertThat(Resolutions.of(width, height)).isEqualTo(name);
    }

    @Test
    void withoutAWidthItsLinesTell() {
        assertThat(Resolutions.of(null, 1080)).isEqualTo("1080");
        assertThat(Resolutions.of(null, 0)).isEqualTo("sd");
    }
}
