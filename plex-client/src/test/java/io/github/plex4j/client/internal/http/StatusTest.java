package io.github.plex4j.client.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.plex4j.client.PlexConflictException;
import io.github.plex4j.client.PlexForbiddenException;
import io.github.plex4j.client.PlexNotFoundException;
import io.github.plex4j.client.PlexRateLimitedException;
import io.github.plex4j.client.PlexStatusException;
import io.github.plex4j.client.PlexToken;
import io.github.plex4j.client.PlexUnauthorizedException;
import io.github.plex4j.client.PlexUnavailableException;
import io.github.plex4j.client.http.PlexRequest;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StatusTest {
    private static final PlexRequest SESSIONS =
            PlexRequest.get("/status/sessions").ownerOnly();
    private static final ScriptedServer.Script UNAUTHORIZED =
            ScriptedServer.status(401, "text/html", "<html><h1>401 Unauthorized</h1></html>");

    static Stream<Arguments> statuses() {
        return Stream.of(
                Arguments.of(401, PlexUnauthorizedException.class),
                Arguments.of(403, PlexForbiddenException.class),
                Arguments.of(404, PlexNotFoundException.class),
                Arguments.of(429, PlexRateLimitedException.class),
                Arguments.of(502, PlexUnavailableException.class),
                Arguments.of(503, PlexUnavailableException.class),
                Arguments.of(504, PlexUnavailableException.class),
                Arguments.of(300, PlexStatusException.class),
                Arguments.of(304, PlexStatusException.class),
                Arguments.of(400, PlexStatusException.class),
                Arguments.of(409, PlexConflictException.class),
                Arguments.of(414, PlexStatusException.class),
                Arguments.of(418, PlexStatusException.class),
                Arguments.of(500, PlexStatusException.class));
    }

    @ParameterizedTest
    @MethodSource("statuses")
    void eachStatusHasItsException(int status, Class<? extends PlexStatusException> type) throws IOException {
        try (ScriptedServer server = ScriptedServer.answering(ScriptedServer.status(status, "text/html", "canary"));
                HttpTransport transport = Fixture.transport(server)) {
            assertThatThrownBy(() -> transport.exchange(Fixture.REQUEST, Fixture.TEXT))
                    .isExactlyInstanceOf(type)
                    .hasNoCause()
                    .isInstanceOfSatisfying(PlexStatusException.class, failure -> {
                        assertThat(failure.status()).isEqualTo(status);
                        assertThat(failure.method()).isEqualTo("GET");
                        assertThat(failure.pathTemplate()).isEqualTo("/library/sections/{libraryKey}/all");
                        assertThat(failure.hint()).endsWith(".");
                        assertThat(failure)
                                .hasMessage("GET /library/sections/{libraryKey}/all: " + failure.problem() + ". "
                                        + failure.hint());
                        assertThat(failure.problem()).contains(String.valueOf(status));
                    })
                    .message()
                    .doesNotContain("canary");
        }
    }

    @Test
    void anOwnersCallRefusedToATokenThatOpensTheServerIsForbidden() throws IOException {
        try (ScriptedServer server = ScriptedServer.answering(UNAUTHORIZED, ScriptedServer.json("{}"), UNAUTHORIZED);
                HttpTransport transport = Fixture.transport(server)) {
            for (int call = 0; call < 3; call++) {
                assertThatThrownBy(() -> transport.exchange(SESSIONS, Fixture.TEXT))
                        .isInstanceOf(PlexForbiddenException.class)
                        .hasMessageContaining("GET /status/sessions")
                        .hasMessageContaining("owner");
            }
            assertThat(server.received())
                    .extracting(ScriptedServer.Received::target)
                    .containsExactly("/status/sessions", "/library/sections", "/status/sessions", "/status/sessions");
        }
    }

    @Test
    void anOwnersCallRefusedToABadTokenIsUnauthorized() throws IOException {
        try (ScriptedServer server = ScriptedServer.answering(UNAUTHORIZED);
                HttpTransport transport = Fixture.transport(server)) {
            assertThatThrownBy(() -> transport.exchange(SESSIONS, Fixture.TEXT))
                    .isInstanceOf(PlexUnauthorizedException.class)
                    .hasMessageContaining("/status/sessions");
            assertThat(server.received()).hasSize(2);
        }
    }

    @Test
    void aCallForEverybodyTakesNoSecondLook() throws IOException {
        try (ScriptedServer server = ScriptedServer.answering(UNAUTHORIZED);
                HttpTransport transport = Fixture.transport(server)) {
            assertThatThrownBy(() -> transport.exchange(Fixture.REQUEST, Fixture.TEXT))
                    .isInstanceOf(PlexUnauthorizedException.class);
            assertThat(server.received()).hasSize(1);
        }
    }

    @Test
    void whatWasSeenIsRememberedForThatTokenAlone() throws IOException {
        Deque<PlexToken> tokens = new ArrayDeque<>(List.of(PlexToken.of("one"), PlexToken.of("two")));
        try (ScriptedServer server =
                        ScriptedServer.answering(UNAUTHORIZED, ScriptedServer.json("{}"), UNAUTHORIZED, UNAUTHORIZED);
                HttpTransport transport = Transports.create(Fixture.settings(server.uri())
                        .tokens(() -> Optional.of(tokens.remove()))
                        .build())) {
            assertThatThrownBy(() -> transport.exchange(SESSIONS, Fixture.TEXT))
                    .isInstanceOf(PlexForbiddenException.class);
            assertThatThrownBy(() -> transport.exchange(SESSIONS, Fixture.TEXT))
                    .isInstanceOf(PlexUnauthorizedException.class);
            assertThat(server.received()).hasSize(4);
        }
    }

    @Test
    void aTokenThatWasRevokedSinceIsLookedAtAgain() throws IOException {
        try (ScriptedServer server = ScriptedServer.answering(UNAUTHORIZED, ScriptedServer.json("{}"), UNAUTHORIZED);
                HttpTransport transport = Fixture.transport(server)) {
            assertThatThrownBy(() -> transport.exchange(SESSIONS, Fixture.TEXT))
                    .isInstanceOf(PlexForbiddenException.class);
            assertThatThrownBy(() -> transport.exchange(Fixture.REQUEST, Fixture.TEXT))
                    .isInstanceOf(PlexUnauthorizedException.class);
            assertThatThrownBy(() -> transport.exchange(SESSIONS, Fixture.TEXT))
                    .isInstanceOf(PlexUnauthorizedException.class);
        }
    }
}
