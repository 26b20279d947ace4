package io.github.plex4j.mcp.tools.filter.given;

import io.github.plex4j.client.library.Condition.Operator;
import io.github.plex4j.mcp.engine.ToolFailure;
import io.github.plex4j.mcp.engine.schema.Arg;
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

        @Arg(min = 1, max = NumberFilters.LAST_YEAR, suffix = "s", description = "such as 1990") @Nullable
        Integer decade,

        @Arg(min = 1, max = NumberFilters.MOST_CHANNELS, description = "6 is 5.1") @Nullable
        Integer audioChannelsFrom,

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
    static final int MOST_CHANNELS = 64;
    static final int LONGEST_MINUTES = 100_000;

    private static final long MILLISECONDS_IN_A_MINUTE = 60_000;
    private static final int YEARS_IN_A_DECADE = 10;

    /**
     * The given bounds.
     *
     * @throws ToolFailure if nothing can lie between two bounds
     */
    List<Criterion> criteria() {
        requireOrder("yearFrom", yearFrom, "yearTo", yearTo);
        requireOrder("durationFromMinutes", durationFromMinutes, "durationToMinutes", durationToMinutes);
        return new GivenCriteria()
                .bound(FilterName.YEAR, Operator.IS, year)
                .bound(FilterName.YEAR_FROM, Operator.GREATER, yearFrom)
                .bound(FilterName.YEAR_TO, Operator.LESS, yearTo)
                .bound(FilterName.DECADE, Operator.IS, beginningOfDecade())
                .bound(FilterName.AUDIO_CHANNELS_FROM, Operator.GREATER, audioChannelsFrom)
                .bound(FilterName.DURATION_FROM_MINUTES, Operator.GREATER, milliseconds(durationFromMinutes))
                .bound(FilterName.DURATION_TO_MINUTES, Operator.LESS, milliseconds(durationToMinutes))
                .bound(FilterName.RATING_FROM, Operator.GREATER, ratingFrom)
                .bound(FilterName.AUDIENCE_RATING_FROM, Operator.GREATER, audienceRatingFrom)
                .bound(FilterName.USER_RATING_FROM, Operator.GREATER, userRatingFrom)
                .bound(FilterName.SIZE_FROM_BYTES, Operator.GREATER, sizeFromBytes)
                .bound(FilterName.BITRATE_TO_KBPS, Operator.LESS, bitrateToKbps)
                .moment(FilterName.ADDED_SINCE, Operator.GREATER, addedSince)
                .moment(FilterName.ADDED_BEFORE, Operator.LESS, addedBefore)
                .moment(FilterName.RELEASED_SINCE, Operator.GREATER, releasedSince)
                .list();
    }

    private static void requireOrder(String from, @Nullable Integer least, String to, @Nullable Integer most) {
        if (least != null && most != null && least > most) {
            throw ToolFailure.invalidInput(
                    "Nothing is between " + from + " = " + least + " and " + to + " = " + most + ".",
                    "Use a " + from + " that is not above " + to + ".");
        }
    }

    private @Nullable Integer beginningOfDecade() {
        return decade == null ? null : (Integer) (decade - decade % YEARS_IN_A_DECADE);
    }

    private static @Nullable Long milliseconds(@Nullable Integer minutes) {
        return minutes == null ? null : (Long) (minutes * MILLISECONDS_IN_A_MINUTE);
    }
}
