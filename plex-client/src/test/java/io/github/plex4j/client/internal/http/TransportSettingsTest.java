package io.github.plex4j.client.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.plex4j.client.PlexInputException;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TransportSettingsTest {
    private static final URI SERVER = URI.create("http://127.0.0.1:32400");

    @Test
    void hasDefaults() {
        TransportSettings settings = TransportSettings.builder(SERVER).build();

        assertThat(settings.timeout()).isEqualTo(Duration.ofSeconds(30));
        assertThat(settings.connectTimeout()).isEqualTo(Duration.ofSeconds(5));
        assertThat(settings.maxConcurrent()).isEqualTo(4);
        assertThat(settings.maxResponseBytes()).isEqualTo(33_554_432);
        assertThat(settings.allowInsecureHttp()).isFalse();
        assertThat(settings.tokens().token()).isEmpty();
    }

    @Test
    void connectingTakesNoLongerThanTheWholeCall() {
        assertThat(TransportSettings.builder(SERVER)
                        .timeout(Duration.ofSeconds(2))
                        .build()
                        .connectTimeout())
                .isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void refusesValuesOutOfRange() {
        assertRefused(
                () -> TransportSettings.builder(SERVER).timeout(Duration.ZERO).build());
        assertRefused(() -> TransportSettings.builder(SERVER)
                .timeout(Duration.ofSeconds(-1))
                .build());
        assertRefused(() -> TransportSettings.builder(SERVER)
                .connectTimeout(Duration.ofDays(2))
                .build());
        assertRefused(() -> TransportSettings.builder(SERVER).maxConcurrent(0).build());
        assertRefused(
                () -> TransportSettings.builder(SERVER).maxResponseBytes(0).build());
        assertRefused(() -> TransportSettings.builder(URI.create("plex.test")).build());
    }

    @Test
    void foldsAndShortensNames() {
        assertThat(AsciiText.fold("Fernseher\r\nX-Evil: 1")).isEqualTo("Fernseher?X-Evil: 1");
        assertThat(AsciiText.fold("x".repeat(500))).hasSize(128);
        assertThat(AsciiText.fold("  ")).isEmpty();
        assertThat(IdentityHeaders.of(
                        TransportSettings.builder(SERVER).deviceName("").build()))
                .doesNotContainKey("X-Plex-Device-Name");
    }

    private static void assertRefused(Runnable making) {
        assertThatThrownBy(making::run).isInstanceOf(PlexInputException.class);
    }
}
