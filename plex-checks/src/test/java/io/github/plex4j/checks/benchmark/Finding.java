package io.github.plex4j.checks.benchmark;

import java.util.List;
import java.util.Locale;

/**
 * A row of the table of measurements.
 *
 * @param measured  with its unit
 * @param yardstick with its unit and what it is; empty if there is none
 * @param ratio     of the two; empty if there is none
 * @param budget    what was aimed at; empty if nothing was
 */
record Finding(String what, String measured, String yardstick, String ratio, String budget) {
    private static final double MILLISECONDS_A_SECOND = 1_000;
    private static final double BYTES_A_MEGABYTE = 1_000_000;
    private static final double BYTES_A_KIBIBYTE = 1_024;

    static Finding of(String what, String measured, String budget) {
        return new Finding(what, measured, "", "", budget);
    }

    /**
     * A time beside another.
     *
     * @param yardstick what took the other time
     */
    static Finding ofTimes(String what, double milliseconds, double others, String yardstick, String budget) {
        return new Finding(
                what,
                time(milliseconds),
                time(others) + ": " + yardstick,
                String.format(Locale.ROOT, "%.2f", milliseconds / others),
                budget);
    }

    /** The row as it stands in the document. */
    String markdown() {
        return "| " + String.join(" | ", List.of(what, measured, yardstick, ratio, budget)) + " |\n";
    }

    /** A number of milliseconds, as seconds if they are many. */
    static String time(double milliseconds) {
        return milliseconds < MILLISECONDS_A_SECOND
                ? String.format(Locale.ROOT, "%.1f ms", milliseconds)
                : String.format(Locale.ROOT, "%.1f s", milliseconds / MILLISECONDS_A_SECOND);
    }

    static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f MB", bytes / BYTES_A_MEGABYTE);
    }

    static String kibibytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f KiB", bytes / BYTES_A_KIBIBYTE);
    }
}
