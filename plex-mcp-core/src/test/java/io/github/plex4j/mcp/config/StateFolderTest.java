package io.github.plex4j.mcp.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StateFolderTest {
    private static Path folder(String system, Map<String, String> environment) {
        return new StateFolder(environment, system, "/home/of/java").logs().orElseThrow();
    }

    @Test
    void isThatOfTheXdgSpecification() {
        assertThat(folder("Linux", Map.of("XDG_STATE_HOME", "/state", "HOME", "/home/me")))
                .isEqualTo(Path.of("/state/plex-mcp"));
        assertThat(folder("Linux", Map.of("HOME", "/home/me"))).isEqualTo(Path.of("/home/me/.local/state/plex-mcp"));
        assertThat(folder("FreeBSD", Map.of())).isEqualTo(Path.of("/home/of/java/.local/state/plex-mcp"));
    }

    @Test
    void isDividedIntoLogsAndOthersOnAMac() {
        assertThat(folder("Mac OS X", Map.of("HOME", "/Users/me")))
                .isEqualTo(Path.of("/Users/me/Library/Logs/plex-mcp"));
        assertThat(new StateFolder(Map.of("HOME", "/Users/me"), "Mac OS X", "?").state())
                .contains(Path.of("/Users/me/Library/Application Support/plex-mcp"));
        assertThat(folder("Mac OS X", Map.of("XDG_STATE_HOME", "/state"))).isEqualTo(Path.of("/state/plex-mcp"));
    }

    @Test
    void isLocalToTheMachineOnWindows() {
        Map<String, String> environment = Map.of("LOCALAPPDATA", "/me/Local", "XDG_STATE_HOME", "/state");
        assertThat(folder("Windows 11", environment)).isEqualTo(Path.of("/me/Local/plex-mcp"));
        assertThat(folder("Windows 11", Map.of())).isEqualTo(Path.of("/home/of/java/AppData/Local/plex-mcp"));
    }

    @Test
    void ignoresAPlaceThatIsNotAbsoluteOrNone() {
        assertThat(folder("Linux", Map.of("XDG_STATE_HOME", "state", "HOME", "/home/me")))
                .isEqualTo(Path.of("/home/me/.local/state/plex-mcp"));
        assertThat(folder("Linux", Map.of("XDG_STATE_HOME", "a\0b", "HOME", "")))
                .isEqualTo(Path.of("/home/of/java/.local/state/plex-mcp"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Linux", "Mac OS X", "Windows 11"})
    void isNoneForAUserWithoutAHome(String system) {
        Map<String, String> relative = Map.of("XDG_STATE_HOME", "state", "LOCALAPPDATA", "local", "HOME", "home");
        assertThat(new StateFolder(Map.of(), system, "?").logs()).isEmpty();
        assertThat(new StateFolder(Map.of(), system, "").logs()).isEmpty();
        assertThat(new StateFolder(relative, system, "?").logs()).isEmpty();
    }

    @Test
    void needsNoHomeWhereTheStateHasAPlace() {
        assertThat(new StateFolder(Map.of("XDG_STATE_HOME", "/state"), "Linux", "?").logs())
                .contains(Path.of("/state/plex-mcp"));
    }
}
