package io.github.plex4j.mcp.tools.history;

import io.github.plex4j.client.Page;
import io.github.plex4j.client.PageRequest;
import io.github.plex4j.client.history.HistoryApi;
import io.github.plex4j.client.history.HistoryEntry;
import io.github.plex4j.mcp.analytics.history.HistoryCriteria;
import io.github.plex4j.mcp.analytics.history.HistoryScan;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.tools.shared.ContextObserver;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A part of the history by the server's own numbers, in few requests however far back it is. The plays of a second that is
 * partly on another page are read whole, so that each play has one number.
 */
final class NumberedPlays {
    private final HistoryApi history;
    private final HistoryScan scan;
    private final HistoryCriteria criteria;

    NumberedPlays(HistoryCriteria criteria, ToolContext context) {
        history = context.plex().history();
        scan = new HistoryScan(history, new ContextObserver(context));
        this.criteria = criteria;
    }

    /** The wanted part; empty where the server's numbers do not count the plays that fit, and those alone. */
    Optional<Page<HistoryEntry>> page(PageRequest wanted) {
        int before = wanted.offset() == 0 ? 0 : 1;
        PageRequest around = new PageRequest(wanted.offset() - before, before + wanted.size() + 1);
        Page<HistoryEntry> page = history.rows(criteria.query()).page(around);
        Long total = page.total();
        boolean isFilled =
                page.items().size() == around.size() || page.nextOffset().isEmpty();
        if (total == null || !isFilled || !isNumbered(page) || !isOfThoseThatFit(page, total)) {
            return Optional.empty();
        }
        List<HistoryEntry> rows = inOrder(page);
        return rows.size() == page.items().size()
                ? Optional.of(new Page<>(without(before, rows, wanted.size()), wanted.offset(), total))
                : Optional.empty();
    }

    private static List<HistoryEntry> without(int before, List<HistoryEntry> rows, int most) {
        return rows.stream().skip(before).limit(most).toList();
    }

    /** The number of the first row must be that of the plays after it: a server may begin each answer a row early. */
    private boolean isNumbered(Page<HistoryEntry> page) {
        List<HistoryEntry> rows = page.items();
        if (page.offset() == 0 || rows.isEmpty()) {
            return true;
        }
        HistoryEntry first = rows.get(0);
        Instant second = first.viewedAt();
        long tied = 1
                + rows.stream()
                        .skip(1)
                        .takeWhile(row -> TieOrder.isTie(first, row))
                        .count();
        Long newer = second == null ? null : count(second);
        long expected = page.offset() + tied;
        return newer != null && (tied == rows.size() ? newer >= expected : newer == expected);
    }

    /** The number of plays since a time, according to the server. */
    private @Nullable Long count(Instant since) {
        return history.rows(criteria.between(since, criteria.until()).query())
                .page(PageRequest.first(1))
                .total();
    }

    /** The first and the last row of the list must fit, too: a server passes over filters it cannot read. */
    private boolean isOfThoseThatFit(Page<HistoryEntry> page, long total) {
        long end = page.offset() + page.items().size();
        return page.items().stream().allMatch(criteria::fits)
                && (page.offset() == 0 || isFitting(0))
                && (end >= total || isFitting(total - 1));
    }

    private boolean isFitting(long offset) {
        // One more than there can be at the end shows at once that nothing follows.
        return history.rows(criteria.query()).page(new PageRequest(offset, 2)).items().stream()
                .allMatch(criteria::fits);
    }

    /** The rows with those of one second in order; fewer where their place cannot be found. */
    private List<HistoryEntry> inOrder(Page<HistoryEntry> page) {
        List<HistoryEntry> rows = page.items();
        List<HistoryEntry> ordered = new ArrayList<>(rows.size());
        int from = 0;
        while (from < rows.size()) {
            int to = from + 1;
            while (to < rows.size() && TieOrder.isTie(rows.get(from), rows.get(to))) {
                to++;
            }
            boolean atBorder = (from == 0 && page.offset() > 0) || to == rows.size();
            if (atBorder && to - from > 1) {
                ordered.addAll(ofSecond(page, from, to));
            } else if (to < rows.size() || !hasTies(rows) || isNumber(page.offset() + from, rows.get(from))) {
                ordered.addAll(TieOrder.ofTied(rows.subList(from, to)));
            }
            from = to;
        }
        return ordered;
    }

    private static boolean hasTies(List<HistoryEntry> rows) {
        return IntStream.range(1, rows.size()).anyMatch(next -> TieOrder.isTie(rows.get(next - 1), rows.get(next)));
    }

    /** Whether so many plays are newer than a row: only then none of those of one second before it is missing. */
    private boolean isNumber(long offset, HistoryEntry row) {
        Instant second = row.viewedAt();
        Long newer = second == null ? null : count(second.plusSeconds(1));
        return newer != null && newer == offset;
    }

    /** Those plays of a second whose numbers are these; none where a play before them may be missing. */
    private List<HistoryEntry> ofSecond(Page<HistoryEntry> page, int from, int to) {
        Instant second = Objects.requireNonNull(page.items().get(from).viewedAt());
        Instant end = second.plusSeconds(1);
        long offset = page.offset() + from;
        Long newer = count(end);
        List<HistoryEntry> rows = new ArrayList<>();
        boolean isWhole = scan.read(criteria.between(second, end), rows::addAll).complete();
        return newer == null || !isWhole || newer > offset || (from > 0 && newer < offset)
                ? List.of()
                : TieOrder.ofTied(rows).stream()
                        .skip(offset - newer)
                        .limit(to - from)
                        .toList();
    }
}
