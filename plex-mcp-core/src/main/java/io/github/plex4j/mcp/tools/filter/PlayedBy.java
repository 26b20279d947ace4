package io.github.plex4j.mcp.tools.filter;

import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.client.library.MediaType;
import io.github.plex4j.mcp.analytics.history.HistoryCriteria;
import io.github.plex4j.mcp.analytics.history.HistoryScan.Coverage;
import io.github.plex4j.mcp.analytics.history.PlayedTitleReader;
import io.github.plex4j.mcp.analytics.history.TitleSet;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.tools.shared.ContextObserver;
import java.util.ArrayList;
import java.util.List;

/**
 * The titles that groups of users played.
 *
 * @param groups   the titles of each group
 * @param coverage the least that was read of the history of any of them
 */
record PlayedBy(List<TitleSet> groups, Coverage coverage) {
    PlayedBy {
        groups = List.copyOf(groups);
    }

    /** Reads the history of all users that are meant. */
    static PlayedBy read(PlayerGroups users, MediaType type, ToolContext context) {
        List<TitleSet> groups = new ArrayList<>();
        Coverage least = Coverage.WHOLE;
        for (List<HistoryCriteria> group : users.groups()) {
            PlayedTitleReader titles = new PlayedTitleReader(
                    type, context.plex().history(), context.plex().libraries(), new ContextObserver(context));
            for (HistoryCriteria criteria :
                    group.contains(HistoryCriteria.ALL) ? List.of(HistoryCriteria.ALL) : group) {
                least = least.least(titles.add(criteria));
            }
            groups.add(titles.played());
        }
        return new PlayedBy(groups, least);
    }

    /** Whether somebody of each group played an item. */
    boolean byEach(MediaItem item) {
        return groups.stream().allMatch(titles -> titles.contains(item));
    }

    /** Whether surely nobody of any group played an item. */
    boolean byNone(MediaItem item) {
        return groups.stream().noneMatch(titles -> titles.contains(item) || titles.mayContain(item));
    }
}
