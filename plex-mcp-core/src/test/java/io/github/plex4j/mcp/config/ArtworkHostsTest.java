package io.github.plex4j.mcp.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plex4j.mcp.engine.ToolCatalog;
import io.github.plex4j.mcp.engine.ToolPolicy;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The hosts from which a Plex server may be asked to fetch pictures, by settings. */
class ArtworkHostsTest {
    @Test
    void theUsualSourcesOfPicturesAreAllowed() {
        assertThat(policy(Map.of()).artworkHosts()).contains("image.tmdb.org", "artworks.thetvdb.com");
    }

    @Test
    void hostsAreNamedInTheirPlace() {
        assertThat(policy(Map.of("PLEX_MCP_ARTWORK_HOSTS", "Example.com, pictures.example.org"))
                        .artworkHosts())
                .containsExactlyInAnyOrder("example.com", "pictures.example.org");
    }

    @Test
    void noneAllowsNoHost() {
        assertThat(policy(Map.of("PLEX_MCP_ARTWORK_HOSTS", "none")).artworkHosts())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "192.168.1.10", "*", "example.com,,", "https://example.com", "example.com/a"})
    @Tag("S-20")
    void aHostThatIsNotOnTheInternetLetsNoCallThrough(String hosts) {
        ToolPolicy policy = policy(Map.of("PLEX_MCP_ARTWORK_HOSTS", hosts));

        assertThat(policy.problem().orElseThrow()).contains("PLEX_MCP_ARTWORK_HOSTS");
        assertThat(policy.artworkHosts()).isEmpty();
    }

    private static ToolPolicy policy(Map<String, String> environment) {
        try (ContextFactory factory = new ContextFactory(
                Settings.of(environment, Map.of()), ToolCatalog.of(List.of()), Surface.MCP, "plex-test", "1")) {
            return factory.policy();
        }
    }
}
