package io.github.plex4j.mcp.tools.filter.given;

import io.github.plex4j.mcp.engine.schema.Arg;
import io.github.plex4j.mcp.engine.schema.Inline;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The filters of lists, by file too. A tool that writes a file has another use for that name.
 *
 * @param filters all others
 * @param file    a part of the path of a file
 */
public record ItemFilters(
        @Inline Filters filters,
        @Arg(description = "part of its path") @Nullable String file) implements GivenFilters {
    @Override
    public List<Criterion> criteria() {
        List<Criterion> criteria = new ArrayList<>(filters.criteria());
        criteria.addAll(new GivenCriteria().words(FilterName.FILE, file).list());
        return List.copyOf(criteria);
    }

    @Override
    public HistoryFilters history() {
        return filters.history();
    }
}
