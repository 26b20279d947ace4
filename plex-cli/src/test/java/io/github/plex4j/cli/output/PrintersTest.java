package io.github.plex4j.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.plex4j.mcp.engine.ToolJson;
import io.github.plex4j.mcp.engine.schema.Field;
import io.github.plex4j.mcp.engine.schema.FieldType;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Answers of every shape, written for people and for programs. */
class PrintersTest {
    private static final FieldType TEXT = new FieldType.Scalar("string", "", List.of());
    private static final FieldType NUMBER = new FieldType.Scalar("integer", "", List.of());
    private static final List<Field> FILM = List.of(field("title", TEXT), field("year", NUMBER));

    private static Field field(String name, FieldType type) {
        return new Field(name, type, false, "");
    }

    private static FieldType objectOf(Field... fields) {
        return new FieldType.ObjectOf(List.of(fields));
    }

    private static FieldType listOf(List<Field> fields) {
        return new FieldType.ListOf(new FieldType.ObjectOf(fields));
    }

    private static List<String> table(List<Field> fields, String answer) {
        return table(fields, answer, Style.plain());
    }

    private static List<String> table(List<Field> fields, String answer, Style style) {
        return written(out -> new TablePrinter(out, style), fields, answer)
                .lines()
                .toList();
    }

    private static String written(Function<PrintWriter, AnswerPrinter> printer, List<Field> fields, String answer) {
        StringWriter text = new StringWriter();
        try (PrintWriter out = new PrintWriter(text)) {
            printer.apply(out).print(fields, ToolJson.parse(answer.replace('\'', '"')));
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException(malformed);
        }
        return text.toString();
    }

    @Test
    void anEmptyListSaysSo() {
        List<Field> fields = List.of(field("items", listOf(FILM)), field("total", NUMBER));

        assertThat(table(fields, "{'items':[],'total':0}")).containsExactly("No items.", "0 of 0");
    }

    @Test
    void whatStandsBesideAListFollowsIt() {
        List<Field> fields = List.of(
                field("items", listOf(FILM)),
                field("people", listOf(List.of(field("name", TEXT)))),
                field("others", listOf(FILM)),
                field("complete", new FieldType.Scalar("boolean", "", List.of())));

        assertThat(
                        table(
                                fields,
                                "{'items':[{'title':'One','year':1968}],'people':[{'name':'Ann'}],'others':[],'complete':false}"))
                .containsExactly("TITLE  YEAR", "One    1968", "", "People", "NAME", "Ann", "", "Complete:  no");
    }

    @Test
    void aColumnThatNoRowFillsIsLeftOut() {
        assertThat(table(List.of(field("items", listOf(FILM))), "{'items':[{'title':'One'},{'title':'Two'}]}"))
                .containsExactly("TITLE", "One", "Two");
    }

    @Test
    void whatEveryRowHasStaysBeforeFactsWhereRoomIsShort() {
        List<Field> row = List.of(
                field("ratingKey", TEXT),
                field("title", TEXT),
                field("year", NUMBER),
                field("libraryTitle", TEXT),
                field("resolution", TEXT),
                field("ratingKeys", new FieldType.ListOf(TEXT)),
                new Field("score", NUMBER, true, ""),
                new Field("reasons", new FieldType.ListOf(TEXT), true, ""));
        String answer =
                "{'items':[{'ratingKey':'7','title':'One','year':1968,'libraryTitle':'Movies','resolution':'sd',"
                        + "'ratingKeys':['7'],'score':3,'reasons':['seen often and liked by all of them']}]}";

        assertThat(table(List.of(field("items", listOf(row))), answer, new Style(OptionalInt.of(60), false)))
                .containsExactly(
                        "RATING KEY  TITLE  YEAR  SCORE  REASONS",
                        "7           One    1968      3  seen often and liked by all…",
                        "Not shown for want of room: library title, resolution. A",
                        "wider terminal, --csv and --json have them.");
    }

    @Test
    void whoPlaysOnWhatAndHowStaysBeforeTheKeyOfASession() {
        List<Field> row = List.of(
                field("sessionId", TEXT),
                field("state", TEXT),
                field("positionSeconds", NUMBER),
                field("player", objectOf(field("title", TEXT), field("platform", TEXT))),
                field("decision", TEXT),
                field("item", objectOf(field("title", TEXT))));
        String answer = "{'items':[{'sessionId':'s-1','state':'playing','positionSeconds':60,"
                + "'player':{'title':'Phone'},'decision':'direct play','item':{'title':'One'}}]}";

        List<Field> fields = List.of(field("items", listOf(row)));
        assertThat(table(fields, answer, new Style(OptionalInt.of(40), false)))
                .startsWith("ITEM  STATE    PLAYER  DECISION", "One   playing  Phone   direct play");
        assertThat(table(fields, answer)).startsWith("ITEM  STATE    POSITION  PLAYER  DECISION     SESSION ID");
    }

    @Test
    void aKeyThatRepeatsAColumnInEveryRowIsLeftOut() {
        List<Field> fields = List.of(field("rows", listOf(List.of(field("key", TEXT), field("name", TEXT)))));

        assertThat(table(fields, "{'rows':[{'key':'a','name':'a'},{'key':'b','name':'b'}]}"))
                .containsExactly("NAME", "a", "b");
        assertThat(table(fields, "{'rows':[{'key':'a','name':'a'},{'key':'1','name':'b'}]}"))
                .containsExactly("NAME  KEY", "a     a", "b     1");
    }

    @Test
    void listsOfListsStandUnderTheTitlesOfTheirGroups() {
        List<Field> group = List.of(field("title", TEXT), field("items", listOf(FILM)));
        List<Field> fields = List.of(field("hubs", listOf(group)));

        assertThat(
                        table(
                                fields,
                                "{'hubs':[{'title':'New','items':[{'title':'One'}]},{'title':'Old','items':[{'title':'Two'}]}]}"))
                .containsExactly("New", "TITLE", "One", "", "Old", "TITLE", "Two");
        assertThat(table(fields, "{'hubs':[]}")).containsExactly("No hubs.");
        assertThat(table(fields, "{'hubs':[{'title':'New','items':[]}]}")).containsExactly("New", "No items.");
    }

    @Test
    void oneThingIsToldWithoutANameAroundIt() {
        FieldType film = objectOf(
                field("title", TEXT),
                field("year", NUMBER),
                field("studio", TEXT),
                field("summary", TEXT),
                field("cast", listOf(List.of(field("name", TEXT)))));
        List<Field> fields = List.of(field("details", film), field("watchStateOf", TEXT));

        assertThat(table(
                        fields,
                        "{'details':{'title':'One','year':1968,'cast':[{'name':'Ann'}]},'watchStateOf':'owner'}"))
                .containsExactly(
                        "Title:  One", "Year:   1968", "", "Cast", "NAME", "Ann", "", "Watch state of:  owner");
    }

    @Test
    void severalThingsAreToldUnderTheirNames() {
        FieldType server =
                objectOf(field("name", TEXT), field("a", TEXT), field("b", TEXT), field("c", TEXT), field("d", TEXT));
        List<Field> fields = List.of(field("server", server), field("other", server), field("version", TEXT));

        assertThat(table(fields, "{'server':{'name':'One'},'other':{'name':'Two'},'version':'1.2'}"))
                .containsExactly("Version:  1.2", "", "Server", "Name:  One", "", "Other", "Name:  Two");
    }

    @Test
    void aShortObjectIsOneLine() {
        List<Field> fields = List.of(
                field("user", objectOf(field("key", TEXT), field("name", TEXT))),
                field("plays", objectOf(field("video", NUMBER), field("music", NUMBER))));

        assertThat(table(fields, "{'user':{'key':'1','name':'Ann'},'plays':{'video':2,'music':3}}"))
                .containsExactly("User:   Ann", "Plays:  video 2, music 3");
    }

    @Test
    void namesThatAreDataStandWithTheirValues() {
        List<Field> fields = List.of(field("counts", new FieldType.MapOf(NUMBER)));

        assertThat(table(fields, "{'counts':{'1080':5,'4k':2}}"))
                .singleElement()
                .asString()
                .startsWith("Counts:")
                .contains("1080", "5", "4k", "2");
    }

    @Test
    void aLongValueIsBrokenAtTheWidthOfThePage() {
        List<Field> fields = List.of(field("summary", TEXT));
        Style narrow = new Style(OptionalInt.of(34), false);

        assertThat(table(fields, "{'summary':'one two three four five six seven'}", narrow))
                .containsExactly("Summary:  one two three four five", "          six seven");
    }

    @Test
    void theFooterTellsHowToGoOnAndWhatWasCut() {
        List<Field> fields = List.of(field("items", listOf(FILM)));
        String row = "{'items':[{'title':'One'}],";

        assertThat(table(fields, row + "'total':3,'nextOffset':1}")).endsWith("1 of 3; next: --offset 1");
        assertThat(table(fields, row + "'nextCursor':'abc'}")).endsWith("1; next: --cursor abc");
        assertThat(table(fields, row + "'total':3,'truncated':true}"))
                .endsWith("1 of 3; cut where the answer grew too large");
        assertThat(table(fields, row + "'complete':true}")).endsWith("One");
    }

    @Test
    void ofAnAnswerWithoutAListTheFirstObjectIsALineOfCsv() {
        List<Field> fields = List.of(field("version", TEXT), field("server", objectOf(FILM.get(0), FILM.get(1))));

        assertThat(csv(fields, "{'version':'1','server':{'title':'One','year':1968}}"))
                .isEqualTo("title,year\r\nOne,1968\r\n");
        assertThat(csv(List.of(field("version", TEXT)), "{'version':'1'}")).isEqualTo("version\r\n1\r\n");
    }

    @Test
    void listsAndObjectsFitIntoACellOfCsv() {
        List<Field> row = List.of(
                field("genres", new FieldType.ListOf(TEXT)),
                field("people", listOf(List.of(field("name", TEXT)))),
                field("counts", new FieldType.MapOf(NUMBER)),
                field("plain", TEXT));

        assertThat(
                        csv(
                                List.of(field("items", listOf(row))),
                                "{'items':[{'genres':['A','B'],'people':[{'name':'Ann'},{'name':'Bo'}],'counts':{'x':1,'y':2}}]}"))
                .isEqualTo("genres,people,counts,plain\r\n\"A; B\",\"Ann; Bo\",\"x=1; y=2\",\r\n");
    }

    @Test
    void csvQuotesWhatSpreadsheetsWouldDivideOrTrim() {
        List<Field> fields = List.of(field("items", listOf(List.of(field("title", TEXT)))));

        assertThat(csv(
                        fields,
                        "{'items':[{'title':'a;b'},{'title':' a'},{'title':'  =1'},{'title':'-'},{'title':''}]}"))
                .isEqualTo("title\r\n\"a;b\"\r\n\" a\"\r\n'  =1\r\n'-\r\n\r\n");
    }

    private static String csv(List<Field> fields, String answer) {
        return written(out -> new CsvPrinter(out, new PrintWriter(new StringWriter())), fields, answer);
    }
}
