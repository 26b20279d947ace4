package io.github.plex4j.cli;

/** The log, which goes to standard error. */
final class Logging {
    private static final String PREFIX = "org.slf4j.simpleLogger.";

    private Logging() {}

    /**
     * Takes effect when the first logger is made, so it stands before any other work.
     *
     * @param level in the words of {@code slf4j-simple}
     */
    static void configure(String level) {
        System.setProperty(PREFIX + "defaultLogLevel", level);
        System.setProperty(PREFIX + "showThreadName", "false");
        System.setProperty(PREFIX + "showShortLogName", "true");
        System.setProperty("slf4j.internal.verbosity", "WARN");
    }
}
