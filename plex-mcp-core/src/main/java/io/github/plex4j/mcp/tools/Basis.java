package io.github.plex4j.mcp.tools;

/** What figures about other people's watching rest on. */
final class Basis {
    static final String HISTORY = "history";

    /** How an item was found that took the place of one that is gone. */
    static final String TITLE = "title";

    /** For figures: what a play is, and what its duration is. */
    static final String COUNTED =
            "A play is a row of Plex's history: unfinished ones, and what was only ticked as watched,"
                    + " are not in it. Durations are the runtimes of what was played. A row without a time is in no range.";

    private Basis() {}
}
