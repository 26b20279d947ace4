package io.github.plex4j.mcp.analytics;

import io.github.plex4j.client.history.HistoryApi;
import io.github.plex4j.client.history.HistoryEntry;
import io.github.plex4j.mcp.analytics.HistoryScan.Coverage;
import java.util.ArrayList;
import java.util.List;

/**
 * The rows of a history whose items are gone. No server can be asked for them alone, so the whole history is read.
 *
 * @param rows     the rows, newest first
 * @param coverage how much of the history was read
 */
public record GoneRows(List<HistoryEntry> rows, Coverage coverage) {
    public GoneRows {
        rows = List.copyOf(rows);
    }

    /** Reads the whole history. */
    public static GoneRows read(HistoryApi history, WalkObserver observer) {
        List<HistoryEntry> gone = new ArrayList<>();
        Coverage coverage = new HistoryScan(history, observer)
                .read(
                        HistoryCriteria.ALL,
                        rows -> rows.stream().filter(HistoryEntry::itemIsGone).forEach(gone::add));
        return new GoneRows(gone, coverage);
    }
}
