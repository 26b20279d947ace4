package io.github.plex4j.mcp.tools.filter.given;

import io.github.plex4j.mcp.engine.schema.Arg;
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
        return new GivenCriteria()
                .state(FilterName.UNWATCHED, unwatched)
                .state(FilterName.IN_PROGRESS, inProgress)
                .state(FilterName.HDR, hdr)
                .state(FilterName.UNMATCHED, unmatched)
                .state(FilterName.DUPLICATE, duplicate)
                .list();
    }
}
