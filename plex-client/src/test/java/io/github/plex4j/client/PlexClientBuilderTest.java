package io.github.plex4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PlexClientBuilderTest {
    @Test
    void whatWasSetIsSentWithEachCall() {
        try (Demo demo = Demo.library();
                PlexClient plex = PlexClient.builder()
                        .server(demo.server().uri())
                        .token(PlexToken.of(demo.server().token()))
                        .product("Shelf", "2.1")
                        .clientIdentifier("shelf-1")
                        .deviceName("Study")
                        .allowInsecureHttp(false)
                        .build()) {
            plex.warmUp();
            assertThat(demo.server().requests().count()).isZero();

            plex.libraries().sections();

            assertThat(demo.lastRequest().header("X-Plex-Product")).hasValue("Shelf");
            assertThat(demo.lastRequest().header("X-Plex-Version")).hasValue("2.1");
            assertThat(demo.lastRequest().header("X-Plex-Client-Identifier")).hasValue("shelf-1");
            assertThat(demo.lastRequest().header("X-Plex-Device-Name")).hasValue("Study");
            assertThat(demo.lastRequest().header("X-Plex-Token"))
                    .hasValue(demo.server().token());
            assertThat(demo.lastRequest().rawQuery()).isNull();
        }
    }

    @Test
    void theClientIdentifierIsTheSameEachTimeUnlessItIsSet() {
        try (Demo demo = Demo.library()) {
            String first = identifier(demo);

            assertThat(first).isNotBlank().isEqualTo(identifier(demo));
        }
    }

    private static String identifier(Demo demo) {
        try (PlexClient plex = PlexClient.builder().server(demo.server().uri()).build()) {
            plex.server().identity();
        }
        return demo.lastRequest().header("X-Plex-Client-Identifier").orElseThrow();
    }

    @Test
    void theTokenIsAskedForWithEachCall() {
        AtomicInteger asked = new AtomicInteger();
        try (Demo demo = Demo.library();
                PlexClient plex = PlexClient.builder()
                        .server(demo.server().uri())
                        .token(() -> {
                            asked.incrementAndGet();
                            return Optional.of(PlexToken.of(demo.server().token()));
                        })
                        .build()) {
            plex.libraries().sections();
            plex.libraries().sections();

            assertThat(asked).hasValue(2);
        }
    }

    @Test
    void whatCannotBeUsedIsRefusedWhenTheClientIsMade() {
        for (Duration timeout : List.of(Duration.ZERO, Duration.ofSeconds(-1), Duration.ofDays(2))) {
            assertThatThrownBy(() -> PlexClient.builder().timeout(timeout).build())
                    .isInstanceOf(PlexInputException.class);
        }
        assertThatThrownBy(() -> PlexClient.builder()
                        .server(URI.create("ftp://localhost"))
                        .build())
                .isInstanceOf(PlexInputException.class);
    }

    @Test
    void aTransportOfOnesOwnGetsTheCallsAndIsClosedWithTheClient() {
        CannedTransport canned =
                CannedTransport.answering("{\"MediaContainer\":{\"Account\":[{\"id\":1,\"name\":\"Ada\"}]}}");

        try (PlexClient plex = PlexClient.builder()
                .server(URI.create("ftp://localhost"))
                .transport(canned)
                .build()) {
            plex.warmUp();
            plex.connect();
            assertThat(canned.requests()).isEmpty();

            assertThat(plex.server().accounts()).hasSize(1);
            assertThat(canned.requests()).hasToString("[GET /accounts]");
            assertThat(canned.isClosed()).isFalse();
        }
        assertThat(canned.isClosed()).isTrue();
    }

    @Test
    void aClosedClientRefusesCallsAndMayBeClosedTwice() {
        try (Demo demo = Demo.library()) {
            PlexClient plex = demo.client(demo.server().token(), Duration.ofSeconds(5));
            plex.close();
            plex.close();

            assertThatThrownBy(() -> plex.libraries().sections()).isInstanceOf(PlexInputException.class);
        }
    }
}
