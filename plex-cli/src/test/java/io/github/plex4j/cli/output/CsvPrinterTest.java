package io.github.plex4j.cli.output;

import static io.github.plex4j.cli.output.SampleFields.NUMBER;
import static io.github.plex4j.cli.output.SampleFields.TEXT;
import static io.github.plex4j.cli.output.SampleFields.TRUTH;
import static io.github.plex4j.cli.output.SampleFields.answer;
import static io.github.plex4j.cli.output.SampleFields.field;
import static io.github.plex4j.cli.output.SampleFields.list;
import static io.github.plex4j.cli.output.SampleFields.listOf;
import static io.github.plex4j.cli.output.SampleFields.objectOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.plex4j.mcp.engine.schema.Field;
import io.github.plex4j.mcp.engine.schema.FieldType;
import io.github.plex4j.mcp.engine.schema.Role;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Answers of every shape, written for programs. */
class CsvPrinterTest {
    private final StringWriter lines = new StringWriter();
    private final StringWriter notes = new StringWriter();

    @Test
    void hasAColumnForEachValueOfEachObject() {
        Field user = field("user", objectOf(field("userId", TEXT, Role.KEY), field("name", TEXT, Role.NAME)));

        assertThat(csv(
                        List.of(list("items", field("title", TEXT), user)),
                        "{'items':[{'title':'One','user':{'userId':'1','name':'Ann'}},{'title':'Two'}]}"))
                .isEqualTo("title,user.userId,user.name\r\nOne,1,Ann\r\nTwo,,\r\n");
    }

    @Test
    void leavesOutColumnsThatAreEmptyInEveryRow() {
        List<Field> fields = List.of(list(
                "items",
                field("title", TEXT),
                field("year", NUMBER),
                field("genres", new FieldType.ListOf(TEXT)),
                field("hdr", TRUTH)));

        assertThat(csv(fields, "{'items':[{'title':'One','genres':[]},{'title':'Two','hdr':false}]}"))
                .isEqualTo("title,hdr\r\nOne,\r\nTwo,false\r\n");
        assertThat(csv(fields, "{'items':[]}")).isEqualTo("title,year,genres,hdr\r\n");
    }

    @Test
    void makesALineOfEachRowThatAnotherStandsFor() {
        Field members = field("items", listOf(field("ratingKey", TEXT), field("file", TEXT)), Role.MEMBERS);

        assertThat(csv(
                        List.of(list("groups", field("title", TEXT), members)),
                        "{'groups':[{'title':'One','items':[{'ratingKey':'1','file':'a'},{'ratingKey':'2'}]},"
                                + "{'title':'Two','items':[]}]}"))
                .isEqualTo("title,items.ratingKey,items.file\r\nOne,1,a\r\nOne,2,\r\nTwo,,\r\n");
    }

    @Test
    void ofAnAnswerAboutOneThingIsThatThing() {
        List<Field> fields = List.of(
                field("details", objectOf(field("title", TEXT), field("year", NUMBER)), Role.POINT),
                field("source", TEXT));

        assertThat(csv(fields, "{'details':{'title':'One','year':1968},'source':'list'}"))
                .isEqualTo("title,year\r\nOne,1968\r\n");
    }

    @Test
    void ofAnAnswerWithoutAListHasNothingOfWhatItRestsOn() {
        List<Field> fields =
                List.of(field("name", TEXT), field("program", objectOf(field("name", TEXT)), Role.BACKGROUND));

        assertThat(csv(fields, "{'name':'Attic','program':{'name':'plex-cli'}}"))
                .isEqualTo("name\r\nAttic\r\n");
    }

    @Test
    void putsListsAndMapsIntoACell() {
        List<Field> row = List.of(
                field("genres", new FieldType.ListOf(TEXT)),
                list("people", field("name", TEXT, Role.NAME), field("role", TEXT, Role.ADDITION)),
                field("counts", new FieldType.MapOf(NUMBER)));

        assertThat(
                        csv(
                                List.of(list("items", row.toArray(Field[]::new))),
                                "{'items':[{'genres':['A','B'],'people':[{'name':'Ann','role':'Eve'},{'name':'Bo'}],'counts':{'x':1,'y':2}}]}"))
                .isEqualTo("genres,people,counts\r\n\"A; B\",\"Ann (Eve); Bo\",\"x=1; y=2\"\r\n");
    }

    @Test
    void putsObjectsWithoutANameIntoACellWithTheValuesOfTheJson() {
        Field versions = list("versions", field("resolution", TEXT), field("sizeBytes", NUMBER));

        assertThat(csv(
                        List.of(list("items", versions)),
                        "{'items':[{'versions':[{'resolution':'1080','sizeBytes':5900000000},{'resolution':'sd'}]}]}"))
                .isEqualTo("versions\r\n\"resolution=1080, sizeBytes=5900000000; resolution=sd\"\r\n");
    }

    @Test
    void quotesWhatSpreadsheetsWouldDivideOrTrim() {
        assertThat(csv(
                        List.of(list("items", field("title", TEXT))),
                        "{'items':[{'title':'a;b'},{'title':' a'},{'title':'  =1'},{'title':'-'},{'title':''}]}"))
                .isEqualTo("title\r\n\"a;b\"\r\n\" a\"\r\n'  =1\r\n'-\r\n\r\n");
    }

    @Test
    void saysBesideItThatThereIsMore() {
        List<Field> fields = List.of(
                list("items", field("title", TEXT)),
                list("people", field("name", TEXT, Role.NAME)),
                field("total", NUMBER, Role.TOTAL),
                field("nextOffset", NUMBER, Role.NEXT_OFFSET));

        csv(fields, "{'items':[{'title':'One'}],'people':[{'name':'Ann'}],'total':3,'nextOffset':1}");

        assertThat(notes.toString().lines())
                .containsExactly(
                        "1 of 3; next: --offset 1, or --all",
                        "The lines contain items; people are in the table and in --json.");
    }

    private String csv(List<Field> fields, String json) {
        PrintWriter out = new PrintWriter(lines);
        PrintWriter beside = new PrintWriter(notes);
        new CsvPrinter(out, beside, Question.plain().walkable(true)).print(fields, answer(json));
        out.flush();
        beside.flush();
        String written = lines.toString();
        lines.getBuffer().setLength(0);
        return written;
    }
}
