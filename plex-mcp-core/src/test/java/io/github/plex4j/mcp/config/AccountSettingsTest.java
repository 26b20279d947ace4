package io.github.plex4j.mcp.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.plex4j.client.PlexAccount;
import io.github.plex4j.client.discover.WatchlistQuery;
import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.engine.ToolFailure;
import io.github.plex4j.mcp.tools.PlexTools;
import io.github.plex4j.testserver.DemoLibrary;
import io.github.plex4j.testserver.PlexTestServer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The settings of the account at plex.tv. */
class AccountSettingsTest {
    @TempDir
    private Path folder;

    private static ContextFactory contexts(Settings settings) {
        return new ContextFactory(settings, PlexTools.catalog(), Surface.MCP, "plex-test", "1");
    }

    @Tag("S-19")
    @Test
    void doesNotTakeTheTokenOfTheServerForThatOfTheAccount() {
        Settings settings = Settings.of(Map.of("PLEX_TOKEN", "of-the-server"), Map.of());

        assertThat(settings.hasAccount()).isFalse();
        try (ContextFactory contexts = contexts(settings)) {
            assertThat(contexts.context().account()).isEmpty();
        }
    }

    @Test
    void usesPlexsOwnHostUnlessAnotherIsSet() {
        assertThat(Settings.of(Map.of(), Map.of()).discoverUrl())
                .isEqualTo(URI.create("https://discover.provider.plex.tv"));
        assertThat(Settings.of(Map.of("PLEX_DISCOVER_URL", "http://127.0.0.1:4711"), Map.of())
                        .discoverUrl())
                .isEqualTo(URI.create("http://127.0.0.1:4711"));
    }

    @Tag("S-04")
    @Tag("S-19")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://discover.provider.plex.tv",
                "https://evil.test",
                "http://192.168.1.2:32400",
                "http://localhost:4711",
                "no address"
            })
    void refusesAnotherHostWithoutRepeatingIt(String address) {
        Settings settings = Settings.of(Map.of("PLEX_DISCOVER_URL", address), Map.of());

        assertThat(settings.problems())
                .singleElement()
                .asString()
                .startsWith("PLEX_DISCOVER_URL must be https://discover.provider.plex.tv")
                .doesNotContain("evil", "192.168", "localhost");
        assertThat(settings.discoverUrl()).isEqualTo(URI.create("https://discover.provider.plex.tv"));
    }

    @Tag("S-02")
    @Test
    void readsTheTokenOfAFileAndRedactsIt() throws IOException {
        Path file = Files.writeString(folder.resolve("token"), "of-the-account-4711\n");
        try (PlexTestServer server = PlexTestServer.builder(DemoLibrary.create())
                        .accountToken("of-the-account-4711")
                        .start();
                ContextFactory contexts = contexts(Settings.of(
                        Map.of("PLEX_DISCOVER_URL", server.discoverUri().toString(), "PLEX_ACCOUNT_TOKEN", "another"),
                        Map.of(Setting.ACCOUNT_TOKEN_FILE, file.toString())))) {
            PlexAccount account = contexts.context().account().orElseThrow();

            assertThat(account.discover().watchlist(WatchlistQuery.ALL).count()).hasValue(6);
            assertThat(contexts.account()).containsSame(account);
            assertThat(contexts.redactor().redact("a of-the-account-4711 b")).doesNotContain("4711");
        }
    }

    @Test
    void saysWhatIsWrongWithTheFileOfTheToken() {
        String file = folder.resolve("absent").toString();
        try (ContextFactory contexts = contexts(Settings.of(Map.of("PLEX_ACCOUNT_TOKEN_FILE", file), Map.of()))) {
            assertThatThrownBy(() -> contexts.context().account())
                    .isInstanceOfSatisfying(ToolFailure.class, failure -> {
                        assertThat(failure.code()).isEqualTo(FailureCode.UNAUTHORIZED);
                        assertThat(failure).hasMessageContaining("does not exist");
                        assertThat(failure.hint()).contains("PLEX_ACCOUNT_TOKEN");
                    });
        }
    }

    @Test
    void makesNoClientAfterTheEnd() {
        ContextFactory contexts = contexts(Settings.of(Map.of("PLEX_ACCOUNT_TOKEN", "of-the-account"), Map.of()));
        contexts.close();

        assertThatThrownBy(contexts::account).isInstanceOf(ToolFailure.class);
    }
}
