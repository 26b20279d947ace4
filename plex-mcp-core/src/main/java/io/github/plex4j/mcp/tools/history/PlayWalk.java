package io.github.plex4j.mcp.tools.history;

import io.github.plex4j.client.history.HistoryEntry;
import io.github.plex4j.mcp.analytics.history.Grouping;
import io.github.plex4j.mcp.analytics.history.HistoryCriteria;
import io.github.plex4j.mcp.analytics.history.HistoryScan;
import io.github.plex4j.mcp.analytics.history.HistoryScan.Coverage;
import io.github.plex4j.mcp.analytics.history.JoinedPlays;
import io.github.plex4j.mcp.analytics.history.ServerNames;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.tools.shared.ContextObserver;
import io.github.plex4j.mcp.tools.shared.Devices;
import io.github.plex4j.mcp.tools.shared.HistoryBeginning;
import io.github.plex4j.mcp.tools.shared.Libraries;
import io.github.plex4j.mcp.tools.shared.Times;
import io.github.plex4j.mcp.tools.shared.Users;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads history and joins each row with the groups and the running time of what was played. */
final class PlayWalk {
    private final ToolContext context;
    private final ZoneId zone;

    PlayWalk(ToolContext context, ZoneId zone) {
        this.context = context;
        this.zone = zone;
    }

    /** Reads all that fits, newest first. */
    Coverage read(HistoryCriteria criteria, Grouping grouping, Consumer<JoinedPlays.Play> plays) {
        ContextObserver observer = new ContextObserver(context);
        JoinedPlays joined = joined(grouping, observer);
        return least(scan(observer).read(criteria, rows -> joined.join(rows, plays)), joined);
    }

    /** Reads what fits, newest first, as long as more is wanted, which is asked after each page. */
    Coverage readWhile(
            HistoryCriteria criteria, Grouping grouping, Consumer<JoinedPlays.Play> plays, BooleanSupplier wanted) {
        ContextObserver observer = new ContextObserver(context);
        JoinedPlays joined = joined(grouping, observer);
        Coverage coverage = scan(observer).readWhile(criteria, rows -> {
            joined.join(rows, plays);
            return wanted.getAsBoolean();
        });
        return least(coverage, joined);
    }

    /** Plays of something lost count for themselves where what took its place cannot be looked for. */
    private static Coverage least(Coverage coverage, JoinedPlays joined) {
        return coverage.complete() && !joined.isComplete() ? new Coverage(false, null) : coverage;
    }

    /** Joins rows that were read before. */
    void join(List<HistoryEntry> rows, Grouping grouping, Consumer<JoinedPlays.Play> plays) {
        joined(grouping, new ContextObserver(context)).join(rows, plays);
    }

    private HistoryScan scan(ContextObserver observer) {
        return new HistoryScan(context.plex().history(), observer);
    }

    private JoinedPlays joined(Grouping grouping, ContextObserver observer) {
        return new JoinedPlays(context.plex().libraries(), observer, grouping, names(grouping), zone);
    }

    /** The beginning of the history, as answers show it; null if it is empty. */
    @Nullable
    OffsetDateTime historySince() {
        return new Times(zone).at(HistoryBeginning.of(context));
    }

    /** Only the names that the groups have are asked for. */
    private ServerNames names(Grouping grouping) {
        boolean isOfDevices = grouping == Grouping.DEVICE || grouping == Grouping.PLATFORM;
        return new ServerNames(
                grouping == Grouping.USER ? Users.accounts(context) : List.of(),
                isOfDevices ? Devices.all(context) : List.of(),
                grouping == Grouping.LIBRARY ? Libraries.sections(context) : List.of());
    }
}
