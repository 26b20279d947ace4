package io.github.plex4j.testserver.generated;

/** Numbers that look random and depend on a seed and a place alone. */
final class Dice {
    private final long seed;

    Dice(long seed) {
        this.seed = seed;
    }

    /** Returns a number from 0 to the bound, which is not reached, for this use and this place. */
    int roll(String use, long place, int bound) {
        return (int) Long.remainderUnsigned(mix(seed ^ mix(place * 0x9E3779B97F4A7C15L + use.hashCode())), bound);
    }

    /** Returns a number from 0 to 1, which is not reached. */
    double share(String use, long place) {
        return roll(use, place, 1 << 30) / (double) (1 << 30);
    }

    private static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
