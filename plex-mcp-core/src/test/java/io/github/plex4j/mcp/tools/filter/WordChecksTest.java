package io.github.plex4j.mcp.tools.filter;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plex4j.client.library.FilterValue;
import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.mcp.tools.filter.Check.Verdict;
import io.github.plex4j.mcp.tools.filter.NameExpression.Mode;
import io.github.plex4j.mcp.tools.filter.given.FilterName;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordChecksTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "the living; 'title':'Night of the Living Dead'; FITS",
                "livingdead; 'title':'Night of the Living-Dead!'; FITS",
                "amelie; 'title':'Amélie'; FITS",
                "fabuleux; 'title':'Amelie','originalTitle':'Le fabuleux destin'; FITS",
                "dead, night; 'title':'x','titleSort':'Dead, Night'; FITS",
                "alien; 'title':'Night of the Living Dead'; FAILS",
                "alien; 'title':'千と千尋'; UNTOLD",
                "千; 'title':'Spirited Away'; UNTOLD",
            })
    void aTitleHoldsTheLettersAndDigits(String wanted, String fields, Verdict verdict) {
        assertThat(WordChecks.title(wanted).judge(PlexItems.item("movie", fields), false))
                .isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "GENRE; movie; 'Genre':[{'tag':'Wanted'}]",
                "ACTOR; show; 'Role':[{'tag':'Wanted'}]",
                "DIRECTOR; movie; 'Director':[{'tag':'Wanted'}]",
                "WRITER; movie; 'Writer':[{'tag':'Wanted'}]",
                "PRODUCER; movie; 'Producer':[{'tag':'Wanted'}]",
                "COUNTRY; movie; 'Country':[{'tag':'Wanted'}]",
                "COLLECTION; movie; 'Collection':[{'tag':'Wanted'}]",
                "LABEL; movie; 'Label':[{'tag':'Wanted'}]",
                "MOOD; artist; 'Mood':[{'tag':'Wanted'}]",
                "STYLE; album; 'Style':[{'tag':'Wanted'}]",
                "STUDIO; movie; 'studio':'Wanted'",
                "CONTENT_RATING; movie; 'contentRating':'Wanted'",
                "EDITION; movie; 'editionTitle':'Wanted'",
                "VIDEO_CODEC; movie; 'Media':[{'videoCodec':'Wanted'}]",
                "RESOLUTION; movie; 'Media':[{'videoResolution':'Wanted'}]",
                "AUDIO_LANGUAGE; movie; 'Media':[{'Part':[{'Stream':[{'streamType':2,'language':'Wanted'}]}]}]",
                "SUBTITLE_LANGUAGE; movie; 'Media':[{'Part':[{'Stream':[{'streamType':3,'languageTag':'Wanted'}]}]}]",
                "ARTIST; album; 'parentTitle':'Wanted'",
                "ARTIST; track; 'originalTitle':'Wanted'",
                "ARTIST; artist; 'title':'Wanted'",
                "ALBUM; track; 'parentTitle':'Wanted'",
                "ALBUM; album; 'title':'Wanted'",
            })
    void aNameIsLookedForWhereTheItemHasIt(FilterName name, String type, String fields) {
        MediaItem having = PlexItems.item(type, fields);
        MediaItem other = PlexItems.item(type, fields.replace("Wanted", "Other"));

        assertThat(judge(name, Mode.ANY, having, true, "wanted")).isEqualTo(Verdict.FITS);
        assertThat(judge(name, Mode.ANY, other, true, "wanted")).isEqualTo(Verdict.FAILS);
        assertThat(judge(name, Mode.NONE, having, true, "wanted")).isEqualTo(Verdict.FAILS);
        assertThat(judge(name, Mode.NONE, other, true, "wanted")).isEqualTo(Verdict.FITS);
    }

    @Test
    void aPartialRowWithoutTheNameDoesNotTell() {
        MediaItem row = PlexItems.item("movie", "'Genre':[{'tag':'Drama'}]");

        assertThat(judge(FilterName.GENRE, Mode.ANY, row, false, "Comedy")).isEqualTo(Verdict.UNTOLD);
        assertThat(judge(FilterName.GENRE, Mode.NONE, row, false, "Comedy")).isEqualTo(Verdict.UNTOLD);
        assertThat(judge(FilterName.GENRE, Mode.ALL, row, false, "Drama", "Comedy"))
                .isEqualTo(Verdict.UNTOLD);
    }

    @Test
    void oneOfTheNamesIsEnoughWhereAnyMayBe() {
        MediaItem item = PlexItems.item("movie", "'Genre':[{'tag':'Drama'}]");

        assertThat(judge(FilterName.GENRE, Mode.ANY, item, true, "Comedy", "Drama"))
                .isEqualTo(Verdict.FITS);
        assertThat(judge(FilterName.GENRE, Mode.ALL, item, true, "Comedy", "Drama"))
                .isEqualTo(Verdict.FAILS);
        assertThat(judge(FilterName.GENRE, Mode.NONE, item, true, "Comedy", "Drama"))
                .isEqualTo(Verdict.FAILS);
        assertThat(judge(FilterName.GENRE, Mode.ALL, item, false, "Drama")).isEqualTo(Verdict.FITS);
    }

    @Test
    void theGenresOfAnEpisodeAreThoseOfItsShow() {
        MediaItem episode = PlexItems.item("episode", "'title':'Pilot'");

        assertThat(judge(FilterName.GENRE, Mode.ANY, episode, true, "Drama")).isEqualTo(Verdict.UNTOLD);
    }

    @Test
    void theResolutionOfAShowIsThatOfItsEpisodes() {
        assertThat(judge(FilterName.RESOLUTION, Mode.ANY, PlexItems.item("show", ""), true, "1080"))
                .isEqualTo(Verdict.UNTOLD);
    }

    @Test
    void aResolutionMayBeWrittenAsPeopleDo() {
        MediaItem item = PlexItems.item("movie", "'Media':[{'videoResolution':'1080'}]");

        assertThat(judge(FilterName.RESOLUTION, Mode.ANY, item, true, "1080p")).isEqualTo(Verdict.FITS);
    }

    @Test
    void anotherVersionMayHaveWhatOneHasNot() {
        MediaItem item = PlexItems.item("movie", "'Media':[{'videoCodec':'h264'},{'videoCodec':'hevc'}]");

        assertThat(judge(FilterName.VIDEO_CODEC, Mode.NONE, item, true, "hevc")).isEqualTo(Verdict.UNTOLD);
        assertThat(judge(FilterName.VIDEO_CODEC, Mode.ANY, item, true, "hevc")).isEqualTo(Verdict.FITS);
    }

    @Test
    void aLanguageIsAlsoKnownByItsTagAndRegion() {
        MediaItem item =
                PlexItems.item("movie", "'Media':[{'Part':[{'Stream':[{'streamType':2,'languageTag':'pt-BR'}]}]}]");

        assertThat(judge(FilterName.AUDIO_LANGUAGE, Mode.ANY, item, true, "pt")).isEqualTo(Verdict.FITS);
        assertThat(judge(FilterName.SUBTITLE_LANGUAGE, Mode.ANY, item, true, "pt"))
                .isEqualTo(Verdict.FAILS);
    }

    @Test
    void aNetworkIsSeenWhereItIsTheStudioAsWellAndIsNeverRefuted() {
        MediaItem show = PlexItems.item("show", "'studio':'BBC'");

        assertThat(judge(FilterName.NETWORK, Mode.ANY, show, true, "BBC")).isEqualTo(Verdict.FITS);
        assertThat(judge(FilterName.NETWORK, Mode.ANY, show, true, "ITV")).isEqualTo(Verdict.UNTOLD);
        assertThat(judge(FilterName.NETWORK, Mode.NONE, show, true, "BBC")).isEqualTo(Verdict.UNTOLD);
    }

    private static Verdict judge(FilterName name, Mode mode, MediaItem item, boolean complete, String... names) {
        NameExpression<FilterValue> expression = new NameExpression<>(
                mode,
                Arrays.stream(names)
                        .map(value -> new FilterValue(value, value, null))
                        .toList(),
                List.of());
        return WordChecks.names(name, expression).judge(item, complete);
    }
}
