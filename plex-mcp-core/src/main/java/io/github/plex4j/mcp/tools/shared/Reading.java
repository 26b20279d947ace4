package io.github.plex4j.mcp.tools.shared;

/** The meaning of the numbers of items that an answer is based on, the same in every tool. */
public final class Reading {
    public static final String SCANNED = "items read by this call";
    public static final String OF = "items to read in all, after the server's own filters";

    private Reading() {}
}
