package io.github.plex4j.client.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RowTest {
    private static Row row(String json) throws JsonProcessingException {
        return new Row(new ObjectMapper().readTree(json));
    }

    private static Row value(@Nullable String json) throws JsonProcessingException {
        return row("{\"value\":" + json + "}");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            nullValues = "-",
            value = {
                "4711, 4711",
                "'\"4711\"', 4711",
                "'\" 4711 \"', 4711",
                "-7, -7",
                "'\"-7\"', -7",
                "7.0, 7",
                "'\"7.9\"', 7",
                "0, 0",
                "'\"0\"', 0",
                "true, 1",
                "false, 0",
                "9223372036854775807, 9223372036854775807",
                "9223372036854775808, -",
                "'\"9223372036854775808\"', -",
                "1e400, -",
                "'\"1e400\"', -",
                "null, -",
                "'\"\"', -",
                "'\"true\"', -",
                "'\"1080p\"', -",
                "'\"5d\"', -",
                "'\"0x1p3\"', -",
                "'\"NaN\"', -",
                "[1], -",
                "'{\"a\":1}', -"
            })
    void readsAWholeNumberInEachForm(String json, @Nullable Long expected) throws JsonProcessingException {
        assertThat(value(json).number("value")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            nullValues = "-",
            value = {
                "7.2, 7.2",
                "7, 7.0",
                "'\"7.2\"', 7.2",
                "'\"2.35\"', 2.35",
                "'\"1e2\"', 100",
                "0, 0",
                "true, 1",
                "false, 0",
                "1e400, -",
                "'\"1e400\"', -",
                "null, -",
                "'\"\"', -",
                "'\"NaN\"', -",
                "'\"Infinity\"', -",
                "'\"7.2f\"', -",
                "[7.2], -"
            })
    void readsAFractionInEachForm(String json, @Nullable Double expected) throws JsonProcessingException {
        assertThat(value(json).decimal("value")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            nullValues = "-",
            value = {
                "true, true",
                "false, false",
                "1, true",
                "0, false",
                "2, true",
                "0.5, true",
                "'\"1\"', true",
                "'\"0\"', false",
                "'\"2\"', true",
                "'\"true\"', true",
                "'\"TRUE\"', true",
                "'\"false\"', false",
                "'\"\"', -",
                "'\"yes\"', -",
                "null, -",
                "[true], -",
                "'{}', -"
            })
    void readsAFlagInEachForm(String json, @Nullable Boolean expected) throws JsonProcessingException {
        assertThat(value(json).flag("value")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            nullValues = "-",
            value = {
                "'\"movie\"', movie",
                "156, 156",
                "9223372036854775808, 9223372036854775808",
                "7.5, 7.5",
                "true, true",
                "null, -",
                "[\"a\"], -",
                "'{\"a\":1}', -"
            })
    void readsTextInEachForm(String json, @Nullable String expected) throws JsonProcessingException {
        assertThat(value(json).text("value")).isEqualTo(expected);
    }

    @Test
    void emptyTextStaysEmptyText() throws JsonProcessingException {
        assertThat(value("\"\"").text("value")).isEmpty();
        assertThat(value("\"\"").text("value", "other")).isEmpty();
    }

    @Test
    void takesTheSecondTextWhereTheFirstIsAbsent() throws JsonProcessingException {
        Row row = row("{\"tag\":null,\"title\":\"Chapter 1\"}");

        assertThat(row.text("tag", "title")).isEqualTo("Chapter 1");
        assertThat(row.text("tag", "name")).isNull();
        assertThat(row.textOrEmpty("tag")).isEmpty();
        assertThat(row.textOrEmpty("title")).isEqualTo("Chapter 1");
    }

    @Test
    void anIntegerBeyond32BitsIsNone() throws JsonProcessingException {
        assertThat(value("2147483647").integer("value")).isEqualTo(Integer.MAX_VALUE);
        assertThat(value("2147483648").integer("value")).isNull();
        assertThat(value("\"-2147483649\"").integer("value")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"value\":null}"})
    void absentAndNullAreNeverZeroNorFalseNorEmpty(String json) throws JsonProcessingException {
        Row row = row(json);

        assertThat(row.has("value")).isFalse();
        assertThat(row.text("value")).isNull();
        assertThat(row.number("value")).isNull();
        assertThat(row.integer("value")).isNull();
        assertThat(row.decimal("value")).isNull();
        assertThat(row.flag("value")).isNull();
        assertThat(row.time("value")).isNull();
        assertThat(row.duration("value")).isNull();
        assertThat(row.date("value")).isNull();
        assertThat(row.row("value")).isNull();
        assertThat(row.<String>object("value", inner -> inner.textOrEmpty("a"))).isNull();
        assertThat(row.rows("value")).isEmpty();
        assertThat(row.list("value", inner -> inner)).isEmpty();
        assertThat(row.texts("value", "a")).isEmpty();
    }

    @Test
    void timesAreSecondsAndDurationsMilliseconds() throws JsonProcessingException {
        assertThat(value("1700000000").time("value")).isEqualTo(Instant.parse("2023-11-14T22:13:20Z"));
        assertThat(value("\"1700000000\"").time("value")).isEqualTo(Instant.parse("2023-11-14T22:13:20Z"));
        assertThat(value("5760417").duration("value")).isEqualTo(Duration.ofMillis(5_760_417));
        assertThat(value("\"5760417\"").duration("value")).isEqualTo(Duration.ofMillis(5_760_417));
    }

    @Test
    void aTimeBeyondAllYearsIsNone() throws JsonProcessingException {
        assertThat(value("9223372036854775807").time("value")).isNull();
        assertThat(value("9223372036854775807").duration("value")).isEqualTo(Duration.ofMillis(Long.MAX_VALUE));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "1968-10-04, 1968-10-04",
                "1968-10-04 00:00:00, 1968-10-04",
                "1968-10-04T00:00:00Z, 1968-10-04",
                "1968-13-04, -",
                "1968, -",
                "in October, -"
            })
    void readsADateAtTheBeginningOfItsText(String text, @Nullable LocalDate expected) throws JsonProcessingException {
        assertThat(value("\"" + text + "\"").date("value")).isEqualTo(expected);
    }

    @Test
    void namesThatDifferInCaseAreDifferentFields() throws JsonProcessingException {
        Row row = row("{\"guid\":\"plex://movie/1\",\"Guid\":[{\"id\":\"imdb://tt1\"}],"
                + "\"rating\":7.5,\"Rating\":[{\"value\":8.0}]}");

        assertThat(row.text("guid")).isEqualTo("plex://movie/1");
        assertThat(row.texts("Guid", "id")).containsExactly("imdb://tt1");
        assertThat(row.decimal("rating")).isEqualTo(7.5);
        assertThat(row.rows("Rating")).hasSize(1);
        assertThat(row.text("GUID")).isNull();
    }

    @Test
    void oneObjectWhereAnArrayIsExpectedIsAListOfOne() throws JsonProcessingException {
        Row row = row("{\"Media\":{\"id\":1}}");

        assertThat(row.list("Media", media -> media.text("id"))).containsExactly("1");
    }

    @Test
    void anArrayWhereAnObjectIsExpectedGivesItsFirst() throws JsonProcessingException {
        Row row = row("{\"Player\":[{\"title\":\"TV\"},{\"title\":\"Phone\"}],\"User\":[]}");

        assertThat(row.<String>object("Player", player -> player.textOrEmpty("title")))
                .isEqualTo("TV");
        assertThat(row.row("User")).isNull();
    }

    @Test
    void whatIsNoObjectInAnArrayOfObjectsIsLeftOut() throws JsonProcessingException {
        Row row = row("{\"Genre\":[1,null,\"Drama\",[{\"tag\":\"deep\"}],{\"tag\":\"Horror\"},{\"other\":1}]}");

        assertThat(row.texts("Genre", "tag")).containsExactly("Horror");
        assertThat(row.rows("Genre")).hasSize(2);
        assertThat(row("{\"Genre\":\"Drama\"}").rows("Genre")).isEmpty();
        assertThat(row("{\"Genre\":null}").rows("Genre")).isEmpty();
    }
}
