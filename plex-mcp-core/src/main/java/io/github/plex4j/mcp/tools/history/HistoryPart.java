package io.github.plex4j.mcp.tools.history;

import io.github.plex4j.client.Page;
import io.github.plex4j.client.PageRequest;
import io.github.plex4j.client.PlexProtocolException;
import io.github.plex4j.client.history.HistoryEntry;
import io.github.plex4j.mcp.analytics.history.HistoryCriteria;
import io.github.plex4j.mcp.analytics.history.HistoryScan;
import io.github.plex4j.mcp.analytics.history.HistoryScan.Coverage;
import io.github.plex4j.mcp.analytics.history.TitlePlays;
import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.ToolFailure;
import io.github.plex4j.mcp.tools.shared.ContextObserver;
import io.github.plex4j.mcp.tools.shared.Known;
import io.github.plex4j.mcp.tools.shared.Paging;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A part of the rows that fit. The server does not filter by type and passes over filters it cannot read; then the rows are
 * counted here, and those before the part are read as well.
 *
 * @param paging   without a total when the walk ended before the last one
 * @param coverage how much of the history was read
 */
record HistoryPart(List<HistoryEntry> rows, Paging paging, Coverage coverage) {

    static HistoryPart read(HistoryCriteria criteria, PageRequest wanted, ToolContext context) {
        if (criteria.type() == null) {
            Optional<Page<HistoryEntry>> numbered = numbered(criteria, wanted, context);
            if (numbered.isPresent()) {
                Page<HistoryEntry> page = numbered.get();
                return new HistoryPart(inOrder(page.items()), Paging.of(page), Coverage.WHOLE);
            }
        }
        Collector collector = new Collector(wanted);
        Coverage coverage = new HistoryScan(context.plex().history(), new ContextObserver(context))
                .readWhile(criteria, collector::take);
        return collector.part(coverage);
    }

    /** A list that is another with each request cannot be read by numbers; by time it can. */
    private static Optional<Page<HistoryEntry>> numbered(
            HistoryCriteria criteria, PageRequest wanted, ToolContext context) {
        try {
            return new NumberedPlays(criteria, context).page(wanted);
        } catch (PlexProtocolException e) {
            return Optional.empty();
        }
    }

    private static List<HistoryEntry> inOrder(List<HistoryEntry> rows) {
        Instant before = Instant.MAX;
        for (HistoryEntry row : rows) {
            Instant at = row.viewedAt();
            if (at != null && at.isAfter(before)) {
                throw new ToolFailure(
                        FailureCode.UPSTREAM_ERROR,
                        "The server does not list plays newest first, so the latest may be anywhere.",
                        "Use `get_recently_watched` for the latest play of each title, and `get_watch_stats` for"
                                + " counts.");
            }
            before = at == null ? before : at;
        }
        return rows;
    }

    /** A part of plays that are all known. */
    static HistoryPart of(TitlePlays plays, PageRequest wanted) {
        Page<HistoryEntry> page = Paging.slice(plays.rows(), wanted);
        return new HistoryPart(page.items(), Paging.of(page, plays.coverage().complete()), plays.coverage());
    }

    /** Takes the wanted rows and sees whether there is one more. */
    private static final class Collector {
        private final PageRequest wanted;
        private final List<HistoryEntry> rows = new ArrayList<>();
        private final List<HistoryEntry> second = new ArrayList<>();
        private long seen;

        private Collector(PageRequest wanted) {
            this.wanted = wanted;
        }

        private boolean take(List<HistoryEntry> page) {
            for (HistoryEntry row : page) {
                if (!second.isEmpty() && !TieOrder.isTie(second.get(0), row)) {
                    number();
                }
                second.add(row);
            }
            return !isMore();
        }

        /** Numbers the rows of a second, all of which are known. */
        private void number() {
            for (HistoryEntry row : TieOrder.ofTied(second)) {
                if (seen >= wanted.offset() && rows.size() < wanted.size()) {
                    rows.add(row);
                }
                seen++;
            }
            second.clear();
        }

        private boolean isMore() {
            return seen > wanted.offset() + rows.size() && rows.size() == wanted.size();
        }

        private HistoryPart part(Coverage coverage) {
            number();
            boolean more = isMore();
            long next = wanted.offset() + rows.size();
            return new HistoryPart(
                    List.copyOf(inOrder(rows)),
                    Paging.of(Known.when(!more && coverage.complete(), seen), wanted.offset(), Known.when(more, next)),
                    coverage);
        }
    }
}
