package io.github.plex4j.testserver.api;

/**
 * The steps in which statistics are counted.
 *
 * @param number Plex's number for them: 1 for months to 4 for hours, 6 for seconds
 * @param step seconds of a step
 * @param kept how many steps are kept
 */
record StatisticsSpan(int number, long step, int kept) {
    private static final int DAYS = 3;
    private static final long DAY = 86_400;

    /** Returns the steps a call asks for, days by default. */
    static StatisticsSpan of(Call call) {
        int number = call.parameters().count("timespan").orElse(DAYS);
        return switch (number) {
            case 1 -> new StatisticsSpan(1, 30 * DAY, 12);
            case 2 -> new StatisticsSpan(2, 7 * DAY, 12);
            case 4 -> new StatisticsSpan(4, 3600, 24);
            case 6 -> new StatisticsSpan(6, 1, 240);
            default -> new StatisticsSpan(DAYS, DAY, 28);
        };
    }

    /** Returns when the step began that this time is in. */
    long beginOf(long time) {
        return time / step * step;
    }

    /** Returns when the oldest step began that is kept now. */
    long since(long now) {
        return beginOf(now) - step * (kept - 1);
    }
}
