package io.github.plex4j.cli.output;

import static io.github.plex4j.cli.output.SampleFields.NUMBER;
import static io.github.plex4j.cli.output.SampleFields.TEXT;
import static io.github.plex4j.cli.output.SampleFields.TIME;
import static io.github.plex4j.cli.output.SampleFields.TRUTH;
import static io.github.plex4j.cli.output.SampleFields.answer;
import static io.github.plex4j.cli.output.SampleFields.field;
import static io.github.plex4j.cli.output.SampleFields.objectOf;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.plex4j.mcp.engine.ToolJson;
import io.github.plex4j.mcp.engine.schema.Field;
import io.github.plex4j.mcp.engine.schema.FieldType;
import io.github.plex4j.mcp.engine.schema.Role;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValuesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        durationSeconds   | 45                          | 45 s
        durationSeconds   | 225                         | 3 min 45 s
        durationSeconds   | 5700                        | 1 h 35 min
        durationSeconds   | 7200                        | 2 h
        totalSeconds      | 44444444                    | 12,345 h
        sizeBytes         | 999                         | 999 B
        sizeBytes         | 4200000000                  | 4.2 GB
        bitrateKbps       | 800                         | 800 kbps
        bitrateKbps       | 8400                        | 8.4 Mbps
        progressPercent   | 33                          | 33 %
        year              | 1968                        | 1968
        total             | 1234567                     | 1,234,567
        score             | 0.8749                      | 0.87
        hdr               | true                        | yes
        title             | "2026-03-01T20:15:30+01:00" | 2026-03-01T20:15:30+01:00
        title             | "a\\u001b[31mb\\nc"         | a[31mb c
        """)
    void numbersAndTextsAreShownByTheUnitInTheirNames(String name, String json, String shown)
            throws JsonProcessingException {
        JsonNode value = ToolJson.parse(json);
        assertThat(Values.text(field(name, value.isNumber() ? NUMBER : value.isBoolean() ? TRUTH : TEXT), value))
                .isEqualTo(shown);
    }

    @Test
    void timesAreShort() {
        assertThat(shown(field("addedAt", TIME), "'2026-03-01T20:15:30+01:00'")).isEqualTo("2026-03-01 20:15");
    }

    @Test
    void listsAndMapsAreOneLine() {
        assertThat(shown(field("genres", new FieldType.ListOf(TEXT)), "['a','b']"))
                .isEqualTo("a, b");
        assertThat(shown(field("counts", new FieldType.MapOf(NUMBER)), "{'4k':2,'1080':5}"))
                .isEqualTo("4k 2, 1080 5");
    }

    @Test
    void objectsAreTheirName() {
        Field name = field("name", TEXT, Role.NAME);
        assertThat(shown(field("user", objectOf(field("userId", TEXT, Role.KEY), name)), "{'userId':'1','name':'Ann'}"))
                .isEqualTo("Ann");
        assertThat(shown(
                        field("actor", objectOf(name, field("role", TEXT, Role.ADDITION))),
                        "{'name':'Ann','role':'Eve'}"))
                .isEqualTo("Ann (Eve)");
    }

    @Test
    void objectsWithoutANameAreTheirValues() {
        Field place = field("place", objectOf(field("x", NUMBER), field("widthSeconds", NUMBER)));
        assertThat(shown(place, "{'x':1,'widthSeconds':2}")).isEqualTo("x 1, width 2 s");
    }

    @Test
    void itemsAreNamedWithWhatTheyBelongTo() {
        FieldType item = objectOf(
                field("show", TEXT, Role.PARENT),
                field("season", NUMBER, Role.SEASON),
                field("episode", NUMBER, Role.EPISODE),
                field("artist", TEXT, Role.PARENT),
                field("title", TEXT, Role.NAME),
                field("year", NUMBER, Role.ADDITION));
        assertThat(shown(field("item", item), "{'show':'S','season':1,'episode':12,'title':'T'}"))
                .isEqualTo("S S01E12 T");
        assertThat(shown(field("next", item), "{'season':1,'episode':7,'title':'T'}"))
                .isEqualTo("S01E07 T");
        assertThat(shown(field("item", item), "{'artist':'A','title':'T'}")).isEqualTo("A - T");
        assertThat(shown(field("item", item), "{'title':'T','year':1920}")).isEqualTo("T (1920)");
    }

    private static String shown(Field field, String json) {
        return Values.text(field, answer(json));
    }

    @ParameterizedTest
    @CsvSource({
        "ratingKey, rating key",
        "durationSeconds, duration",
        "lastViewedAt, last viewed",
        "releasedOn, released",
        "user.name, user name",
        "hdr, hdr"
    })
    void namesAreWordsWithoutTheirUnit(String name, String words) {
        assertThat(Names.words(name)).isEqualTo(words);
    }

    @Test
    void aParagraphBreaksAtSpacesAndInsideLongWords() {
        assertThat(Paragraph.lines("The dead walk outside of thefarmhousethatwasabandoned now", OptionalInt.of(20)))
                .isEqualTo(List.of("The dead walk", "outside of", "thefarmhousethatwasa", "bandoned now"));
    }
}
