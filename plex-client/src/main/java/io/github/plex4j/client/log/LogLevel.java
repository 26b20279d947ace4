package io.github.plex4j.client.log;

import java.util.Locale;
import java.util.Optional;

/** The weight of a line of a log, the lightest first. */
public enum LogLevel {
    VERBOSE,
    DEBUG,
    INFO,
    WARN,
    ERROR;

    static Optional<LogLevel> find(String word) {
        for (LogLevel level : values()) {
            if (level.name().equals(word.toUpperCase(Locale.ROOT))) {
                return Optional.of(level);
            }
        }
        return Optional.empty();
    }
}
