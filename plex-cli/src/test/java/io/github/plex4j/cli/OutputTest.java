package io.github.plex4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.plex4j.mcp.engine.Success;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.ToolJson;
import io.github.plex4j.mcp.engine.call.ToolInvoker;
import io.github.plex4j.mcp.engine.text.Redactor;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Answers in each format. */
class OutputTest {
    private static final String ESCAPE = "\u001b";

    @Test
    void aListIsATableWithShortValues() {
        assertThat(CliRun.ofSamples().run("search", "night").lines())
                .startsWith(
                        "RATING KEY  TITLE                     YEAR  TYPE     DURATION    SIZE  ADDED            "
                                + " DIRECTOR                     GENRES",
                        "12          Night of the Living Dead  1968  movie  1 h 36 min  4.2 GB  2026-03-01 20:15 "
                                + " George A. Romero (director)  Horror, Drama")
                .contains("3 of 1,312; next: --offset 25");
    }

    @Test
    void otherListsOfTheAnswerFollowUnderTheirNames() {
        assertThat(CliRun.ofSamples().run("search", "night").lines())
                .containsSubsequence("People", "NAME         ROLE", "Duane Jones  Ben");
    }

    @Test
    void anAnswerWithoutAListIsNamesAndValues() {
        assertThat(CliRun.ofSamples().run("media-details", "12").lines())
                .contains("Title:       Metropolis", "Understood:  KeyInput[ratingKey=12, ratingKeys=[]]");
    }

    @Test
    void wideCharactersKeepTheColumnsAligned() {
        List<String> lines = CliRun.ofSamples().run("search", "night").lines();
        assertThat(lines.get(2)).startsWith("7           千と千尋の神隠し          2001  movie");
    }

    @Test
    void aNarrowTerminalCutsTextsAndLeavesColumnsOutAndSaysSo() {
        CliRun.Written written = CliRun.ofSamples()
                .atTerminal()
                .with("NO_COLOR", "1")
                .with("COLUMNS", "60")
                .run("search", "night");
        assertThat(written.lines().get(0).length()).isLessThanOrEqualTo(60);
        assertThat(written.lines().get(1)).contains("Night of the Living Dead");
        assertThat(written.out()).contains("Not shown: size, added, director, genres.");
    }

    @Test
    void aFileGetsLinesOfAnyLengthAndNoColour() {
        CliRun.Written written = CliRun.ofSamples().with("COLUMNS", "40").run("search", "night");
        assertThat(written.out()).doesNotContain(ESCAPE).contains("Horror, Drama");
    }

    @Test
    void aTerminalGetsColour() {
        assertThat(CliRun.ofSamples().atTerminal().run("search", "night").out()).contains(ESCAPE);
    }

    @Test
    void noColorIsRespected() {
        CliRun run = CliRun.ofSamples().atTerminal().with("NO_COLOR", "1");
        assertThat(run.run("search", "night").out()).doesNotContain(ESCAPE);
        assertThat(run.run("failure", "not_found").err()).doesNotContain(ESCAPE);
        assertThat(run.run("--help").out()).doesNotContain(ESCAPE);
    }

    @Test
    void jsonIsWhatTheInvokerAnswersByteForByte() {
        assertThat(CliRun.ofSamples().run("search", "night", "--json").out())
                .isEqualTo(ToolJson.text(structured()) + "\n");
    }

    @Test
    void csvHasAllColumnsAndLinesThatEndWithCrLf() {
        String out = CliRun.ofSamples().run("search", "night", "--csv").out();
        assertThat(out.split("\r\n", -1))
                .startsWith(
                        "ratingKey,type,title,year,durationSeconds,sizeBytes,addedAt,director.name,director.role,genres",
                        "12,movie,Night of the Living Dead,1968,5760,4200000000,2026-03-01T20:15:30+01:00,"
                                + "George A. Romero,director,\"Horror; Drama\"")
                .endsWith("");
    }

    @Test
    void csvGuardsAgainstFormulas() {
        assertThat(CliRun.ofSamples().run("search", "night", "--csv").out())
                .contains("9,movie,\"'=HYPERLINK(\"\"x\"\")\",,,12,,,,\"'-a; b\"\r\n");
    }

    @Test
    void csvTellsOnStandardErrorThatThereIsMore() {
        assertThat(CliRun.ofSamples().run("search", "night", "--csv").err())
                .contains("3 of 1,312; next: --offset 25")
                .contains("people");
    }

    @Test
    void jsonAndCsvExcludeEachOther() {
        CliRun.Written written = CliRun.ofSamples().run("search", "night", "--csv", "--json");
        assertThat(written.status()).isEqualTo(2);
        assertThat(written.err()).contains("cannot be combined");
    }

    private static JsonNode structured() {
        try (ToolInvoker invoker = new ToolInvoker(SampleTools.catalog(), Redactor.none())) {
            JsonNode arguments = ToolJson.parse("{\"query\":\"night\"}");
            Success success = (Success) invoker.invoke(
                    "search_media", arguments, ToolContext.builder().build());
            return success.structured();
        } catch (JsonProcessingException exception) {
            throw new IllegalStateException(exception);
        }
    }
}
