package io.github.plex4j.mcp.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plex4j.mcp.engine.Effect;
import io.github.plex4j.mcp.engine.Samples;
import io.github.plex4j.mcp.engine.ToolCatalog;
import io.github.plex4j.mcp.engine.call.CapturedLog;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The audit log, by settings. */
@Tag("S-15")
class AuditSettingsTest {
    private static final ToolCatalog CATALOG =
            ToolCatalog.of(List.of(Samples.of("change_it", Samples.LIBRARY, Effect.DESTRUCTIVE)));

    @TempDir
    Path state;

    private boolean isOn(Map<String, String> environment) {
        try (ContextFactory factory =
                new ContextFactory(Settings.of(environment, Map.of()), CATALOG, Surface.MCP, "plex-test", "1")) {
            return factory.audit().isOn();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "read,  '',  false",
        "read,  on,  true",
        "read,  off, false",
        "write, '',  true",
        "write, off, false",
        "admin, '',  true",
        "admin, off, false",
        "admin, on,  true",
    })
    void isOnInModesThatChangeUnlessSetOtherwise(String mode, String audit, boolean on) {
        assertThat(isOn(Map.of("PLEX_MCP_MODE", mode, "PLEX_MCP_AUDIT", audit))).isEqualTo(on);
    }

    @Test
    void opensNothingBeforeTheFirstCall() {
        try (ContextFactory factory = new ContextFactory(
                Settings.of(Map.of("PLEX_MCP_MODE", "admin", "XDG_STATE_HOME", state.toString()), Map.of()),
                CATALOG,
                Surface.MCP,
                "plex-test",
                "1")) {
            assertThat(factory.audit().isOn()).isTrue();
            assertThat(state).isEmptyDirectory();

            assertThat(factory.audit().problem()).isEmpty();
            assertThat(state.resolve("plex-mcp").resolve("audit.jsonl")).isEmptyFile();
        }
    }

    @Test
    void aValueThatIsNoneLetsNoCallThrough() {
        assertThat(Settings.of(Map.of("PLEX_MCP_AUDIT", "maybe"), Map.of()).problems())
                .containsExactly("PLEX_MCP_AUDIT is \"maybe\"; it must be one of on, off.");
        assertThat(Settings.of(Map.of("PLEX_MCP_AUDIT_DIR", "a\0b"), Map.of()).problems())
                .containsExactly("PLEX_MCP_AUDIT_DIR is not a path of a folder.");
    }

    @Test
    void theFolderThatIsSetWins() {
        Map<String, String> environment = new HashMap<>(Map.of("XDG_STATE_HOME", state.toString()));
        assertThat(Settings.of(environment, Map.of()).auditFolder()).contains(state.resolve("plex-mcp"));
        environment.put("PLEX_MCP_AUDIT_DIR", "logs");
        assertThat(Settings.of(environment, Map.of()).auditFolder())
                .contains(Path.of("logs").toAbsolutePath());
        assertThat(Settings.of(environment, Map.of(Setting.AUDIT_DIR, "others")).auditFolder())
                .contains(Path.of("others").toAbsolutePath());
    }

    @Test
    void theFolderOfTheSystemStaysWhenAnotherSettingIsChanged() {
        Settings settings = Settings.of(Map.of("XDG_STATE_HOME", state.toString()), Map.of());
        assertThat(settings.ofDemonstration().without(Setting.URL).auditFolder())
                .contains(state.resolve("plex-mcp"));
    }

    @Test
    void withoutAHomeItCannotBeWrittenUnlessAFolderIsSet() {
        StateFolder none = new StateFolder(Map.of(), "Linux", "?");
        Map<String, String> environment = new HashMap<>(Map.of("PLEX_MCP_AUDIT", "on"));
        assertThat(problem(Settings.of(environment, Map.of(), none)))
                .contains("its user has no home folder, and PLEX_MCP_AUDIT_DIR names no other");
        environment.put("PLEX_MCP_AUDIT_DIR", state.resolve("set").toString());
        assertThat(problem(Settings.of(environment, Map.of(), none))).isEmpty();
    }

    private static Optional<String> problem(Settings settings) {
        try (CapturedLog captured = CapturedLog.start();
                ContextFactory factory = new ContextFactory(settings, CATALOG, Surface.MCP, "plex-test", "1")) {
            Optional<String> problem = factory.audit().problem();
            assertThat(captured.text().contains("cannot be written")).isEqualTo(problem.isPresent());
            return problem;
        }
    }

    @Test
    void aDemonstrationHasNoneUnlessSet() {
        assertThat(Settings.of(Map.of("PLEX_MCP_MODE", "admin"), Map.of())
                        .ofDemonstration()
                        .audit())
                .contains(false);
        assertThat(Settings.of(Map.of("PLEX_MCP_AUDIT", "on"), Map.of())
                        .ofDemonstration()
                        .audit())
                .contains(true);
    }
}
