package io.github.plex4j.mcp.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plex4j.mcp.engine.ToolCatalog;
import io.github.plex4j.mcp.engine.ToolPolicy;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The folder of files that are written, by settings. */
class ExportSettingsTest {
    @Test
    @Tag("S-14")
    void overMcpThereIsNoFolderUnlessOneIsSet() {
        assertThat(folder(Surface.MCP, Map.of())).isEmpty();
        assertThat(folder(Surface.MCP, Map.of("PLEX_MCP_EXPORT_DIR", " "))).isEmpty();
        assertThat(folder(Surface.MCP, Map.of("PLEX_MCP_EXPORT_DIR", "exports")))
                .contains(Path.of("exports").toAbsolutePath());
    }

    @Test
    void atATerminalItIsTheCurrentFolderUnlessOneIsSet() {
        assertThat(folder(Surface.TERMINAL, Map.of())).contains(Path.of("").toAbsolutePath());
        assertThat(folder(Surface.TERMINAL, Map.of("PLEX_MCP_EXPORT_DIR", "exports")))
                .contains(Path.of("exports").toAbsolutePath());
    }

    @Test
    void theFlagWins() {
        Settings settings = Settings.of(
                Map.of("PLEX_MCP_EXPORT_DIR", "exports"),
                FlagParser.parse(List.of("--export-dir", "others")).settings());

        assertThat(settings.exportFolder()).contains(Path.of("others").toAbsolutePath());
    }

    @Test
    void aPathThatIsNoneLetsNoCallThrough() {
        ToolPolicy policy = policy(Surface.MCP, Map.of("PLEX_MCP_EXPORT_DIR", "a\0b"));

        assertThat(policy.problem()).contains("PLEX_MCP_EXPORT_DIR is not a path of a folder.");
        assertThat(policy.exportFolder()).isEmpty();
    }

    @Test
    void wrongSettingsLeaveNoFolder() {
        ToolPolicy policy = policy(Surface.TERMINAL, Map.of("PLEX_MCP_MODE", "all", "PLEX_MCP_EXPORT_DIR", "exports"));

        assertThat(policy.exportFolder()).isEmpty();
    }

    private static Optional<Path> folder(Surface surface, Map<String, String> environment) {
        return policy(surface, environment).exportFolder();
    }

    private static ToolPolicy policy(Surface surface, Map<String, String> environment) {
        try (ContextFactory factory = new ContextFactory(
                Settings.of(environment, Map.of()), ToolCatalog.of(List.of()), surface, "plex-test", "1")) {
            return factory.policy();
        }
    }
}
