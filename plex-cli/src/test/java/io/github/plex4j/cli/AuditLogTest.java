package io.github.plex4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.plex4j.cli.CliRun.Written;
import io.github.plex4j.mcp.engine.ToolCatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The audit log of commands that change something on a server. */
@Tag("S-15")
class AuditLogTest {
    @TempDir
    Path home;

    private final MarkedMovies movies = new MarkedMovies();

    @AfterEach
    void stop() {
        movies.close();
    }

    private CliRun cli() {
        return movies.cli().with("PLEX_MCP_AUDIT", "").with("XDG_STATE_HOME", home.toString());
    }

    private Path file() {
        return home.resolve("plex-mcp").resolve("audit.jsonl");
    }

    private List<JsonNode> lines() throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        List<JsonNode> lines = new ArrayList<>();
        for (String line : Files.readAllLines(file())) {
            lines.add(mapper.readTree(line));
        }
        return lines;
    }

    private List<String> texts(String field) throws IOException {
        return lines().stream().map(line -> line.path(field).asText()).toList();
    }

    @Test
    void isOnInAModeThatChanges() throws Exception {
        assertThat(cli().run("mark-movies", "2").status()).isZero();

        assertThat(texts("program")).containsOnly("plex-cli");
        assertThat(texts("outcome")).containsExactly("begun", "begun", "ok");
        assertThat(lines().get(1).path("keys")).hasSize(2);
        assertThat(lines().get(2).path("confirmed").asText()).isEqualTo("not_needed");
    }

    @Test
    void anAnswerAtTheKeyboardIsTheConfirmation() throws Exception {
        assertThat(cli().typing("y\n").run("mark-movies", "26").status()).isZero();

        assertThat(texts("outcome")).containsExactly("asked", "begun", "begun", "ok");
        assertThat(lines().get(3).path("confirmed").asText()).isEqualTo("terminal_prompt");
        assertThat(lines().get(3).path("keys")).hasSize(26);
    }

    @Test
    void theOptionThatAsksNobodyIsTheConfirmation() throws Exception {
        assertThat(cli().run("mark-movies", "26", "--yes").status()).isZero();
        assertThat(lines().get(3).path("confirmed").asText()).isEqualTo("yes_option");
    }

    @Test
    void aNoLeavesTheQuestionAlone() throws Exception {
        assertThat(cli().typing("n\n").run("mark-movies", "26").status()).isEqualTo(1);
        assertThat(texts("outcome")).containsExactly("asked");
    }

    @Test
    void isOffWhereTheUserSaysSo() {
        assertThat(cli().run("mark-movies", "2", "--audit", "off").status()).isZero();
        assertThat(movies.sent()).isEqualTo(2);
        assertThat(home).isEmptyDirectory();
    }

    @Test
    void isOffInModeReadUnlessSwitchedOn() throws Exception {
        CliRun read = cli().with("PLEX_MCP_MODE", "read");
        assertThat(read.run("mark-movies", "2").status()).isEqualTo(2);
        assertThat(home).isEmptyDirectory();

        assertThat(read.run("mark-movies", "2", "--audit=on").status()).isEqualTo(2);
        assertThat(texts("code")).containsExactly("invalid_input");
    }

    @Test
    void isInTheFolderThatIsNamed() throws Exception {
        Path other = home.resolve("other");
        assertThat(cli().run("mark-movies", "2", "--audit-dir", other.toString())
                        .status())
                .isZero();
        assertThat(other.resolve("audit.jsonl")).isNotEmptyFile();
        assertThat(file()).doesNotExist();
    }

    @Test
    void whereItCannotBeWrittenNothingIsSentToTheServer() throws Exception {
        Files.writeString(home.resolve("plex-mcp"), "a file in the place of the folder");

        Written written = cli().run("mark-movies", "2");

        assertThat(written.status()).isEqualTo(2);
        assertThat(written.err())
                .isEqualTo(
                        "plex-cli: mark-movies changes something, and the audit log cannot be written: its folder is a"
                                + " link or not a folder, or cannot be read. Nothing was changed.\n"
                                + "Name a folder that nobody else can change with --audit-dir, or give --audit off.\n");
        assertThat(movies.server().requests().all()).isEmpty();
    }

    @Test
    void aDemonstrationIsRecordedOnlyIfThatIsSet() {
        ToolCatalog catalog = SampleTools.catalog();
        CliRun cli = CliRun.of(catalog).with("PLEX_MCP_AUDIT", "").with("XDG_STATE_HOME", home.toString());
        assertThat(cli.run("--demo", "--mode", "write", "add-to-playlist", "1", "2")
                        .status())
                .isZero();
        assertThat(home).isEmptyDirectory();

        assertThat(cli.run("--demo", "--mode", "write", "--audit", "on", "add-to-playlist", "1", "2")
                        .status())
                .isZero();
        assertThat(file()).isNotEmptyFile();
    }
}
