package io.github.plex4j.mcp.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.plex4j.client.PlexClient;
import io.github.plex4j.client.PlexToken;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ClientMemoryTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private final PlexClient client = client();
    private final PlexClient other = client();
    private final ToolContext calls = ToolContext.builder().build();
    private int asked;

    private record Answer(String about) implements MemoryKey<List<Integer>> {}

    private static PlexClient client() {
        return PlexClient.builder()
                .server(URI.create("http://127.0.0.1:32400"))
                .token(PlexToken.of("none-of-this-is-asked"))
                .build();
    }

    @AfterEach
    void close() {
        client.close();
        other.close();
    }

    private List<Integer> ask() {
        return List.of(++asked);
    }

    private ToolContext context(PlexClient of, Instant now) {
        return calls.toBuilder()
                .plex(() -> of)
                .clock(Clock.fixed(now, ZoneOffset.UTC))
                .build();
    }

    private List<Integer> get(PlexClient of, String about, Instant now) {
        return context(of, now).remembered(new Answer(about), this::ask);
    }

    @Test
    void whatWasAskedIsUsedAgainForHalfAMinute() {
        assertThat(get(client, "x", NOW)).containsExactly(1);
        assertThat(get(client, "x", NOW.plusSeconds(29))).containsExactly(1);
        assertThat(get(client, "x", NOW.plusSeconds(30))).containsExactly(2);
    }

    @Test
    void eachThingIsRememberedOfEachClient() {
        assertThat(get(client, "x", NOW)).containsExactly(1);
        assertThat(get(client, "y", NOW)).containsExactly(2);
        assertThat(get(other, "x", NOW)).containsExactly(3);
        assertThat(get(client, "x", NOW)).containsExactly(1);
    }

    @Test
    void afterAChangeEverythingIsAskedAgain() {
        get(client, "x", NOW);

        calls.forget();

        assertThat(get(client, "x", NOW)).containsExactly(2);
    }

    @Test
    void aFailureIsNotRemembered() {
        Supplier<List<Integer>> failing = () -> {
            throw new IllegalStateException("no answer");
        };
        assertThatThrownBy(() -> context(client, NOW).remembered(new Answer("x"), failing))
                .hasMessage("no answer");

        assertThat(get(client, "x", NOW)).containsExactly(1);
    }

    private record Costly() implements MemoryKey<String> {
        @Override
        public Duration goodFor() {
            return Duration.ofMinutes(10);
        }
    }

    @Test
    void whatIsCostlyToFindOutMayHoldForLonger() {
        context(client, NOW).remember(new Costly(), "found");

        assertThat(context(client, NOW.plusSeconds(599)).recall(new Costly())).contains("found");
        assertThat(context(client, NOW.plusSeconds(600)).recall(new Costly())).isEmpty();
    }
}
