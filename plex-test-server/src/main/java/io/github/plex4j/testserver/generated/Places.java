package io.github.plex4j.testserver.generated;

/**
 * Numbers picked from a range by arithmetic alone: each of several kinds gets as many as any other, spread over the
 * range, and no number is of two kinds.
 */
final class Places {
    private final int begin;
    private final int kinds;
    private final int each;
    private final int stride;

    /**
     * Creates a choice.
     *
     * @param begin first number of the range
     * @param end the number after the last
     * @param kinds how many kinds there are, at least one
     * @param each how many numbers each kind gets; none at all when 0
     * @throws IllegalArgumentException when the range is too small
     */
    Places(int begin, int end, int kinds, int each) {
        this.begin = begin;
        this.kinds = kinds;
        this.each = each;
        stride = each == 0 ? 1 : (end - begin) / (kinds * each);
        if (stride < 1) {
            throw new IllegalArgumentException(
                    each + " of each of " + kinds + " kinds of faults do not fit into " + (end - begin) + " items");
        }
    }

    /** Returns how many numbers each kind has. */
    int each() {
        return each;
    }

    /** Returns the kind of a number, -1 for most. */
    int kindOf(int number) {
        int distance = number - begin;
        if (distance < 0 || distance % stride != 0 || distance / stride >= kinds * each) {
            return -1;
        }
        return distance / stride % kinds;
    }

    /** Returns the number a kind has at this place, counted from 0. */
    int number(int kind, int place) {
        return begin + (place * kinds + kind) * stride;
    }
}
