package io.github.plex4j.mcp.engine;

import java.util.Locale;
import java.util.Optional;

/** The extent to which a caller may change things; each mode includes the ones before it. */
public enum Mode {
    /** Tools that read, and those that write a file here. The default. */
    READ,
    /** Also tools that change Plex. */
    WRITE,
    /** Also tools that destroy, after a person was asked. */
    ADMIN;

    /** The name in settings and answers: {@code read}, {@code write} or {@code admin}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether what needs the other mode is there in this one. */
    public boolean includes(Mode other) {
        return compareTo(other) >= 0;
    }

    /** The mode of that name, in small letters; empty when there is none. */
    public static Optional<Mode> ofWireName(String text) {
        for (Mode mode : values()) {
            if (mode.wireName().equals(text)) {
                return Optional.of(mode);
            }
        }
        return Optional.empty();
    }
}
