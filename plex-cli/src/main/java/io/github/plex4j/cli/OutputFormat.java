package io.github.plex4j.cli;

/** How an answer is printed. */
enum OutputFormat {
    /** For people. */
    TABLE,
    /** For programs. */
    JSON,
    /** For spreadsheets. */
    CSV
}
