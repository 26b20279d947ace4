package io.github.plex4j.mcp.tools.shared;

/** The sources of figures about people's watching. */
public final class Basis {
    public static final String HISTORY = "history";

    /** How an item was found that took the place of one that is gone. */
    public static final String TITLE = "title";

    /** For figures: what a play is, and what its duration is. */
    public static final String COUNTED = "finished plays of the history; durations are runtimes";

    private Basis() {}
}
