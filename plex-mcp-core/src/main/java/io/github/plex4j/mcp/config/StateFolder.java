package io.github.plex4j.mcp.config;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The folder in which a program keeps what it writes for itself, such as logs: where the system wants it, for each user. Immutable.
 */
final class StateFolder {
    private static final String NAME = "plex-mcp";
    private static final String XDG = "XDG_STATE_HOME";
    private static final String LOCAL = "LOCALAPPDATA";
    private static final String HOME = "HOME";

    private final Map<String, String> places;
    private final String system;
    private final String home;

    StateFolder(Map<String, String> environment, String system, String home) {
        this.places = new HashMap<>();
        List.of(XDG, LOCAL, HOME).forEach(name -> places.put(name, environment.getOrDefault(name, "")));
        this.system = system.toLowerCase(Locale.ROOT);
        this.home = home;
    }

    /** The folder of this machine. */
    static StateFolder of(Map<String, String> environment) {
        return new StateFolder(environment, System.getProperty("os.name", ""), System.getProperty("user.home", ""));
    }

    /** Absolute. A variable with another path than an absolute one is ignored, as the XDG specification says. */
    Path path() {
        Path user = absolute(HOME).orElseGet(() -> Path.of(home).toAbsolutePath());
        if (system.startsWith("windows")) {
            return absolute(LOCAL)
                    .orElseGet(() ->
                            Path.of(home).toAbsolutePath().resolve("AppData").resolve("Local"))
                    .resolve(NAME);
        }
        Path usual = system.startsWith("mac")
                ? user.resolve("Library").resolve("Logs")
                : user.resolve(".local").resolve("state");
        return absolute(XDG).orElse(usual).resolve(NAME);
    }

    private Optional<Path> absolute(String variable) {
        try {
            return Optional.of(Path.of(places.getOrDefault(variable, ""))).filter(Path::isAbsolute);
        } catch (InvalidPathException noPath) {
            return Optional.empty();
        }
    }
}
