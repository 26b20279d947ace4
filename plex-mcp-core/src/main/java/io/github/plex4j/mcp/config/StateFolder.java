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

    /**
     * The absolute path of the folder of logs; empty for a user without a home. A variable with another path than an absolute one is ignored, as
     * the XDG specification says, and so is a home, which is {@code ?} for a user whom the system does not know.
     */
    Optional<Path> logs() {
        return in("Library/Logs");
    }

    /** The absolute path of the folder of what is neither a log nor a setting; otherwise as {@link #logs()}. */
    Optional<Path> state() {
        return in("Library/Application Support");
    }

    private Optional<Path> in(String ofMac) {
        Optional<Path> folder = system.startsWith("windows")
                ? variable(LOCAL)
                        .or(() -> absolute(home)
                                .map(user -> user.resolve("AppData").resolve("Local")))
                : variable(XDG).or(() -> usual(ofMac));
        return folder.map(found -> found.resolve(NAME));
    }

    private Optional<Path> usual(String ofMac) {
        String below = system.startsWith("mac") ? ofMac : ".local/state";
        return variable(HOME).or(() -> absolute(home)).map(user -> user.resolve(below));
    }

    private Optional<Path> variable(String name) {
        return absolute(places.getOrDefault(name, ""));
    }

    private static Optional<Path> absolute(String path) {
        try {
            return Optional.of(Path.of(path)).filter(Path::isAbsolute);
        } catch (InvalidPathException noPath) {
            return Optional.empty();
        }
    }
}
