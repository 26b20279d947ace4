package io.github.plex4j.mcp.analytics.hygiene;

import org.jspecify.annotations.Nullable;

/**
 * Where a scan begins or goes on.
 *
 * @param offset how many items come before it
 * @param before how many of the findings a scan from there makes were answered already
 * @param total  how many items the list had when the place was found; null when that was not known. A list that became
 *               shorter is gone back in by as much: what was removed may have come before the place.
 * @param until  where the scan ends, null for the end of the list
 */
public record ScanPlace(
        long offset,
        int before,
        @Nullable Long total,
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
}
