package io.github.plex4j.mcp.tools.filter;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plex4j.mcp.tools.filter.Check.Verdict;
import io.github.plex4j.mcp.tools.filter.given.Criterion;
import io.github.plex4j.mcp.tools.filter.given.FilterName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In the tables: the fields of the item, and what is said to {@code true} and to {@code false}. */
class StateChecksTest {
    private static final String BRIGHT = "{'streamType':1,'colorTrc':'smpte2084'}";

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "movie; 'title':'x'; FITS; FAILS",
                "movie; 'viewCount':0; FITS; FAILS",
                "episode; 'viewCount':2; FAILS; FITS",
                "track; 'viewCount':2; UNTOLD; UNTOLD",
                "show; 'leafCount':10,'viewedLeafCount':0; FITS; FAILS",
                "show; 'leafCount':10,'viewedLeafCount':10; FAILS; FITS",
                "show; 'leafCount':10,'viewedLeafCount':3; UNTOLD; UNTOLD",
                "show; 'leafCount':0,'viewedLeafCount':0; UNTOLD; UNTOLD",
                "show; 'leafCount':10; UNTOLD; UNTOLD",
            })
    void unwatched(String type, String fields, Verdict ifWanted, Verdict ifNot) {
        assertVerdicts(FilterName.UNWATCHED, type, fields, ifWanted, ifNot);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "movie; 'viewOffset':5000; FITS; FAILS",
                "episode; 'title':'x'; FAILS; FITS",
                "show; 'title':'x'; UNTOLD; UNTOLD",
            })
    void inProgress(String type, String fields, Verdict ifWanted, Verdict ifNot) {
        assertVerdicts(FilterName.IN_PROGRESS, type, fields, ifWanted, ifNot);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "movie; plex://movie/1; FAILS; FITS",
                "movie; com.plexapp.agents.imdb://tt1?lang=en; FAILS; FITS",
                "movie; local://1; FITS; FAILS",
                "show; local://1; FITS; FAILS",
                "artist; local://1; FITS; FAILS",
                "album; local://1; FITS; FAILS",
                "movie; com.plexapp.agents.none://1; FITS; UNTOLD",
                "track; local://1; UNTOLD; UNTOLD",
            })
    void unmatched(String type, String guid, Verdict ifWanted, Verdict ifNot) {
        assertVerdicts(FilterName.UNMATCHED, type, "'guid':'" + guid + "'", ifWanted, ifNot);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "movie; 'Media':[{'id':1},{'id':2}]; FITS; UNTOLD",
                "episode; 'Media':[{'id':1},{'id':2}]; FITS; UNTOLD",
                "movie; 'Media':[{'id':1}]; UNTOLD; FITS",
                "movie; 'title':'x'; UNTOLD; UNTOLD",
                "show; 'title':'x'; UNTOLD; UNTOLD",
            })
    void duplicate(String type, String fields, Verdict ifWanted, Verdict ifNot) {
        assertVerdicts(FilterName.DUPLICATE, type, fields, ifWanted, ifNot);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "movie; [BRIGHT]; true; FITS; FAILS",
                "movie; [{'streamType':1}]; true; FAILS; FITS",
                "movie; [{'streamType':2}]; true; FAILS; FITS",
                "movie; [BRIGHT]; false; UNTOLD; UNTOLD",
                "movie; []; true; UNTOLD; UNTOLD",
                "show; [BRIGHT]; true; UNTOLD; UNTOLD",
            })
    void highDynamicRange(String type, String streams, boolean complete, Verdict ifWanted, Verdict ifNot) {
        String fields = "'Media':[{'Part':[{'Stream':" + streams.replace("BRIGHT", BRIGHT) + "}]}]";

        assertThat(judge(FilterName.HDR, true, type, fields, complete)).isEqualTo(ifWanted);
        assertThat(judge(FilterName.HDR, false, type, fields, complete)).isEqualTo(ifNot);
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void oneOfSeveralVersionsMayHaveHighDynamicRange(boolean wanted) {
        String version = "{'Part':[{'Stream':[" + BRIGHT + "]}]}";

        assertThat(judge(FilterName.HDR, wanted, "movie", "'Media':[" + version + "," + version + "]", true))
                .isEqualTo(Verdict.UNTOLD);
    }

    private static void assertVerdicts(FilterName name, String type, String fields, Verdict ifWanted, Verdict ifNot) {
        assertThat(judge(name, true, type, fields, true)).as("true").isEqualTo(ifWanted);
        assertThat(judge(name, false, type, fields, true)).as("false").isEqualTo(ifNot);
    }

    private static Verdict judge(FilterName name, boolean wanted, String type, String fields, boolean complete) {
        return StateChecks.state(new Criterion.State(name, wanted)).judge(PlexItems.item(type, fields), complete);
    }
}
