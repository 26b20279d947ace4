package io.github.plex4j.mcp.engine.call;

import java.util.List;

/**
 * The keys of the items of a list that were seen, by their digests: of the whole list as one sum, so that neither its order nor
 * its length matters, or of one page row by row. Immutable.
 *
 * @param whole whether it is the whole list
 * @param digests the sum alone, or one for each row in ascending order
 */
record SeenKeys(boolean whole, List<Long> digests) {
    SeenKeys {
        digests = List.copyOf(digests);
    }

    /** Those of a whole list. */
    static SeenKeys ofAll(List<Long> rows) {
        return new SeenKeys(
                true, List.of(rows.stream().mapToLong(Long::longValue).sum()));
    }

    /** Those of a page. */
    static SeenKeys ofPage(List<Long> rows) {
        return new SeenKeys(false, rows.stream().sorted().toList());
    }

    /** Whether the whole list, now of these rows, can be the one that was seen. */
    boolean areThoseOf(List<Long> rows) {
        return whole ? ofAll(rows).equals(this) : areAmong(ofPage(rows).digests);
    }

    /** Whether each stands there, as often as it was seen. */
    private boolean areAmong(List<Long> sorted) {
        int place = 0;
        for (long digest : digests) {
            while (place < sorted.size() && sorted.get(place) < digest) {
                place++;
            }
            if (place == sorted.size() || sorted.get(place) != digest) {
                return false;
            }
            place++;
        }
        return true;
    }
}
