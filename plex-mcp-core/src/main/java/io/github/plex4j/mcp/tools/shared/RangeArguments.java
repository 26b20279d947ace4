package io.github.plex4j.mcp.tools.shared;

import io.github.plex4j.mcp.engine.schema.Arg;
import org.jspecify.annotations.Nullable;

/** A stretch of time: from {@code since} to {@code until}, or the last {@code days}. */
public record RangeArguments(
        @Arg(description = "date or time", help = "The beginning, included. A date is its midnight.") @Nullable
        String since,

        @Arg(help = "The end; default is now. A date includes its whole day.") @Nullable
        String until,

        @Arg(
                description = "or the last days, default 30",
                help = "The number of days up to now, instead of since and until. Default is 30.",
                min = 1,
                max = RangeArguments.MOST_DAYS,
                suffix = "d",
                synonyms = "timeRange")
        @Nullable
        Integer days,

        @Arg(help = "A time zone such as Europe/Berlin; default is that of this program.") @Nullable
        String timeZone) {
    public static final int MOST_DAYS = 36_500;
    static final int DEFAULT_DAYS = 30;

    /** Whether nothing was said of when. */
    boolean isEmpty() {
        return since == null && until == null && days == null;
    }
}
