package io.github.plex4j.mcp.analytics.history;

import java.util.Comparator;

/** The measure that ranks groups. */
public enum PlayMetric {
    PLAYS,
    DURATION,
    USERS;

    /** The most first; ties by the other measures, then by name. */
    public Comparator<PlayGroup> order() {
        Comparator<PlayGroup> plays =
                most(Comparator.comparingLong(group -> group.tally().plays()));
        Comparator<PlayGroup> duration =
                most(Comparator.comparingLong(group -> group.tally().seconds()));
        Comparator<PlayGroup> ranked = switch (this) {
            case PLAYS -> plays.thenComparing(duration);
            case DURATION -> duration.thenComparing(plays);
            case USERS ->
                most(Comparator.comparingInt(PlayGroup::distinctUsers))
                        .thenComparing(plays)
                        .thenComparing(duration);
        };
        return ranked.thenComparing(PlayGroup::name).thenComparing(PlayGroup::identity);
    }

    private static Comparator<PlayGroup> most(Comparator<PlayGroup> least) {
        return least.reversed();
    }
}
