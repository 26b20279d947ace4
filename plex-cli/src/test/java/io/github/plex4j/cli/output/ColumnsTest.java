package io.github.plex4j.cli.output;

import static io.github.plex4j.cli.output.SampleFields.NUMBER;
import static io.github.plex4j.cli.output.SampleFields.TEXT;
import static io.github.plex4j.cli.output.SampleFields.TIME;
import static io.github.plex4j.cli.output.SampleFields.asked;
import static io.github.plex4j.cli.output.SampleFields.asking;
import static io.github.plex4j.cli.output.SampleFields.field;
import static io.github.plex4j.cli.output.SampleFields.labelled;
import static io.github.plex4j.cli.output.SampleFields.list;
import static io.github.plex4j.cli.output.SampleFields.objectOf;
import static io.github.plex4j.cli.output.SampleFields.summed;
import static io.github.plex4j.cli.output.SampleFields.table;
import static io.github.plex4j.cli.output.SampleFields.width;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.plex4j.mcp.engine.schema.Field;
import io.github.plex4j.mcp.engine.schema.FieldType;
import io.github.plex4j.mcp.engine.schema.Role;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which columns a table has, where they stand, and which of them leave a narrow one. */
class ColumnsTest {
    private static final Field KEY = field("ratingKey", TEXT, Role.KEY);
    private static final Field TITLE = field("title", TEXT, Role.NAME);
    private static final Field YEAR = field("year", NUMBER, Role.ADDITION);
    private static final Field TYPE = field("type", TEXT);
    private static final Field ADDED = asked("addedAt", TIME, "added");

    private static final String FILMS = "{'items':["
            + "{'ratingKey':'7','type':'movie','title':'The Cabinet of Dr. Caligari','year':1920,"
            + "'addedAt':'2026-01-02T03:04:05Z','studio':'Decla'},"
            + "{'ratingKey':'8','type':'movie','title':'Nosferatu','year':1922,"
            + "'addedAt':'2026-02-03T04:05:06Z','studio':'Prana'}]}";

    @Test
    void standByTheirRoleTheNameAfterTheKeyAndTheRestAsDeclared() {
        List<Field> fields = List.of(list("items", field("studio", TEXT), ADDED, TYPE, YEAR, TITLE, KEY));

        assertThat(table(fields, FILMS).get(0))
                .isEqualTo("RATING KEY  TITLE                        YEAR  STUDIO  ADDED             TYPE");
    }

    @Test
    void thatNoRowFillsAreLeftOut() {
        assertThat(table(List.of(list("items", TITLE, YEAR)), "{'items':[{'title':'One'},{'title':'Two'}]}"))
                .containsExactly("TITLE", "One", "Two");
    }

    @Test
    void ofKeysThatRepeatTheNameInEveryRowAreLeftOut() {
        List<Field> fields = List.of(list("rows", field("key", TEXT, Role.KEY), field("name", TEXT, Role.NAME)));

        assertThat(table(fields, "{'rows':[{'key':'a','name':'a'},{'key':'b','name':'b'}]}"))
                .containsExactly("NAME", "a", "b");
        assertThat(table(fields, "{'rows':[{'key':'a','name':'a'},{'key':'1','name':'b'}]}"))
                .containsExactly("KEY  NAME", "a    a", "1    b");
    }

    @Test
    void haveTheLabelOfTheirField() {
        assertThat(table(List.of(list("items", labelled("viewCount", NUMBER, "plays"))), "{'items':[{'viewCount':3}]}"))
                .containsExactly("PLAYS", "    3");
    }

    @Test
    void ofAnObjectAreOneWhereItHasANameAndElseOneForEachValue() {
        Field user = field("user", objectOf(field("userId", TEXT, Role.KEY), field("name", TEXT, Role.NAME)));
        Field load = field("load", objectOf(field("cpuPercent", NUMBER), field("memoryPercent", NUMBER)));

        assertThat(table(
                        List.of(list("items", user, load)),
                        "{'items':[{'user':{'userId':'1','name':'Ann'},'load':{'cpuPercent':3,'memoryPercent':4}}]}"))
                .containsExactly("USER  LOAD CPU  LOAD MEMORY", "Ann        3 %          4 %");
    }

    @Test
    void ofSeasonAndEpisodeAreOne() {
        Field[] episode = {
            field("show", TEXT, Role.PARENT),
            field("season", NUMBER, Role.SEASON),
            field("episode", NUMBER, Role.EPISODE),
            TITLE
        };

        assertThat(table(
                        List.of(list("items", episode)),
                        "{'items':[{'title':'T','show':'S','season':1,'episode':12},{'title':'U'}]}"))
                .containsExactly("SHOW  EPISODE  TITLE", "S     S01E12   T", "               U");
        assertThat(table(List.of(list("items", episode)), "{'items':[{'title':'T','show':'S','season':1}]}"))
                .containsExactly("SHOW  SEASON  TITLE", "S          1  T");
    }

    @Test
    void ofMissingEpisodesNameThem() {
        Field season = field("season", NUMBER, Role.SEASON);
        Field missing = field("missing", new FieldType.ListOf(NUMBER), Role.EPISODE);
        Field seasons = field("seasons", SampleFields.listOf(season, missing, field("count", NUMBER)), Role.POINT);

        assertThat(
                        table(
                                List.of(list("items", field("show", TEXT, Role.NAME), seasons)),
                                "{'items':[{'show':'S','seasons':[{'season':2,'missing':[4,6,7,8,10],'count':5},{'season':10,'missing':[1]}]}]}"))
                .containsExactly("SHOW  SEASONS", "S     S02E04, S02E06-E08, S02E10, S10E01");
    }

    @Test
    void withOneValueInEveryRowLeaveFirst() {
        List<Field> fields = List.of(list("items", KEY, TYPE, TITLE, YEAR, field("studio", TEXT)));

        assertThat(table(fields, FILMS, width(53), asking()).get(0))
                .isEqualTo("RATING KEY  TITLE                        YEAR  STUDIO");
        assertThat(table(fields, FILMS, width(60), asking()).get(0))
                .isEqualTo("RATING KEY  TITLE                        YEAR  TYPE   STUDIO");
    }

    @Test
    void ofTheNameLeaveLast() {
        List<Field> fields = List.of(list("items", KEY, TYPE, TITLE, YEAR, ADDED));

        assertThat(table(fields, FILMS, width(20), asking()))
                .startsWith("TITLE", "The Cabinet of Dr.…", "Nosferatu", "The same in all:", "type movie.");
    }

    @Test
    void ofWhatWasAskedForStayWhenOthersLeave() {
        List<Field> fields = List.of(list("items", KEY, TYPE, TITLE, YEAR, ADDED));

        assertThat(table(fields, FILMS, width(47), asking()).get(0))
                .isEqualTo("RATING KEY  TITLE                        YEAR");
        assertThat(table(fields, FILMS, width(47), asking("added")).get(0))
                .isEqualTo("TITLE                        ADDED");
    }

    @Test
    void ofTimesNumbersAndKeysAreNeverCut() {
        List<Field> fields = List.of(list("items", KEY, TITLE, YEAR, ADDED));

        for (int width = 20; width < 80; width++) {
            assertThat(table(fields, FILMS, width(width), asking("added")).subList(1, 3))
                    .allMatch(line -> !line.contains("2026") || line.endsWith(":04") || line.endsWith(":05"));
        }
    }

    @Test
    void ofSeveralPiecesShowWholeOnesOrNone() {
        Field reasons = field("reasons", new FieldType.ListOf(TEXT), Role.POINT);
        String answer = "{'items':[{'title':'One','reasons':['seen often','liked by all','by a friend']}]}";

        assertThat(table(List.of(list("items", TITLE, reasons)), answer, width(45), asking())
                        .get(1))
                .isEqualTo("One    seen often, liked by all, by a friend");
        assertThat(table(List.of(list("items", TITLE, reasons)), answer, width(36), asking())
                        .get(1))
                .isEqualTo("One    seen often, liked by all, …");
        assertThat(table(List.of(list("items", TITLE, reasons)), answer, width(22), asking())
                        .get(1))
                .isEqualTo("One    seen often, …");
        assertThat(table(List.of(list("items", TITLE, reasons)), answer, width(19), asking())
                        .get(1))
                .isEqualTo("One");
    }

    @Test
    void ofListsStandBelowTheirRowsBeforeTheKeyLeaves() {
        Field reasons = field("reasons", new FieldType.ListOf(TEXT), Role.POINT);
        List<Field> fields = List.of(list("items", KEY, TITLE, YEAR, reasons));
        String answer = "{'items':[{'ratingKey':'7','title':'Nosferatu','year':1922,"
                + "'reasons':['liked by all','seen often by those who like horror']},"
                + "{'ratingKey':'8','title':'Metropolis','year':1927},"
                + "{'ratingKey':'9','title':'Häxan','reasons':['seen often by those who like documentaries']}]}";

        assertThat(table(fields, answer, width(34), asking()))
                .containsExactly(
                        "RATING KEY  TITLE       YEAR",
                        "7           Nosferatu   1922",
                        "     liked by all, …",
                        "8           Metropolis  1927",
                        "9           Häxan",
                        "     seen often by those who like",
                        "     documentaries");
        assertThat(table(fields, answer, width(80), asking()).get(1))
                .isEqualTo("7           Nosferatu   1922  liked by all, seen often by those who like horror");
    }

    @Test
    void addUpWhereThatIsThePoint() {
        List<Field> fields = List.of(list("items", TITLE, summed("sizeBytes", "size")));
        String answer = "{'items':[{'title':'One','sizeBytes':2000000},{'title':'Two','sizeBytes':11000000}]}";

        assertThat(table(fields, answer, width(40), asking("size")))
                .containsExactly("TITLE   SIZE", "One     2 MB", "Two    11 MB", "       ─────", "       13 MB");
        assertThat(table(fields, answer, width(40), asking())).hasSize(3);
        assertThat(table(fields, "{'items':[{'title':'One','sizeBytes':2000000}]}", width(40), asking("size")))
                .hasSize(2);
    }

    @Test
    void ofOneValueLeaveFirstAndAreToldOnceBelow() {
        Field show = field("show", TEXT, Role.PARENT);
        String answer = "{'items':[{'show':'Sherlock Holmes','title':'The Case of the Cunningham Heritage','plays':1},"
                + "{'show':'Sherlock Holmes','title':'The Case of Lady Beryl','plays':2}]}";

        assertThat(table(List.of(list("items", show, TITLE, field("plays", NUMBER))), answer, width(45), asking()))
                .containsExactly(
                        "TITLE                                PLAYS",
                        "The Case of the Cunningham Heritage      1",
                        "The Case of Lady Beryl                   2",
                        "The same in all: show Sherlock Holmes.");
    }

    @Test
    void ofSeveralPiecesBeginWithWhatWasLookedFor() {
        Field cast = asked("cast", new FieldType.ListOf(TEXT), "actor");
        String answer = "{'items':[{'title':'The Bat','cast':['Gavin Gordon','Agnes Moorehead','Vincent Price']}]}";

        assertThat(table(List.of(list("items", TITLE, cast)), answer, width(36), asking("actor", "vincent price")))
                .contains("The Bat  Vincent Price, …");
    }
}
