package io.github.plex4j.mcp.tools.history;

import io.github.plex4j.client.history.HistoryEntry;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * The order of plays of one second: the row written last comes first. Servers may give them in another order with each
 * request, and then a play at the border of two pages would be on both or on neither.
 */
final class TieOrder {
    private static final Comparator<String> BY_NUMBER =
            Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());
    private static final Comparator<HistoryEntry> WRITTEN_LAST = Comparator.comparing(
                    HistoryEntry::historyKey, Comparator.nullsFirst(BY_NUMBER))
            .reversed();

    private TieOrder() {}

    static boolean isTie(HistoryEntry one, HistoryEntry other) {
        return one.viewedAt() != null && Objects.equals(one.viewedAt(), other.viewedAt());
    }

    /** The plays of one second in order. */
    static List<HistoryEntry> ofTied(Collection<HistoryEntry> rows) {
        return rows.stream().sorted(WRITTEN_LAST).toList();
    }
}
