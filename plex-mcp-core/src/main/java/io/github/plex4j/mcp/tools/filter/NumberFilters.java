package io.github.plex4j.mcp.tools.filter;

import io.github.plex4j.client.library.Condition.Operator;
import io.github.plex4j.mcp.tool.Arg;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Filters by numbers and dates. */
record NumberFilters(
        @Arg(min = 1, max = NumberFilters.LAST_YEAR) @Nullable
        Integer year,

        @Arg(min = 1, max = NumberFilters.LAST_YEAR) @Nullable
        Integer yearFrom,

        @Arg(min = 1, max = NumberFilters.LAST_YEAR) @Nullable
        Integer yearTo,

        @Arg(min = 1, max = NumberFilters.LAST_YEAR, description = "such as 1990") @Nullable
        Integer decade,

        @Arg(min = 0, max = NumberFilters.LONGEST_MINUTES) @Nullable
        Integer durationFromMinutes,

        @Arg(min = 0, max = NumberFilters.LONGEST_MINUTES) @Nullable
        Integer durationToMinutes,

        @Arg(min = 0, max = 10, description = "critics") @Nullable
        Double ratingFrom,

        @Arg(min = 0, max = 10) @Nullable Double audienceRatingFrom,
        @Arg(min = 0, max = 10) @Nullable Double userRatingFrom,
        @Arg(min = 0) @Nullable Long sizeFromBytes,
        @Arg(min = 0) @Nullable Integer bitrateToKbps,
        @Arg(description = "date or time") @Nullable String addedSince,
        @Arg @Nullable String addedBefore,
        @Arg @Nullable String releasedSince) {
    static final int LAST_YEAR = 9_999;
    static final int LONGEST_MINUTES = 100_000;

    private static final long MILLISECONDS_IN_A_MINUTE = 60_000;
    private static final int YEARS_IN_A_DECADE = 10;

    List<Criterion> criteria() {
        List<Criterion> criteria = new ArrayList<>();
        add(criteria, FilterName.YEAR, Operator.IS, year);
        add(criteria, FilterName.YEAR_FROM, Operator.GREATER, yearFrom);
        add(criteria, FilterName.YEAR_TO, Operator.LESS, yearTo);
        add(
                criteria,
                FilterName.DECADE,
                Operator.IS,
                decade == null ? null : (Integer) (decade - decade % YEARS_IN_A_DECADE));
        add(criteria, FilterName.DURATION_FROM_MINUTES, Operator.GREATER, milliseconds(durationFromMinutes));
        add(criteria, FilterName.DURATION_TO_MINUTES, Operator.LESS, milliseconds(durationToMinutes));
        add(criteria, FilterName.RATING_FROM, Operator.GREATER, ratingFrom);
        add(criteria, FilterName.AUDIENCE_RATING_FROM, Operator.GREATER, audienceRatingFrom);
        add(criteria, FilterName.USER_RATING_FROM, Operator.GREATER, userRatingFrom);
        add(criteria, FilterName.SIZE_FROM_BYTES, Operator.GREATER, sizeFromBytes);
        add(criteria, FilterName.BITRATE_TO_KBPS, Operator.LESS, bitrateToKbps);
        addDate(criteria, FilterName.ADDED_SINCE, Operator.GREATER, addedSince);
        addDate(criteria, FilterName.ADDED_BEFORE, Operator.LESS, addedBefore);
        addDate(criteria, FilterName.RELEASED_SINCE, Operator.GREATER, releasedSince);
        return criteria;
    }

    private static @Nullable Long milliseconds(@Nullable Integer minutes) {
        return minutes == null ? null : (Long) (minutes * MILLISECONDS_IN_A_MINUTE);
    }

    private static void add(List<Criterion> criteria, FilterName name, Operator operator, @Nullable Number value) {
        if (value != null) {
            criteria.add(new Criterion.Bound(name, operator, value.doubleValue()));
        }
    }

    private static void addDate(List<Criterion> criteria, FilterName name, Operator operator, @Nullable String date) {
        if (date != null) {
            criteria.add(new Criterion.Moment(name, operator, date));
        }
    }
}
