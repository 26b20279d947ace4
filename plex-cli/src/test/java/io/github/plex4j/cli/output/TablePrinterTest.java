package io.github.plex4j.cli.output;

import static io.github.plex4j.cli.output.SampleFields.NUMBER;
import static io.github.plex4j.cli.output.SampleFields.TEXT;
import static io.github.plex4j.cli.output.SampleFields.TRUTH;
import static io.github.plex4j.cli.output.SampleFields.asking;
import static io.github.plex4j.cli.output.SampleFields.field;
import static io.github.plex4j.cli.output.SampleFields.list;
import static io.github.plex4j.cli.output.SampleFields.listOf;
import static io.github.plex4j.cli.output.SampleFields.objectOf;
import static io.github.plex4j.cli.output.SampleFields.summed;
import static io.github.plex4j.cli.output.SampleFields.table;
import static io.github.plex4j.cli.output.SampleFields.width;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.plex4j.mcp.engine.schema.Field;
import io.github.plex4j.mcp.engine.schema.FieldType;
import io.github.plex4j.mcp.engine.schema.Role;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Answers of every shape, written for people. */
class TablePrinterTest {
    private static final Field TITLE = field("title", TEXT, Role.NAME);
    private static final Field[] FILM = {TITLE, field("year", NUMBER, Role.ADDITION)};

    @Test
    void otherListsFollowTheFirstUnderTheirNames() {
        List<Field> fields = List.of(
                list("items", FILM),
                list("people", field("name", TEXT, Role.NAME)),
                list("others", FILM),
                field("complete", TRUTH, Role.COMPLETE));

        assertThat(
                        table(
                                fields,
                                "{'items':[{'title':'One','year':1968}],'people':[{'name':'Ann'}],'others':[],'complete':false}"))
                .containsExactly("TITLE  YEAR", "One    1968", "Not complete", "", "People", "NAME", "Ann");
    }

    @Test
    void aListAboutSomethingStandsUnderItsName() {
        List<Field> fields = List.of(
                TITLE,
                field("show", TEXT, Role.PARENT),
                list("users", field("name", TEXT, Role.NAME), field("plays", NUMBER)));

        assertThat(table(fields, "{'title':'Pilot','show':'S','users':[{'name':'Ann','plays':2}]}"))
                .containsExactly("S - Pilot", "NAME  PLAYS", "Ann       2");
    }

    @Test
    void rowsThatStandForOthersAreTablesUnderTheirNames() {
        Field items = field("items", listOf(FILM), Role.MEMBERS);
        List<Field> fields = List.of(list("hubs", TITLE, items));

        assertThat(
                        table(
                                fields,
                                "{'hubs':[{'title':'New','items':[{'title':'One'}]},{'title':'Old','items':[{'title':'Two'}]}]}"))
                .containsExactly("New", "TITLE", "One", "", "Old", "TITLE", "Two");
        assertThat(table(fields, "{'hubs':[]}")).containsExactly("No hubs.");
        assertThat(table(fields, "{'hubs':[{'title':'New','items':[]}]}")).containsExactly("New", "No items.");
    }

    /** The sum of a group would stand beside the total of the answer and contradict it where that counts less. */
    @Test
    void rowsUnderANameAreNotAddedUp() {
        Field items = field("items", listOf(TITLE, summed("sizeBytes", "size")), Role.MEMBERS);

        assertThat(table(
                        List.of(list("groups", TITLE, items)),
                        "{'groups':[{'title':'A','items':[{'title':'A','sizeBytes':2000000},{'title':'A','sizeBytes':11000000}]}]}",
                        width(80),
                        asking("size")))
                .containsExactly("A", "TITLE   SIZE", "A       2 MB", "A      11 MB");
    }

    @Test
    void whatRowsUnderANameHaveInCommonLeavesFirst() {
        Field items = field("items", listOf(TITLE, field("file", TEXT)), Role.MEMBERS);

        assertThat(table(
                        List.of(list("groups", TITLE, items)),
                        "{'groups':[{'title':'Metropolis','items':[{'title':'Metropolis','file':'one of the"
                                + " files.mkv'},{'title':'Metropolis','file':'the other.mkv'}]}]}",
                        width(24),
                        asking()))
                .startsWith("Metropolis", "FILE", "one of the files.mkv", "the other.mkv");
    }

    @Test
    void oneThingIsToldWithoutANameAroundIt() {
        FieldType film = objectOf(
                TITLE,
                field("year", NUMBER, Role.ADDITION),
                field("studio", TEXT),
                field("summary", TEXT),
                list("cast", field("name", TEXT, Role.NAME)));
        List<Field> fields = List.of(
                field("details", film, Role.POINT),
                field("watchStateOf", TEXT, Role.BACKGROUND),
                field("source", TEXT));
        String answer = "{'details':{'title':'One','year':1968,'cast':[{'name':'Ann'}]},'watchStateOf':'owner',"
                + "'source':'list'}";

        assertThat(table(fields, answer))
                .containsExactly("Title:  One", "Year:   1968", "", "Cast", "NAME", "Ann", "", "Source:  list");
        assertThat(table(fields, answer, Style.plain(), new Question(Set.of(), "", true, true)))
                .endsWith("Watch state of:  owner", "Source:          list");
    }

    @Test
    void listsInTheRowsOfOneThingStandBelowIt() {
        Field streams = list("streams", field("kind", TEXT), field("codec", TEXT));
        Field files = list("files", field("file", TEXT, Role.NAME), streams);
        Field versions = list("versions", field("resolution", TEXT), files);
        List<Field> fields = List.of(field("details", objectOf(field("title", TEXT), versions)));

        assertThat(table(
                        fields,
                        "{'details':{'versions':[{'resolution':'4k','files':[{'file':'a.mkv','streams':["
                                + "{'kind':'video','codec':'hevc'},{'kind':'audio','codec':'aac'}]}]},"
                                + "{'resolution':'sd','files':[{'file':'b.avi'}]}]}}"))
                .containsExactly(
                        "Versions",
                        "RESOLUTION",
                        "4k",
                        "sd",
                        "",
                        "Files",
                        "FILE",
                        "a.mkv",
                        "b.avi",
                        "",
                        "a.mkv",
                        "KIND   CODEC",
                        "video  hevc",
                        "audio  aac");
    }

    @Test
    void numbersOfAShortObjectHaveTheUnitOfItsName() {
        List<Field> fields = List.of(
                field("hostCpuPercent", objectOf(field("least", NUMBER), field("most", NUMBER))), field("since", TEXT));

        assertThat(table(fields, "{'hostCpuPercent':{'least':3,'most':41.5}}"))
                .containsExactly("Host cpu:  least 3 %, most 41.5 %");
    }

    @Test
    void severalThingsAreToldUnderTheirNames() {
        FieldType server = objectOf(
                field("name", TEXT, Role.NAME), field("a", TEXT), field("b", TEXT), field("c", TEXT), field("d", TEXT));
        List<Field> fields = List.of(field("server", server), field("other", server), field("version", TEXT));

        assertThat(table(fields, "{'server':{'name':'One'},'other':{'name':'Two'},'version':'1.2'}"))
                .containsExactly("Version:  1.2", "", "Server", "Name:  One", "", "Other", "Name:  Two");
    }

    @Test
    void aShortObjectIsOneLine() {
        List<Field> fields = List.of(
                field("user", objectOf(field("key", TEXT, Role.KEY), field("name", TEXT, Role.NAME))),
                field("plays", objectOf(field("video", NUMBER), field("music", NUMBER))));

        assertThat(table(fields, "{'user':{'key':'1','name':'Ann'},'plays':{'video':2,'music':3}}"))
                .containsExactly("User:   Ann", "Plays:  video 2, music 3");
    }

    @Test
    void aLongValueIsBrokenAtTheWidthOfThePage() {
        List<Field> fields = List.of(field("summary", TEXT));

        assertThat(table(fields, "{'summary':'one two three four five six seven'}", width(34), asking()))
                .containsExactly("Summary:  one two three four five", "          six seven");
    }
}
