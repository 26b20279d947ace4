package io.github.plex4j.mcp.tools.filter;

import io.github.plex4j.client.PlexClient;
import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.client.library.MediaType;
import io.github.plex4j.client.server.Account;
import io.github.plex4j.mcp.analytics.history.HistoryCriteria;
import io.github.plex4j.mcp.analytics.history.HistoryScan;
import io.github.plex4j.mcp.analytics.history.HistoryScan.Coverage;
import io.github.plex4j.mcp.analytics.history.PlayedTitleReader;
import io.github.plex4j.mcp.analytics.history.TitleSet;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.ToolFailure;
import io.github.plex4j.mcp.tools.shared.ContextObserver;
import io.github.plex4j.mcp.tools.shared.HistoryBasis;
import io.github.plex4j.mcp.tools.shared.Times;
import io.github.plex4j.mcp.tools.shared.Users;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether users played an item, by the history. For one call. */
final class WatchedByFilter {
    private static final String ANYONE = "anyone";

    private final @Nullable TitleSet wanted;
    private final @Nullable TitleSet unwanted;
    private final Coverage coverage;
    private final @Nullable Instant beginning;

    private WatchedByFilter(
            @Nullable TitleSet wanted, @Nullable TitleSet unwanted, Coverage coverage, @Nullable Instant beginning) {
        this.wanted = wanted;
        this.unwanted = unwanted;
        this.coverage = coverage;
        this.beginning = beginning;
    }

    /**
     * Reads the history of the users that are meant.
     *
     * @throws ToolFailure if there is no such user
     */
    static WatchedByFilter of(HistoryFilters filters, MediaType type, ToolContext context) {
        Users users = Users.of(context);
        List<Coverage> coverages = new ArrayList<>();
        TitleSet wanted = titles(filters.watchedBy(), "watchedBy", type, users, context, coverages);
        TitleSet unwanted = titles(filters.notWatchedBy(), "notWatchedBy", type, users, context, coverages);
        Coverage least = coverages.stream().reduce(Coverage.WHOLE, Coverage::least);
        Instant beginning = new HistoryScan(context.plex().history(), new ContextObserver(context)).beginning();
        return new WatchedByFilter(wanted, unwanted, least, beginning);
    }

    private static @Nullable TitleSet titles(
            @Nullable String argument,
            String name,
            MediaType type,
            Users users,
            ToolContext context,
            List<Coverage> coverages) {
        if (argument == null) {
            return null;
        }
        PlexClient plex = context.plex();
        PlayedTitleReader titles =
                new PlayedTitleReader(type, plex.history(), plex.libraries(), new ContextObserver(context));
        for (HistoryCriteria criteria : criteria(argument, name, users)) {
            coverages.add(titles.add(criteria));
        }
        return titles.played();
    }

    private static List<HistoryCriteria> criteria(String argument, String name, Users users) {
        List<String> parts = List.of(argument.split("\\|", -1));
        if (parts.stream().anyMatch(part -> part.strip().equalsIgnoreCase(ANYONE))) {
            return List.of(HistoryCriteria.ALL);
        }
        List<HistoryCriteria> criteria = new ArrayList<>();
        for (String part : parts) {
            if (part.isBlank()) {
                throw ToolFailure.invalidInput(
                        "`" + name + "` names a user without a name.",
                        "Give users divided by |, such as Anna|Ben, or anyone.");
            }
            Account account = users.require(part);
            criteria.add(HistoryCriteria.ALL.by(account.id()));
        }
        return criteria;
    }

    boolean fits(MediaItem item) {
        return (wanted == null || wanted.contains(item))
                && (unwanted == null || !(unwanted.contains(item) || unwanted.mayContain(item)));
    }

    /** Whether all the history that matters was read. */
    boolean isComplete() {
        return coverage.complete();
    }

    /**
     * What the answer rests on.
     *
     * @param allItems whether all items that were asked for were looked at
     */
    HistoryBasis basis(boolean allItems, Times times) {
        return HistoryBasis.of(beginning, coverage, allItems, times);
    }
}
