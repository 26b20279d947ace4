package io.github.plex4j.client.statistics;

/** The length of the periods of statistics; each reaches back as far as the server keeps it. */
public enum Timespan {
    MONTHS(1),
    WEEKS(2),
    DAYS(3),
    HOURS(4),
    SECONDS(6);

    private final int number;

    Timespan(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }
}
