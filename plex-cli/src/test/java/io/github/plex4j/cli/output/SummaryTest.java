package io.github.plex4j.cli.output;

import static io.github.plex4j.cli.output.SampleFields.NUMBER;
import static io.github.plex4j.cli.output.SampleFields.TEXT;
import static io.github.plex4j.cli.output.SampleFields.TIME;
import static io.github.plex4j.cli.output.SampleFields.TRUTH;
import static io.github.plex4j.cli.output.SampleFields.asking;
import static io.github.plex4j.cli.output.SampleFields.field;
import static io.github.plex4j.cli.output.SampleFields.list;
import static io.github.plex4j.cli.output.SampleFields.table;
import static io.github.plex4j.cli.output.SampleFields.width;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.plex4j.mcp.engine.schema.Field;
import io.github.plex4j.mcp.engine.schema.Role;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The lines below the table of an answer. */
class SummaryTest {
    private static final Field[] FILM = {field("title", TEXT, Role.NAME), field("year", NUMBER, Role.ADDITION)};
    private static final List<Field> FIELDS = List.of(
            list("items", FILM),
            field("total", NUMBER, Role.TOTAL),
            field("nextOffset", NUMBER, Role.NEXT_OFFSET),
            field("nextCursor", TEXT, Role.NEXT_CURSOR),
            field("truncated", TRUTH, Role.TRUNCATED),
            field("scanned", NUMBER, Role.SCANNED),
            field("of", NUMBER, Role.SCANNED_OF),
            field("complete", TRUTH, Role.COMPLETE),
            field("coveredSince", TIME, Role.COVERED_SINCE),
            field("totalBytes", NUMBER, Role.SUM),
            field("note", TEXT, Role.NOTE),
            field("since", TIME, Role.SINCE),
            field("until", TIME, Role.UNTIL),
            field("basis", TEXT, Role.BACKGROUND),
            field("answeredIn", TEXT, Role.POINT));

    private static final String ROW = "{'items':[{'title':'One','year':1920}],";

    @Test
    void saysHowManyThereAreAndHowToGoOn() {
        assertThat(below(ROW + "'total':3,'nextOffset':1}")).containsExactly("1 of 3; next: --offset 1, or --all");
        assertThat(below(ROW + "'total':1}")).containsExactly("1 of 1");
        assertThat(below(ROW + "'complete':true}")).containsExactly("1 found in all");
    }

    @Test
    void saysHowFarASearchIsWithoutTheTextItGoesOnWith() {
        assertThat(below(ROW + "'nextCursor':'abc','scanned':20,'of':56,'complete':false}"))
                .containsExactly("1 found; scanned 20 of 56; more with --all");
    }

    @Test
    void saysWhatAllRowsAddUpTo() {
        assertThat(below(ROW + "'total':17,'totalBytes':59800000000}")).containsExactly("1 of 17; total 59.8 GB");
    }

    @Test
    void saysWhatIsMissing() {
        assertThat(below(ROW + "'complete':false,'coveredSince':'2026-03-01T04:05:06Z'}"))
                .containsExactly("1 found in all; not complete, only since 2026-03-01 04:05");
        assertThat(below(ROW + "'scanned':56,'of':56,'complete':false}"))
                .containsExactly("1 found in all; not complete");
        assertThat(below(ROW + "'total':3,'truncated':true}"))
                .containsExactly("1 of 3; cut where the answer grew too large");
    }

    @Test
    void saysWhichTimeWasAskedAbout() {
        assertThat(below(ROW + "'total':1,'since':'2026-03-01T04:05:06Z','until':'2026-03-02T04:05:06Z'}"))
                .containsExactly("1 of 1", "From 2026-03-01 04:05 to 2026-03-02 04:05 (24 hours).");
        assertThat(below(ROW + "'total':1,'since':'2026-03-01T04:05:06Z','until':'2026-03-31T04:05:06Z'}"))
                .endsWith("From 2026-03-01 04:05 to 2026-03-31 04:05 (30 days).");
    }

    @Test
    void takesTwoLinesHoweverMuchThereIsToSay() {
        String answer = ROW + "'total':1,'note':'A file with two episodes counts for the numbers Plex gives it.',"
                + "'since':'2026-03-01T04:05:06Z','until':'2026-03-02T04:05:06Z','basis':'history'}";

        assertThat(table(FIELDS, answer, width(60), asking()).stream().skip(2))
                .containsExactly(
                        "1 of 1. A file with two episodes counts for the numbers Plex",
                        "gives it. From 2026-03-01 04:05 to 2026-03-02… (--verbose)");
    }

    @Test
    void saysThatThereIsMoreWhereNothingOfItFits() {
        String answer = ROW + "'total':1,'note':'A file with two episodes counts for the numbers Plex gives it, as does"
                + " each of its parts.','since':'2026-03-01T04:05:06Z','until':'2026-03-02T04:05:06Z'}";

        assertThat(table(FIELDS, answer, width(60), asking()).stream().skip(2))
                .containsExactly(
                        "1 of 1. A file with two episodes counts for the numbers Plex",
                        "gives it, as does each of its parts. … (--verbose)");
    }

    @Test
    void tellsAllOfItWhereThatIsWanted() {
        String answer = ROW + "'total':1,'note':'A file with two episodes counts for the numbers Plex gives it.',"
                + "'basis':'history'}";

        assertThat(table(FIELDS, answer, width(60), new Question(Set.of(), "", true, true)).stream()
                        .skip(2))
                .containsExactly(
                        "1 of 1",
                        "A file with two episodes counts for the numbers Plex gives",
                        "it.",
                        "",
                        "Basis:  history");
    }

    @Test
    void showsWhatIsThePointBesideAList() {
        assertThat(below(ROW + "'total':1,'answeredIn':'time'}")).containsExactly("1 of 1", "", "Answered in:  time");
    }

    @Test
    void saysWhatToTryWhereThereIsNothing() {
        assertThat(table(FIELDS, "{'items':[],'total':0}", width(60), asking().about(Set.of(), "Try fewer words.")))
                .containsExactly("No items.", "Try fewer words.");
    }

    @Test
    void saysWhatWasLookedAtWhereNothingWasFoundYet() {
        assertThat(table(FIELDS, "{'items':[],'nextCursor':'abc','scanned':20,'of':56,'complete':false}"))
                .startsWith("No items.", "Scanned 20 of 56; more with --all");
    }

    private static List<String> below(String answer) {
        return table(FIELDS, answer).stream().skip(2).toList();
    }
}
