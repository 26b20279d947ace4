package io.github.plex4j.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.plex4j.mcp.engine.schema.Field;
import io.github.plex4j.mcp.engine.schema.FieldType;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class BarsTest {
    private static final FieldType TEXT = new FieldType.Scalar("string", "", List.of());
    private static final FieldType NUMBER = new FieldType.Scalar("integer", "", List.of());
    private static final List<Field> FIELDS = List.of(
            new Field(
                    "rows",
                    new FieldType.ListOf(new FieldType.ObjectOf(List.of(
                            new Field("name", TEXT, true, ""),
                            new Field("plays", NUMBER, true, ""),
                            new Field("durationSeconds", NUMBER, true, "")))),
                    true,
                    ""),
            new Field("metric", TEXT, false, ""));

    private static List<String> printed(String json) throws IOException {
        JsonNode answer = new ObjectMapper().readTree(json.replace('\'', '"'));
        StringWriter page = new StringWriter();
        new TablePrinter(new PrintWriter(page), Style.plain()).print(FIELDS, answer);
        return page.toString().lines().toList();
    }

    @Test
    void areDrawnBesideWhatTheAnswerIsOrderedBy() throws IOException {
        assertThat(printed("{'rows':[{'name':'Anna','plays':8,'durationSeconds':60},"
                        + "{'name':'Ben','plays':3,'durationSeconds':60},{'name':'Zo\u00eb','plays':0,"
                        + "'durationSeconds':0}],'metric':'plays'}"))
                .startsWith(
                        "NAME  PLAYS                            DURATION",
                        "Anna      8  " + "\u2588".repeat(24) + "     1 min",
                        "Ben       3  " + "\u2588".repeat(9) + " ".repeat(15) + "     1 min",
                        "Zo\u00eb       0  " + " ".repeat(24) + "       0 s");
    }

    @Test
    void followTheMetric() throws IOException {
        assertThat(printed("{'rows':[{'name':'Anna','plays':8,'durationSeconds':30},"
                                + "{'name':'Ben','plays':3,'durationSeconds':59}],'metric':'duration'}")
                        .get(2))
                .isEqualTo("Ben       3      59 s  " + "\u2588".repeat(24));
    }

    @Test
    void showTheSmallestPlay() throws IOException {
        assertThat(printed("{'rows':[{'name':'Anna','plays':5000,'durationSeconds':1},"
                                + "{'name':'Ben','plays':1,'durationSeconds':1}],'metric':'plays'}")
                        .get(2))
                .contains("\u258f");
    }

    @Test
    void areLeftOutWhereNothingIsMeasuredOrNothingWasPlayed() throws IOException {
        assertThat(printed("{'rows':[{'name':'Anna','plays':8,'durationSeconds':60}]}"))
                .noneMatch(line -> line.contains("\u2588"));
        assertThat(printed("{'rows':[{'name':'Anna','plays':0,'durationSeconds':0}],'metric':'plays'}"))
                .noneMatch(line -> line.contains("\u258f"));
    }
}
