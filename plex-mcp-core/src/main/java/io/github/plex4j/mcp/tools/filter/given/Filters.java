package io.github.plex4j.mcp.tools.filter.given;

import io.github.plex4j.mcp.engine.schema.Inline;
import java.util.ArrayList;
import java.util.List;

/**
 * The filters that every tool with filters takes.
 *
 * @param words   filters by names and text
 * @param numbers filters by numbers and dates
 * @param states  filters by yes or no
 * @param history filters by what users played
 */
public record Filters(
        @Inline WordFilters words,
        @Inline NumberFilters numbers,
        @Inline StateFilters states,
        @Inline HistoryFilters history)
        implements GivenFilters {

    @Override
    public List<Criterion> criteria() {
        List<Criterion> criteria = new ArrayList<>(words.criteria());
        criteria.addAll(numbers.criteria());
        criteria.addAll(states.criteria());
        return List.copyOf(criteria);
    }
}
