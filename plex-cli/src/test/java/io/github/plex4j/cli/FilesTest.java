package io.github.plex4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.plex4j.mcp.engine.ToolJson;
import io.github.plex4j.mcp.tools.PlexTools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands that leave a file, on the demonstration library. */
class FilesTest {
    @TempDir
    Path folder;

    @Test
    @Tag("S-14")
    void aPictureIsWrittenIntoAFileOfItsOwner() throws IOException {
        CliRun.Written written = run("image", "101", "--max-pixels", "64", "--file", "poster.jpg");

        assertThat(written.status()).as(written.err()).isZero();
        assertThat(written.out()).contains("image/jpeg").endsWith("Written to " + folder.resolve("poster.jpg") + ".\n");
        assertThat(Files.readAllBytes(folder.resolve("poster.jpg"))).startsWith(0xFF, 0xD8, 0xFF);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("poster.jpg"))))
                .isEqualTo("rw-------");
    }

    @Test
    void withoutAFileItSaysHowToGetOne() {
        assertThat(run("image", "101").out()).endsWith("A terminal shows no picture; --file NAME saves it.\n");
    }

    @Test
    void whereAFileWentIsNotInTheJson() throws JsonProcessingException {
        CliRun.Written written = run("image", "101", "--json", "--file", "poster.jpg");

        assertThat(ToolJson.parse(written.out()).has("width")).isTrue();
        assertThat(written.err()).isEqualTo("Written to " + folder.resolve("poster.jpg") + ".\n");
    }

    @Test
    void withoutAFileNothingIsWrittenAndJsonIsThatOfTheTool() {
        CliRun.Written written = run("image", "101", "--json");

        assertThat(written.out())
                .startsWith("{\"mimeType\":\"image/jpeg\",\"width\":213,\"height\":320,\"sizeBytes\":");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    @Tag("S-14")
    void aPictureDoesNotReplaceAFileUnlessThatWasAskedFor() throws IOException {
        Files.writeString(folder.resolve("poster.jpg"), "old");

        CliRun.Written refused = run("image", "101", "--file", "poster.jpg");
        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.err()).contains("poster.jpg", "--overwrite");
        assertThat(refused.out()).isEmpty();
        assertThat(folder.resolve("poster.jpg")).hasContent("old");

        assertThat(run("image", "101", "--file", "poster.jpg", "--overwrite").status())
                .isZero();
        assertThat(Files.size(folder.resolve("poster.jpg"))).isGreaterThan(500);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../poster.jpg", "/tmp/poster.jpg", "a/b", ".poster", "nul.jpg", ""})
    @Tag("S-14")
    void aPictureGoesOnlyUnderAPlainName(String name) {
        CliRun.Written written = run("image", "101", "--file", name);

        assertThat(written.status()).isEqualTo(2);
        assertThat(written.err()).contains("Use a plain name");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void onlyCommandsWithPicturesTakeAFileForThem() {
        assertThat(run("libraries", "--file", "x.json").status()).isEqualTo(2);
        assertThat(run("image", "--help").out()).contains("--file=NAME", "--overwrite");
    }

    @Test
    void aDashIsStandardOutputWhichGetsTheExportAlone() throws IOException {
        CliRun.Written file = run("export-library", "Movies", "movies.csv", "--format", "csv", "--sort", "title");
        CliRun.Written written = run("export-library", "Movies", "-", "--format", "csv", "--sort", "title");

        assertThat(written.status()).isZero();
        assertThat(written.out()).isEqualTo(Files.readString(folder.resolve("movies.csv")));
        assertThat(written.err()).contains("Exported items:  56");
        assertThat(file.out()).contains("Exported items:  56");
        assertThat(folder).isDirectoryNotContaining("glob:**-");
    }

    @Test
    void aFailedExportLeavesStandardOutputEmpty() {
        CliRun.Written written = run("export-library", "Nowhere", "-");

        assertThat(written.status()).isEqualTo(1);
        assertThat(written.out()).isEmpty();
    }

    @Test
    void standardOutputTakesNoPicture() {
        assertThat(run("image", "101", "--file", "-").err())
                .contains("A picture cannot be written to standard output.");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    @Tag("S-14")
    void aLibraryIsExportedIntoTheFolder() throws IOException {
        CliRun.Written written =
                run("export-library", "Movies", "movies.csv", "--format", "csv", "--fields", "title,year");

        assertThat(written.status()).as(written.err()).isZero();
        assertThat(written.out()).contains("movies.csv", "Exported items:");
        assertThat(Files.readString(folder.resolve("movies.csv")))
                .startsWith("\uFEFFtitle,year\r\n")
                .contains("Night of the Living Dead,1968\r\n");
    }

    @Test
    void aFolderThatIsNotThereIsToldWithWhatToSet() {
        CliRun.Written written = CliRun.of(PlexTools.catalog())
                .run("--demo", "--export-dir", folder.resolve("missing").toString(), "export-library", "1", "a.csv");

        assertThat(written.status()).isEqualTo(2);
        assertThat(written.err()).contains("does not exist", "--export-dir");
    }

    private CliRun.Written run(String... words) {
        return CliRun.of(PlexTools.catalog())
                .with("PLEX_MCP_EXPORT_DIR", folder.toString())
                .run(demo(words));
    }

    private static String[] demo(String... words) {
        String[] all = new String[words.length + 1];
        all[0] = "--demo";
        System.arraycopy(words, 0, all, 1, words.length);
        return all;
    }
}
