package io.github.plex4j.mcp.tools.filter.given;

import java.util.List;

/** The filters of a call. An item must fit all that are given. */
public sealed interface GivenFilters permits Filters, ItemFilters {
    /** The conditions that items are compared with, one for each given filter except those by history. */
    List<Criterion> criteria();

    /** The filters by what users played. */
    HistoryFilters history();

    /** Whether no filter was given. */
    default boolean isEmpty() {
        return criteria().isEmpty() && history().isEmpty();
    }
}
