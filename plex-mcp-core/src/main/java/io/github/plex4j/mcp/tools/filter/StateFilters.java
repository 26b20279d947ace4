package io.github.plex4j.mcp.tools.filter;

import io.github.plex4j.mcp.tool.Arg;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Filters by yes or no. */
record StateFilters(
        @Arg(description = "by the signed-in user") @Nullable
        Boolean unwatched,

        @Arg @Nullable Boolean inProgress,
        @Arg @Nullable Boolean hdr,
        @Arg @Nullable Boolean unmatched,
        @Arg @Nullable Boolean duplicate) {

    List<Criterion> criteria() {
        List<Criterion> criteria = new ArrayList<>();
        add(criteria, FilterName.UNWATCHED, unwatched);
        add(criteria, FilterName.IN_PROGRESS, inProgress);
        add(criteria, FilterName.HDR, hdr);
        add(criteria, FilterName.UNMATCHED, unmatched);
        add(criteria, FilterName.DUPLICATE, duplicate);
        return criteria;
    }

    private static void add(List<Criterion> criteria, FilterName name, @Nullable Boolean wanted) {
        if (wanted != null) {
            criteria.add(new Criterion.State(name, wanted));
        }
    }
}
