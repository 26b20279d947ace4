package io.github.plex4j.mcp.analytics.hygiene;

/**
 * The findings in a whole list.
 *
 * @param findings how many findings there are
 * @param bytes    their sizes together, as far as they are known
 */
public record Tally(long findings, long bytes) {
    /** Nothing was found yet. */
    public static final Tally NONE = new Tally(0, 0);

    /** The findings of both. */
    public Tally and(Tally other) {
        return new Tally(findings + other.findings, bytes + other.bytes);
    }

    /** With one finding more. */
    Tally with(long itsBytes) {
        return new Tally(findings + 1, bytes + itsBytes);
    }
}
