package io.github.plex4j.mcp.analytics.hygiene;

import org.jspecify.annotations.Nullable;

/**
 * The place at which a scan begins or goes on.
 *
 * @param offset  how many items come before it
 * @param before  how many of the findings a scan from there makes were given already
 * @param skipped the key of the item before it, by which the place is found again when items were added or removed since;
 *                null where it is not known
 * @param until   the offset at which the scan ends, null for the end of the list
 */
public record ScanPlace(
        long offset,
        int before,
        @Nullable String skipped,
        @Nullable Long until) {
    /** The beginning of a list. */
    public static final ScanPlace START = new ScanPlace(0, 0, null, null);

    /**
     * @throws IllegalArgumentException if a number is negative
     */
    public ScanPlace {
        if (offset < 0 || before < 0) {
            throw new IllegalArgumentException("A place is not before the beginning.");
        }
    }

    /** Whether nothing of the list was looked at before. */
    public boolean isStart() {
        return equals(START);
    }
}
