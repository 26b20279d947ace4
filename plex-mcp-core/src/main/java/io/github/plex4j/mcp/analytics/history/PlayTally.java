package io.github.plex4j.mcp.analytics.history;

import io.github.plex4j.client.history.HistoryEntry;
import java.time.Instant;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Counts plays. Not thread-safe. */
public final class PlayTally {
    private long plays;
    private long seconds;
    private long unknownDuration;
    private @Nullable Instant lastPlayedAt;

    /**
     * Counts a play.
     *
     * @param runtime the running time in seconds; empty when it is not known
     */
    void add(HistoryEntry row, OptionalLong runtime) {
        plays++;
        if (runtime.isPresent()) {
            seconds += runtime.getAsLong();
        } else {
            unknownDuration++;
        }
        Instant at = row.viewedAt();
        if (at != null && (lastPlayedAt == null || at.isAfter(lastPlayedAt))) {
            lastPlayedAt = at;
        }
    }

    public long plays() {
        return plays;
    }

    /** The running times of what was played, in seconds; plays of unknown duration add nothing. */
    public long seconds() {
        return seconds;
    }

    /** The number of plays without a known running time. */
    public long unknownDuration() {
        return unknownDuration;
    }

    /** The newest play; null when none has a time. */
    public @Nullable Instant lastPlayedAt() {
        return lastPlayedAt;
    }
}
