package io.github.plex4j.checks.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** Times of something done repeatedly. */
final class Measured {
    private static final double NANOS_A_MILLISECOND = 1_000_000;

    private final List<Double> milliseconds = new ArrayList<>();

    /** Does it once and remembers how long it took. */
    <T> T time(Callable<T> work) throws Exception {
        long start = System.nanoTime();
        T result = work.call();
        milliseconds.add((System.nanoTime() - start) / NANOS_A_MILLISECOND);
        return result;
    }

    double last() {
        return milliseconds.get(milliseconds.size() - 1);
    }

    double median() {
        List<Double> sorted = milliseconds.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}
