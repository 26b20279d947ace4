package io.github.plex4j.mcp.tools.shared;

/** What figures about other people's watching rest on. */
public final class Basis {
    public static final String HISTORY = "history";

    /** How an item was found that took the place of one that is gone. */
    public static final String TITLE = "title";

    /** For figures: what a play is, and what its duration is. */
    public static final String COUNTED =
            "A play is a row of Plex's history: unfinished ones, and what was only ticked as watched, are not in it."
                    + " Durations are the runtimes of what was played. A row without a time is in no range.";

    private Basis() {}
}
