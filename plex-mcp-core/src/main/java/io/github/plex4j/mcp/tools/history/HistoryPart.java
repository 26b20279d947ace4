package io.github.plex4j.mcp.tools.history;

import io.github.plex4j.client.Page;
import io.github.plex4j.client.PageRequest;
import io.github.plex4j.client.Paged;
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

/**
 * A part of the rows that fit. The server does not filter by type and passes over filters it cannot read; then the rows are
 * counted here, and those before the part are read as well.
 *
 * @param paging   without a total when the walk ended before the last one
 * @param coverage how much of the history was read
 */
record HistoryPart(List<HistoryEntry> rows, Paging paging, Coverage coverage) {

    static HistoryPart read(HistoryCriteria criteria, PageRequest wanted, ToolContext context) {
        Paged<HistoryEntry> rows = context.plex().history().rows(criteria.query());
        if (criteria.type() == null) {
            Page<HistoryEntry> page = rows.page(wanted);
            if (isWhole(page, wanted)
                    && page.items().stream().allMatch(criteria::fits)
                    && fitsWhole(rows, page, criteria)) {
                return new HistoryPart(inOrder(page.items()), Paging.of(page), Coverage.WHOLE);
            }
        }
        Collector collector = new Collector(wanted);
        Coverage coverage = new HistoryScan(context.plex().history(), new ContextObserver(context))
                .readWhile(criteria, collector::take);
        return collector.part(coverage);
    }

    /** A server may give the same rows for every page: by time it gives others. */
    private static boolean isWhole(Page<HistoryEntry> page, PageRequest wanted) {
        return page.items().size() == wanted.size() || page.nextOffset().isEmpty();
    }

    private static List<HistoryEntry> inOrder(List<HistoryEntry> rows) {
        Instant before = Instant.MAX;
        for (HistoryEntry row : rows) {
            Instant at = row.viewedAt();
            if (at != null && at.isAfter(before)) {
                throw new ToolFailure(
                        FailureCode.UPSTREAM_ERROR,
                        "The server does not list plays newest first, so the latest may be anywhere.",
                        "Use get_recently_watched for the latest play of each title, and get_watch_stats for"
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

    /**
     * Whether the server's numbers count the rows that fit and no others: its first and its last row must fit, too. One list
     * must not be numbered in two ways, so each part of it asks.
     */
    private static boolean fitsWhole(Paged<HistoryEntry> rows, Page<HistoryEntry> page, HistoryCriteria criteria) {
        Long total = page.total();
        long end = page.offset() + page.items().size();
        boolean firstFits = page.offset() == 0 || fits(rows, 0, criteria);
        return firstFits && total != null && (end >= total || fits(rows, total - 1, criteria));
    }

    private static boolean fits(Paged<HistoryEntry> rows, long offset, HistoryCriteria criteria) {
        // One more than there can be at the end shows at once that nothing follows.
        return rows.page(new PageRequest(offset, 2)).items().stream().allMatch(criteria::fits);
    }

    /** Takes the wanted rows and sees whether there is one more. */
    private static final class Collector {
        private final PageRequest wanted;
        private final List<HistoryEntry> rows = new ArrayList<>();
        private long seen;

        private Collector(PageRequest wanted) {
            this.wanted = wanted;
        }

        private boolean take(List<HistoryEntry> page) {
            for (HistoryEntry row : page) {
                if (seen >= wanted.offset() && rows.size() < wanted.size()) {
                    rows.add(row);
                }
                seen++;
            }
            return !isMore();
        }

        private boolean isMore() {
            return seen > wanted.offset() + rows.size() && rows.size() == wanted.size();
        }

        private HistoryPart part(Coverage coverage) {
            boolean more = isMore();
            long next = wanted.offset() + rows.size();
            return new HistoryPart(
                    List.copyOf(inOrder(rows)),
                    Paging.of(Known.when(!more && coverage.complete(), seen), wanted.offset(), Known.when(more, next)),
                    coverage);
        }
    }
}
