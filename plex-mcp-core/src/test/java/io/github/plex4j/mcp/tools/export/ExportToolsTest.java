package io.github.plex4j.mcp.tools.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.plex4j.mcp.engine.Failure;
import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.tools.OnDemoLibrary;
import io.github.plex4j.mcp.tools.ToolBench;
import io.github.plex4j.testserver.RecordedRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Exports of the demonstration library. */
class ExportToolsTest extends OnDemoLibrary {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    @BeforeEach
    void exportHere() {
        bench.exportingTo(folder);
        bench.server.requests().clear();
    }

    @Test
    void jsonlHasOneObjectALineForEveryItemOfTheLibrary() throws IOException {
        JsonNode answer = export("'libraryKey':'Movies','file':'movies.jsonl'");

        List<JsonNode> rows = jsonLines("movies.jsonl");
        JsonNode listed = bench.call("get_library_items", "{'libraryKey':'Movies','limit':200}");
        assertThat(rows.stream().map(row -> row.path("title").asText())).isEqualTo(ToolBench.titles(listed));
        assertThat(answer.path("file").asText()).isEqualTo("movies.jsonl");
        assertThat(answer.path("exportedItems").asInt()).isEqualTo(rows.size());
        assertThat(answer.path("sizeBytes").asLong()).isEqualTo(Files.size(folder.resolve("movies.jsonl")));
        assertThat(answer.path("watchStateOf").path("name").asText()).isEqualTo("alex");
    }

    @Test
    void jsonIsOneArrayOfTheSameObjects() throws IOException {
        export("'libraryKey':'Movies','file':'movies.jsonl'");
        export("'libraryKey':'Movies','file':'movies.json','format':'json'");

        JsonNode array = JSON.readTree(folder.resolve("movies.json").toFile());
        assertThat(array).isEqualTo(JSON.valueToTree(jsonLines("movies.jsonl")));
    }

    @Test
    void anEmptyExportIsAFileToo() throws IOException {
        export("'libraryKey':'Movies','yearFrom':2990,'file':'none.json','format':'json'");
        export("'libraryKey':'Movies','yearFrom':2990,'file':'none.jsonl'");

        assertThat(JSON.readTree(folder.resolve("none.json").toFile())).isEmpty();
        assertThat(folder.resolve("none.jsonl")).isEmptyFile();
    }

    @Test
    void csvHasTheSameRowsUnderAHeading() throws IOException {
        export("'libraryKey':'Movies','file':'movies.csv','format':'csv','fields':['title','year','sizeBytes']");
        export("'libraryKey':'Movies','file':'movies.jsonl','fields':['title','year','sizeBytes']");

        List<List<String>> expected = new ArrayList<>(List.of(List.of("\uFEFFtitle", "year", "sizeBytes")));
        jsonLines("movies.jsonl")
                .forEach(row -> expected.add(List.of(
                        row.path("title").asText(),
                        row.path("year").asText(),
                        row.path("sizeBytes").asText())));
        assertThat(CsvText.rows(text("movies.csv"))).isEqualTo(expected);
    }

    @Test
    void filtersAndSortAreThoseOfTheList() throws IOException {
        export("'libraryKey':'Movies','genre':'Comedy','sort':'year:desc','file':'comedies.jsonl'");

        JsonNode listed = bench.call(
                "get_library_items", "{'libraryKey':'Movies','genre':'Comedy','sort':'year:desc','limit':200}");
        assertThat(jsonLines("comedies.jsonl").stream()
                        .map(row -> row.path("title").asText()))
                .isNotEmpty()
                .isEqualTo(ToolBench.titles(listed));
    }

    @Test
    void whatUsersWatchedIsAFilterAndSaysWhatItRestsOn() throws IOException {
        JsonNode answer = export("'libraryKey':'Movies','notWatchedBy':'anyone','file':'unseen.jsonl'");

        JsonNode listed =
                bench.call("get_library_items", "{'libraryKey':'Movies','notWatchedBy':'anyone','limit':200}");
        assertThat(jsonLines("unseen.jsonl").stream()
                        .map(row -> row.path("title").asText()))
                .isNotEmpty()
                .isEqualTo(ToolBench.titles(listed));
        assertThat(answer.path("basis").asText()).isEqualTo("history");
        assertThat(answer.path("historySince").asText()).isNotEmpty();
    }

    @Test
    void listsAreWholeThoughRowsOfALibraryHaveThreeAtMost() throws IOException {
        export("'libraryKey':'Movies','file':'cast.jsonl','fields':['ratingKey','actors','genres','imdb']");

        JsonNode details =
                bench.call("get_media_details", "{'ratingKey':'101'}").path("details");
        JsonNode row = jsonLines("cast.jsonl").stream()
                .filter(candidate -> candidate.path("ratingKey").asText().equals("101"))
                .findFirst()
                .orElseThrow();
        assertThat(row.path("actors").size())
                .isEqualTo(details.path("castTotal").asInt());
        assertThat(row.path("genres")).isEqualTo(details.path("genres"));
        assertThat(row.path("imdb").asText()).isEqualTo("tt0063350");
    }

    @Test
    void whatTheListHoldsIsNotAskedForTwice() {
        export("'libraryKey':'Movies','file':'movies.jsonl'");

        assertThat(bench.server.requests().all().stream().map(RecordedRequest::rawPath))
                .noneMatch(path -> path.startsWith("/library/metadata/"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"movie", "collection"})
    void aMovieLibraryIsExportedByType(String type) throws IOException {
        export("'libraryKey':'Movies','type':'" + type + "','file':'items.jsonl'");

        assertThat(jsonLines("items.jsonl"))
                .isNotEmpty()
                .allMatch(row -> row.path("type").asText().equals(type));
    }

    @ParameterizedTest
    @ValueSource(strings = {"show", "season", "episode"})
    void aShowLibraryIsExportedByType(String type) throws IOException {
        export("'libraryKey':'TV Shows','type':'" + type + "','file':'items.jsonl'");

        assertThat(jsonLines("items.jsonl")).isNotEmpty().allSatisfy(row -> {
            assertThat(row.path("type").asText()).isEqualTo(type);
            assertThat(row.has("show")).isEqualTo(!type.equals("show"));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"artist", "album", "track"})
    void aMusicLibraryIsExportedByType(String type) throws IOException {
        export("'libraryKey':'Music','type':'" + type + "','file':'items.jsonl'");

        assertThat(jsonLines("items.jsonl")).isNotEmpty().allSatisfy(row -> {
            assertThat(row.path("type").asText()).isEqualTo(type);
            assertThat(row.has("artist")).isEqualTo(!type.equals("artist"));
        });
    }

    @Test
    void everyFieldCanBeExportedInEveryFormat() throws IOException {
        List<String> names =
                Stream.of(ExportField.values()).map(ExportField::header).toList();
        for (String format : List.of("jsonl", "json", "csv")) {
            JsonNode answer = export("'libraryKey':'Movies','file':'all." + format + "','format':'" + format
                    + "','fields':['" + String.join("','", names) + "']");
            assertThat(answer.path("exportedItems").asInt()).isPositive();
        }
        assertThat(CsvText.rows(text("all.csv"))).allMatch(row -> row.size() == names.size());
    }

    @Test
    void aFieldAskedForTwiceIsThereOnce() {
        export("'libraryKey':'Movies','file':'titles.csv','format':'csv','fields':['title','title']");

        assertThat(text("titles.csv")).startsWith("\uFEFFtitle\r\n");
    }

    @Test
    void anUnknownFieldIsRefusedWithThoseThereAre() {
        Failure failure = failure("'libraryKey':'Movies','file':'movies.csv','fields':['title','director']");

        assertThat(failure.code()).isEqualTo(FailureCode.INVALID_INPUT);
        assertThat(failure.message()).contains("director", "directors", "genres", "sizeBytes");
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'libraryKey':'Movies','file':'../movies.csv'",
                "'libraryKey':'Movies','file':'/tmp/movies.csv'",
                "'libraryKey':'Movies','file':'nul'",
                "'libraryKey':'Movies','file':'.movies'",
                "'libraryKey':'Movies','file':'movies.csv','sort':'random'",
                "'libraryKey':'Movies','file':'movies.csv','sort':'Random:asc'",
                "'libraryKey':'Movies','file':'movies.csv','type':'track'",
                "'libraryKey':'Movies','file':'movies.csv','format':'xlsx'",
                "'libraryKey':'Movies','file':'movies.csv','type':'collection','year':1968",
                "'libraryKey':'Movies'"
            })
    void whatMakesNoSenseIsRefusedAndLeavesNoFile(String arguments) {
        assertThat(failure(arguments).code()).isEqualTo(FailureCode.INVALID_INPUT);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aLibraryThatIsNotThereLeavesNoFile() {
        assertThat(failure("'libraryKey':'Nowhere','file':'movies.csv'").code()).isEqualTo(FailureCode.NOT_FOUND);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    @Tag("S-14")
    void aFileThatIsThereIsReplacedOnlyWhenThatWasAskedFor() throws IOException {
        Files.writeString(folder.resolve("movies.csv"), "old");

        assertThat(failure("'libraryKey':'Movies','file':'movies.csv'").code()).isEqualTo(FailureCode.CONFLICT);
        assertThat(bench.server.requests().all()).isEmpty();
        assertThat(folder.resolve("movies.csv")).hasContent("old");
        assertThat(export("'libraryKey':'Movies','file':'movies.csv','overwrite':true")
                        .path("exportedItems")
                        .asInt())
                .isPositive();
        assertThat(Files.size(folder.resolve("movies.csv"))).isGreaterThan(1_000);
    }

    private JsonNode export(String arguments) {
        return bench.call("export_library", "{" + arguments + "}");
    }

    private Failure failure(String arguments) {
        return bench.failure("export_library", "{" + arguments + "}");
    }

    private List<JsonNode> jsonLines(String name) throws IOException {
        List<JsonNode> rows = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve(name))) {
            rows.add(JSON.readTree(line));
        }
        return rows;
    }

    private String text(String name) {
        try {
            return Files.readString(folder.resolve(name), StandardCharsets.UTF_8);
        } catch (IOException exception) {
            throw new AssertionError(exception);
        }
    }
}
