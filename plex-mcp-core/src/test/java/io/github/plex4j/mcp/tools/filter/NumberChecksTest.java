package io.github.plex4j.mcp.tools.filter;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plex4j.client.library.Condition.Operator;
import io.github.plex4j.mcp.tools.filter.Check.Verdict;
import io.github.plex4j.mcp.tools.filter.given.Criterion;
import io.github.plex4j.mcp.tools.filter.given.FilterName;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberChecksTest {
    private static final String TWO_VERSIONS =
            "'Media':[{'bitrate':9000,'Part':[{'size':700}]},{'bitrate':2000,'Part':[{'size':300},{'size':500}]}]";

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "YEAR; IS; 1968; movie; 'year':1968; FITS",
                "YEAR; IS; 1968; movie; 'year':1969; FAILS",
                "YEAR_FROM; GREATER; 1968; movie; 'year':1968; FITS",
                "YEAR_FROM; GREATER; 1968; movie; 'year':1967; FAILS",
                "YEAR_TO; LESS; 1968; movie; 'year':1968; FITS",
                "YEAR_TO; LESS; 1968; movie; 'year':1969; FAILS",
                "YEAR; IS; 1968; movie; 'title':'x'; UNTOLD",
                "DECADE; IS; 1960; movie; 'year':1969; FITS",
                "DECADE; IS; 1960; movie; 'year':1970; FAILS",
                "DECADE; IS; 1960; movie; 'title':'x'; UNTOLD",
                "DURATION_FROM_MINUTES; GREATER; 60000; movie; 'duration':60000; FITS",
                "DURATION_FROM_MINUTES; GREATER; 60000; episode; 'duration':59999; FAILS",
                "DURATION_TO_MINUTES; LESS; 60000; movie; 'duration':60001; FAILS",
                "DURATION_TO_MINUTES; LESS; 60000; movie; 'title':'x'; UNTOLD",
                "RATING_FROM; GREATER; 7.5; movie; 'rating':7.5; FITS",
                "RATING_FROM; GREATER; 7.5; movie; 'rating':7.4; FAILS",
                "RATING_FROM; GREATER; 7.5; movie; 'audienceRating':9; UNTOLD",
                "AUDIENCE_RATING_FROM; GREATER; 7.5; movie; 'audienceRating':9; FITS",
                "USER_RATING_FROM; GREATER; 7.5; movie; 'userRating':2; FAILS",
                "USER_RATING_FROM; GREATER; 7.5; movie; 'title':'x'; UNTOLD",
            })
    void aNumberOfTheItemIsCompared(
            FilterName name, Operator operator, double value, String type, String fields, Verdict verdict) {
        assertThat(judge(name, operator, value, type, fields)).isEqualTo(verdict);
    }

    @Test
    void ofSeveralVersionsAllCountForTheSize() {
        assertThat(judge(FilterName.SIZE_FROM_BYTES, Operator.GREATER, 1500, "movie", TWO_VERSIONS))
                .isEqualTo(Verdict.FITS);
        assertThat(judge(FilterName.SIZE_FROM_BYTES, Operator.GREATER, 1501, "movie", TWO_VERSIONS))
                .isEqualTo(Verdict.FAILS);
        assertThat(judge(FilterName.SIZE_FROM_BYTES, Operator.GREATER, 1, "movie", "'Media':[{'id':1}]"))
                .isEqualTo(Verdict.UNTOLD);
    }

    @Test
    void ofSeveralVersionsTheSmallestCountsForTheBitrate() {
        assertThat(judge(FilterName.BITRATE_TO_KBPS, Operator.LESS, 2000, "movie", TWO_VERSIONS))
                .isEqualTo(Verdict.FITS);
        assertThat(judge(FilterName.BITRATE_TO_KBPS, Operator.LESS, 1999, "movie", TWO_VERSIONS))
                .isEqualTo(Verdict.FAILS);
        assertThat(judge(FilterName.BITRATE_TO_KBPS, Operator.LESS, 1, "movie", "'Media':[{'id':1}]"))
                .isEqualTo(Verdict.UNTOLD);
    }

    @Test
    void theYearOfATrackIsThatOfItsAlbum() {
        assertThat(judge(FilterName.YEAR, Operator.IS, 1990, "track", "'year':2001"))
                .isEqualTo(Verdict.UNTOLD);
        assertThat(judge(FilterName.DECADE, Operator.IS, 1990, "track", "'year':2001"))
                .isEqualTo(Verdict.UNTOLD);
    }

    @Test
    void theLengthOfAShowIsNotThatOfWhatWasAskedFor() {
        assertThat(judge(FilterName.DURATION_TO_MINUTES, Operator.LESS, 1, "show", "'duration':2400000"))
                .isEqualTo(Verdict.UNTOLD);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "ADDED_SINCE; GREATER; 'addedAt':1767225600; FITS",
                "ADDED_SINCE; GREATER; 'addedAt':1767225599; FAILS",
                "ADDED_BEFORE; LESS; 'addedAt':1767225600; FAILS",
                "ADDED_BEFORE; LESS; 'addedAt':1767225599; FITS",
                "ADDED_BEFORE; LESS; 'title':'x'; UNTOLD",
                "RELEASED_SINCE; GREATER; 'originallyAvailableAt':'2025-12-31'; FITS",
                "RELEASED_SINCE; GREATER; 'originallyAvailableAt':'2025-12-29'; FAILS",
                "RELEASED_SINCE; GREATER; 'title':'x'; UNTOLD",
            })
    void aTimeOfTheItemIsComparedAndADateHoldsForTheWholeEarth(
            FilterName name, Operator operator, String fields, Verdict verdict) {
        Criterion.Moment criterion = new Criterion.Moment(name, operator, "2026-01-01");
        Check check = NumberChecks.moment(criterion, Instant.parse("2026-01-01T00:00:00Z"));

        assertThat(check.judge(PlexItems.item("movie", fields), true)).isEqualTo(verdict);
    }

    private static Verdict judge(FilterName name, Operator operator, double value, String type, String fields) {
        return NumberChecks.bound(new Criterion.Bound(name, operator, value)).judge(PlexItems.item(type, fields), true);
    }
}
