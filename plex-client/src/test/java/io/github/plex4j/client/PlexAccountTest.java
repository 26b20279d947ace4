package io.github.plex4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.plex4j.client.discover.WatchlistQuery;
import io.github.plex4j.testserver.DemoLibrary;
import io.github.plex4j.testserver.Fault;
import io.github.plex4j.testserver.PlexTestServer;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The token of an account goes to Plex's own hosts and nowhere else. */
class PlexAccountTest {
    private final PlexTestServer server = PlexTestServer.start(DemoLibrary.create(Demo.CLOCK));

    @AfterEach
    void close() {
        server.close();
    }

    private PlexAccount account(String token) {
        return PlexAccount.builder()
                .discover(server.discoverUri())
                .token(PlexToken.of(token))
                .build();
    }

    @Tag("S-04")
    @Tag("S-19")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://discover.provider.plex.tv",
                "https://discover.provider.plex.tv:8443",
                "https://discover.provider.plex.tv/other",
                "https://discover.provider.plex.tv.evil.test",
                "https://evil.test",
                "https://plex.tv",
                "http://192.168.1.10:32400",
                "http://localhost:32400",
                "http://127.0.0.1.evil.test",
                "https://user@discover.provider.plex.tv"
            })
    void refusesEveryOtherHost(String address) {
        assertThatThrownBy(() -> PlexAccount.builder().discover(URI.create(address)))
                .isInstanceOf(PlexInputException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://discover.provider.plex.tv",
                "HTTPS://Discover.Provider.Plex.TV:443/",
                "http://127.0.0.1:40123",
                "http://[::1]:40123"
            })
    void takesPlexsOwnHostAndThisMachine(String address) {
        assertThatCode(() -> PlexAccount.builder()
                        .discover(URI.create(address))
                        .build()
                        .close())
                .doesNotThrowAnyException();
    }

    @Tag("S-01")
    @Tag("S-19")
    @Test
    void sendsItsTokenInTheHeaderToDiscoverAlone() {
        try (PlexAccount account = account(server.accountToken());
                PlexClient plex = PlexClient.builder()
                        .server(server.uri())
                        .token(PlexToken.of(server.token()))
                        .build()) {
            account.discover().watchlist(WatchlistQuery.ALL).count();
            plex.libraries().sections();
        }

        assertThat(server.requests().all()).hasSize(2).allSatisfy(request -> {
            boolean toDiscover = request.header("Host")
                    .orElseThrow()
                    .equals(server.discoverUri().getAuthority());
            assertThat(request.header("X-Plex-Token")).contains(toDiscover ? server.accountToken() : server.token());
            assertThat(String.valueOf(request.rawQuery())).doesNotContain("token");
        });
    }

    @Tag("S-07")
    @Tag("S-19")
    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void followsNoRedirectToAnotherHost(int status) {
        server.faults().forPath("/library/sections/watchlist", Fault.redirect(status, server.uri()));

        try (PlexAccount account = account(server.accountToken())) {
            assertThatThrownBy(() ->
                            account.discover().watchlist(WatchlistQuery.ALL).count())
                    .isInstanceOf(PlexProtocolException.class)
                    .hasMessageContaining("redirects");
        }
        assertThat(server.requests().all()).hasSize(1);
    }

    @Test
    void isRefusedWithTheTokenOfAServer() {
        try (PlexAccount account = account(server.token())) {
            assertThatThrownBy(() ->
                            account.discover().watchlist(WatchlistQuery.ALL).count())
                    .isInstanceOf(PlexUnauthorizedException.class);
        }
    }
}
