package io.github.plex4j.mcp.analytics.recommendation;

/** The traits of a title by their numbers. */
final class Traits {
    private final int[] numbers;

    Traits(int[] numbers) {
        this.numbers = numbers;
    }

    /** Not to be changed. */
    int[] numbers() {
        return numbers;
    }
}
