package io.github.plex4j.mcp.tools.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.plex4j.mcp.tools.ToolBench;
import io.github.plex4j.testserver.model.Item;
import io.github.plex4j.testserver.model.ItemType;
import io.github.plex4j.testserver.model.Library;
import io.github.plex4j.testserver.model.Section;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that break files, spreadsheets or people. */
class ExportTextTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TOKEN = "cAnArY-t0ken+/=&x";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Léon: The Professional & \"Friends\" <uncut>/100% #1?",
                "千と千尋の神隠し",
                "Amélie 😀 \uD83C\uDDEB\uD83C\uDDF7",
                "a,b;c d",
                "''quoted''",
                "\\n\\u0000",
                "null",
                "true",
                "007",
                "'already"
            })
    void aTitleIsReadBackAsItIs(String title) throws IOException {
        assertThat(exportedJson(title).path("title").asText()).isEqualTo(title);
        assertThat(exportedCsv(title)).isEqualTo(title);
    }

    @Test
    void linesStayLinesAndTheCellStaysOne() throws IOException {
        String summary = "First line, with \"quotes\"\n=second line\n\nthird";

        assertThat(exportedJson(summary).path("title").asText()).isEqualTo(summary);
        assertThat(exportedCsv(summary)).isEqualTo(summary);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"http://evil.example/\";\"x\")",
                "+1+2",
                "-2+3+cmd|' /C calc'!A0",
                "@SUM(1)",
                "  =1+1",
                "\uFF1D1+1"
            })
    void aFormulaIsATextForASpreadsheetAndStaysItselfForAProgram(String title) throws IOException {
        assertThat(exportedCsv(title)).isEqualTo("'" + title);
        assertThat(exportedJson(title).path("title").asText()).isEqualTo(title);
    }

    @ParameterizedTest
    @CsvSource({"-5", "+5", "-0.5", "1984"})
    void aTitleThatIsANumberIsNoFormula(String title) throws IOException {
        assertThat(exportedCsv(title)).isEqualTo(title);
    }

    @Test
    void numbersTruthValuesAndListsStandAsTheyAre() {
        assertThat(CsvRows.cell(-3L)).isEqualTo("-3");
        assertThat(CsvRows.cell(1.0E10)).isEqualTo("10000000000");
        assertThat(CsvRows.cell(7.5)).isEqualTo("7.5");
        assertThat(CsvRows.cell(true)).isEqualTo("true");
        assertThat(CsvRows.cell(null)).isEmpty();
        assertThat(CsvRows.cell("")).isEmpty();
        assertThat(CsvRows.cell(List.of("Drama", "Sci-Fi"))).isEqualTo("\"Drama; Sci-Fi\"");
    }

    @Test
    void whatCannotBeSeenIsNotInTheFile() throws IOException {
        String title = "a\u202Eb\u0007c\u001B[31md\u200Be\u2066f\uDB40\uDC41g";

        assertThat(exportedJson(title).path("title").asText()).isEqualTo("abc[31mdefg");
        assertThat(exportedCsv(title)).isEqualTo("abc[31mdefg");
    }

    @Test
    void textsAreNotCut() throws IOException {
        String title = "x".repeat(20_000);

        assertThat(exportedJson(title).path("title").asText()).isEqualTo(title);
    }

    @Test
    @Tag("S-02")
    void theTokenIsInNoFileThoughTheServerPutsItInATitle() throws IOException {
        assertThat(exportedJson("a " + TOKEN + " b").path("title").asText()).isEqualTo("a [redacted] b");
        assertThat(exportedCsv(TOKEN.substring(0, 4) + "\u200B" + TOKEN.substring(4)))
                .isEqualTo("[redacted]");
    }

    private JsonNode exportedJson(String title) throws IOException {
        return JSON.readTree(exported(title, "jsonl"));
    }

    private String exportedCsv(String title) throws IOException {
        List<List<String>> rows = CsvText.rows(exported(title, "csv"));
        assertThat(rows).hasSize(2).allMatch(row -> row.size() == 2);
        return rows.get(1).get(0);
    }

    private String exported(String title, String format) throws IOException {
        try (ToolBench bench = ToolBench.impatient(library(title), TOKEN, Duration.ofSeconds(20))
                .exportingTo(folder)) {
            bench.call(
                    "export_library",
                    "{'libraryKey':'1','file':'titles." + format + "','format':'" + format
                            + "','fields':['title','year'],'overwrite':true}");
        }
        return Files.readString(folder.resolve("titles." + format), StandardCharsets.UTF_8);
    }

    private static Library library(String title) {
        return Library.builder()
                .clock(ToolBench.CLOCK)
                .section(Section.of("1", "Movies", ItemType.MOVIE))
                .items(Item.builder(ItemType.MOVIE, "1", "11", title).build())
                .build();
    }
}
