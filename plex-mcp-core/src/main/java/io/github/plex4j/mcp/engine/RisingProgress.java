package io.github.plex4j.mcp.engine;

import org.jspecify.annotations.Nullable;

/**
 * Reports that each exceed the one before, so that a caller sees a call move although it counts one thing after the
 * other. Thread-safe.
 */
final class RisingProgress implements Progress {
    /** Small beside one row, item or step. */
    private static final double MOVED = 0.001;

    private final Progress progress;
    private double furthest;

    RisingProgress(Progress progress) {
        this.progress = progress;
    }

    /** A total is passed on only with the count that is furthest: it is the total of that one. */
    @Override
    public synchronized void report(double done, @Nullable Double total, @Nullable String message) {
        boolean isFurther = done > furthest;
        furthest = isFurther ? done : furthest + MOVED;
        progress.report(furthest, isFurther ? total : null, message);
    }
}
