package io.github.plex4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.engine.ToolJson;
import io.github.plex4j.mcp.tools.PlexTools;
import io.github.plex4j.testserver.DemoLibrary;
import io.github.plex4j.testserver.Fault;
import io.github.plex4j.testserver.GeneratedLibrary;
import io.github.plex4j.testserver.PlexTestServer;
import io.github.plex4j.testserver.model.Library;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Lists that are longer than a page. */
class WholeListTest {
    private static final Library LONG = GeneratedLibrary.builder()
            .movies(450)
            .shows(1)
            .episodes(1)
            .historyRows(450)
            .build();

    @Test
    void allOfAListIsOneAnswer() throws JsonProcessingException {
        JsonNode answer = ToolJson.parse(
                run(LONG, "library-items", "1", "--all", "--json").out());

        assertThat(keys(answer)).hasSize(450).doesNotHaveDuplicates();
        assertThat(answer.path("total").intValue()).isEqualTo(450);
        assertThat(answer.path("offset").intValue()).isZero();
        assertThat(answer.has("nextOffset")).isFalse();
        assertThat(answer.has("truncated")).isFalse();
    }

    @Test
    void aLimitMayBeThatOfSeveralPages() throws JsonProcessingException {
        JsonNode answer = ToolJson.parse(run(LONG, "library-items", "1", "--limit", "250", "--offset", "10", "--json")
                .out());

        assertThat(keys(answer)).hasSize(250).doesNotHaveDuplicates();
        assertThat(answer.path("offset").intValue()).isEqualTo(10);
        assertThat(answer.path("nextOffset").intValue()).isEqualTo(260);
    }

    @Test
    void aHistoryIsOneAnswerToo() throws JsonProcessingException {
        JsonNode answer = ToolJson.parse(
                run(LONG, "watch-history", "--days", "3000", "--all", "--json").out());

        assertThat(answer.path("items"))
                .hasSize(answer.path("total").intValue())
                .hasSizeGreaterThan(200);
    }

    @Test
    void theItemsReadForAListAreCountedOnce() throws JsonProcessingException {
        JsonNode answer = ToolJson.parse(run(LONG, "library-items", "1", "--file", "/", "--all", "--json")
                .out());

        assertThat(keys(answer)).hasSize(450);
        assertThat(answer.path("scanned")).isEqualTo(answer.path("of"));
    }

    @Test
    void aSearchGoesOnToItsEnd() {
        CliRun.Written written = run(DemoLibrary.create(), "find-largest", "Movies", "--all");

        assertThat(written.out()).contains("56 of 56; total 231.3 GB\n").doesNotContain("more with");
    }

    @Test
    void aListThatIsSiftedHereIsReadAsOftenAsForItsFirstPage() {
        assertThat(requests("library-items", "1", "--file", "/", "--all"))
                .isEqualTo(requests("library-items", "1", "--file", "/"));
    }

    private static int requests(String... words) {
        try (PlexTestServer server = PlexTestServer.start(LONG)) {
            assertThat(cli(server).run(words).status()).isZero();
            return server.requests().all().size();
        }
    }

    @Test
    void aTableAndCsvTakeAllOfItToo() {
        assertThat(run(LONG, "library-items", "1", "--all").out()).contains("450 of 450\n");
        assertThat(run(LONG, "library-items", "1", "--all", "--csv").lines()).hasSize(451);
    }

    @Test
    void aFailureOnTheWayIsReportedAndNoPartOfTheListIsPrinted() {
        try (PlexTestServer server = PlexTestServer.start(LONG)) {
            server.beforeRequest(
                    "/library/sections/1/all", 2, library -> server.faults().always(Fault.status(401)));
            CliRun.Written written = cli(server).run("library-items", "1", "--all");

            assertThat(written.status()).isEqualTo(FailureCode.UNAUTHORIZED.exitStatus());
            assertThat(written.out()).isEmpty();
        }
    }

    @Test
    void theHelpSaysHowFarItGoes() {
        assertThat(CliRun.of(PlexTools.catalog()).run("library-items", "--help").out())
                .contains("--all")
                .containsIgnoringWhitespaces("The whole list, up to 20000 rows.")
                .contains("1 to 20000.");
        assertThat(CliRun.of(PlexTools.catalog()).run("libraries", "--help").out())
                .doesNotContain("--all");
    }

    private static List<String> keys(JsonNode answer) {
        List<String> keys = new ArrayList<>();
        answer.path("items").forEach(item -> keys.add(item.path("ratingKey").asText()));
        return keys;
    }

    private static CliRun.Written run(Library library, String... words) {
        try (PlexTestServer server = PlexTestServer.start(library)) {
            CliRun.Written written = cli(server).run(words);
            assertThat(written.status()).as(written.err()).isZero();
            return written;
        }
    }

    private static CliRun cli(PlexTestServer server) {
        return CliRun.of(PlexTools.catalog())
                .with("PLEX_URL", server.uri().toString())
                .with("PLEX_TOKEN", server.token());
    }
}
