package io.github.plex4j.mcp.analytics.history;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Plays counted by group. Not thread-safe. */
public final class PlayCount {
    private final PlayTally total = new PlayTally();
    private final PlayTally without = new PlayTally();
    private final Map<String, PlayGroup> groups = new HashMap<>();

    /** Counts a play in each of its groups, and once in all. */
    public void add(JoinedPlays.Play play) {
        total.add(play.row(), play.runtime());
        if (play.labels().isEmpty()) {
            without.add(play.row(), play.runtime());
        }
        for (Label label : play.labels()) {
            group(label).add(play, label);
        }
    }

    /** All plays. */
    public PlayTally total() {
        return total;
    }

    /** The plays that belong to no group. */
    public PlayTally withoutGroup() {
        return without;
    }

    /** The groups, in no order. */
    public Collection<PlayGroup> groups() {
        return Collections.unmodifiableCollection(groups.values());
    }

    /** The groups in the order of a metric. */
    public List<PlayGroup> ranked(PlayMetric metric) {
        return groups.values().stream().sorted(metric.order()).toList();
    }

    /**
     * The groups in the order of time, also those in which nothing was played.
     *
     * @param zone  the time zone of hours and days
     * @param until not included
     * @param most  no more than so many, the last ones
     */
    public List<PlayGroup> inTime(Grouping grouping, ZoneId zone, Instant since, Instant until, int most) {
        return new TimeLabels(grouping, zone)
                .between(since, until, most).stream()
                        .map(label -> groups.getOrDefault(label.identity(), new PlayGroup(label)))
                        .toList();
    }

    private PlayGroup group(Label label) {
        return groups.computeIfAbsent(label.identity(), identity -> new PlayGroup(label));
    }
}
