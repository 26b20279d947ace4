package io.github.plex4j.mcp.tools;

import io.github.plex4j.client.PlexClient;
import io.github.plex4j.mcp.analytics.Grouping;
import io.github.plex4j.mcp.analytics.HistoryCriteria;
import io.github.plex4j.mcp.analytics.HistoryScan;
import io.github.plex4j.mcp.analytics.HistoryScan.Coverage;
import io.github.plex4j.mcp.analytics.JoinedPlays;
import io.github.plex4j.mcp.analytics.ServerNames;
import io.github.plex4j.mcp.tool.ToolContext;
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
        return readWhile(criteria, grouping, plays, () -> true);
    }

    /** Reads what fits, newest first, as long as more is wanted, which is asked after each page. */
    Coverage readWhile(
            HistoryCriteria criteria, Grouping grouping, Consumer<JoinedPlays.Play> plays, BooleanSupplier wanted) {
        PlexClient plex = context.plex();
        ContextObserver observer = new ContextObserver(context);
        JoinedPlays joined = new JoinedPlays(plex.libraries(), observer, grouping, names(plex, grouping), zone);
        return new HistoryScan(plex.history(), observer).readWhile(criteria, rows -> {
            joined.join(rows, plays);
            return wanted.getAsBoolean();
        });
    }

    /** When the history begins, as answers show it; null when it is empty. */
    @Nullable
    OffsetDateTime historySince() {
        HistoryScan scan = new HistoryScan(context.plex().history(), new ContextObserver(context));
        return new Times(zone).at(scan.beginning());
    }

    /** Only the names that the groups have are asked for. */
    private static ServerNames names(PlexClient plex, Grouping grouping) {
        return new ServerNames(
                grouping == Grouping.USER ? plex.server().accounts() : List.of(),
                grouping == Grouping.DEVICE || grouping == Grouping.PLATFORM
                        ? plex.server().devices()
                        : List.of(),
                grouping == Grouping.LIBRARY ? plex.libraries().sections() : List.of());
    }
}
