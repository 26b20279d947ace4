package io.github.plex4j.mcp.analytics.history;

import io.github.plex4j.client.RatingKey;
import io.github.plex4j.client.SectionKey;
import io.github.plex4j.client.history.HistoryEntry;
import io.github.plex4j.client.history.HistoryQuery;
import io.github.plex4j.client.library.MediaType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of the history count. Immutable.
 *
 * @param account the account they are of; null for every account
 * @param section the library section their items are or were in; null for all
 * @param item    the item they are of, or the show, season, artist or album above it; null for all
 * @param type    the type of what was played; null for all
 * @param since   the earliest time, included; null for the beginning
 * @param until   the end, not included; null for now
 */
public record HistoryCriteria(
        @Nullable Long account,
        @Nullable SectionKey section,
        @Nullable RatingKey item,
        @Nullable MediaType type,
        @Nullable Instant since,
        @Nullable Instant until) {
    public static final HistoryCriteria ALL = new HistoryCriteria(null, null, null, null, null, null);

    /** The same between two times. */
    public HistoryCriteria between(@Nullable Instant from, @Nullable Instant end) {
        return new HistoryCriteria(account, section, item, type, from, end);
    }

    /** The same for one account; null for every account. */
    public HistoryCriteria by(@Nullable Long accountId) {
        return new HistoryCriteria(accountId, section, item, type, since, until);
    }

    /** The same for one item and what is below it. */
    public HistoryCriteria of(RatingKey key) {
        return new HistoryCriteria(account, section, key, type, since, until);
    }

    /** The same for one type of item; null for every type. */
    public HistoryCriteria ofType(@Nullable MediaType wanted) {
        return new HistoryCriteria(account, section, item, wanted, since, until);
    }

    /** The same for one library section; null for all. */
    public HistoryCriteria in(@Nullable SectionKey wanted) {
        return new HistoryCriteria(account, wanted, item, type, since, until);
    }

    /** The query for the server: all criteria except the type, by which it does not filter. */
    public HistoryQuery query() {
        HistoryQuery query = HistoryQuery.all().newestFirst();
        query = account == null ? query : query.by(account);
        query = section == null ? query : query.in(section);
        query = item == null ? query : query.of(item);
        query = since == null ? query : query.since(since);
        return until == null ? query : query.until(until);
    }

    /** Whether a row counts: a server passes over a filter it cannot read. */
    public boolean fits(HistoryEntry row) {
        return fitsTime(row.viewedAt())
                && (account == null || account.equals(row.accountId()))
                && (section == null || section.value().equals(row.rawSectionKey()))
                && (type == null || type.equals(row.type()))
                && (item == null || isOf(row, item));
    }

    private boolean fitsTime(@Nullable Instant viewedAt) {
        if (viewedAt == null) {
            return since == null && until == null;
        }
        return (since == null || !viewedAt.isBefore(since)) && (until == null || viewedAt.isBefore(until));
    }

    private static boolean isOf(HistoryEntry row, RatingKey key) {
        return key.value().equals(row.rawKey())
                || key.equals(row.parent().key())
                || key.equals(row.grandparent().key());
    }
}
