package io.github.plex4j.mcp.engine;

import org.jspecify.annotations.Nullable;

/**
 * Reports that each exceed the one before, so that a caller sees a call move although it counts one thing after the
 * other. The phases of a call, such as reading a selection and changing its items, add up: a later phase counts on from
 * where the call was at its first report. Thread-safe.
 */
final class RisingProgress implements Progress {
    private final Furthest furthest;
    private @Nullable Double before;

    private RisingProgress(Furthest furthest) {
        this.furthest = furthest;
    }

    /** The next phase of the same call where that is already rising progress, else the first phase of a new one. */
    static RisingProgress over(Progress progress) {
        return new RisingProgress(progress instanceof RisingProgress phase ? phase.furthest : new Furthest(progress));
    }

    @Override
    public void report(double done, @Nullable Double total, @Nullable String message) {
        synchronized (furthest) {
            if (before == null) {
                before = Math.ceil(furthest.done);
            }
            furthest.report(before + done, total == null ? null : (Double) (before + total), message);
        }
    }

    /** How far all phases of a call are together. */
    private static final class Furthest {
        /** Small beside one row, item or step. */
        private static final double MOVED = 0.001;

        private final Progress progress;
        private double done;

        private Furthest(Progress progress) {
            this.progress = progress;
        }

        /** A total is passed on only with the count that is furthest: it is the total of that one. */
        private void report(double reached, @Nullable Double total, @Nullable String message) {
            boolean isFurther = reached > done;
            done = isFurther ? reached : done + MOVED;
            progress.report(done, isFurther ? total : null, message);
        }
    }
}
