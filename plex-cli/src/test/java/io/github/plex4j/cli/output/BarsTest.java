package io.github.plex4j.cli.output;

import static io.github.plex4j.cli.output.SampleFields.NUMBER;
import static io.github.plex4j.cli.output.SampleFields.TEXT;
import static io.github.plex4j.cli.output.SampleFields.asked;
import static io.github.plex4j.cli.output.SampleFields.field;
import static io.github.plex4j.cli.output.SampleFields.list;
import static io.github.plex4j.cli.output.SampleFields.table;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.plex4j.mcp.engine.schema.Field;
import io.github.plex4j.mcp.engine.schema.Role;
import java.util.List;
import org.junit.jupiter.api.Test;

class BarsTest {
    private static final List<Field> FIELDS = List.of(
            list(
                    "rows",
                    field("name", TEXT, Role.NAME),
                    asked("plays", NUMBER, "plays"),
                    asked("durationSeconds", NUMBER, "duration")),
            field("metric", TEXT, Role.ORDER));

    @Test
    void areDrawnBesideWhatTheAnswerIsOrderedBy() {
        assertThat(table(
                        FIELDS,
                        "{'rows':[{'name':'Anna','plays':8,'durationSeconds':60},"
                                + "{'name':'Ben','plays':3,'durationSeconds':60},{'name':'Zo\u00eb','plays':0,"
                                + "'durationSeconds':0}],'metric':'plays'}"))
                .startsWith(
                        "NAME  PLAYS                            DURATION",
                        "Anna      8  " + "\u2588".repeat(24) + "     1 min",
                        "Ben       3  " + "\u2588".repeat(9) + " ".repeat(15) + "     1 min",
                        "Zo\u00eb       0  " + " ".repeat(24) + "       0 s");
    }

    @Test
    void followTheMetric() {
        assertThat(table(
                                FIELDS,
                                "{'rows':[{'name':'Anna','plays':8,'durationSeconds':30},"
                                        + "{'name':'Ben','plays':3,'durationSeconds':59}],'metric':'duration'}")
                        .get(2))
                .isEqualTo("Ben       3      59 s  " + "\u2588".repeat(24));
    }

    @Test
    void showTheSmallestPlay() {
        assertThat(table(
                                FIELDS,
                                "{'rows':[{'name':'Anna','plays':5000,'durationSeconds':1},"
                                        + "{'name':'Ben','plays':1,'durationSeconds':1}],'metric':'plays'}")
                        .get(2))
                .contains("\u258f");
    }

    @Test
    void areLeftOutWhereNothingIsMeasuredOrNothingWasPlayed() {
        assertThat(table(FIELDS, "{'rows':[{'name':'Anna','plays':8,'durationSeconds':60}]}"))
                .noneMatch(line -> line.contains("\u2588"));
        assertThat(table(FIELDS, "{'rows':[{'name':'Anna','plays':0,'durationSeconds':0}],'metric':'plays'}"))
                .noneMatch(line -> line.contains("\u258f"));
    }
}
