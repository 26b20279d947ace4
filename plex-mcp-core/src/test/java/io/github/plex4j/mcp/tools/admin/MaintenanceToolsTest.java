package io.github.plex4j.mcp.tools.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.plex4j.mcp.engine.Failure;
import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.engine.Success;
import io.github.plex4j.mcp.engine.ToolResult;
import io.github.plex4j.mcp.tools.ChangedState;
import io.github.plex4j.mcp.tools.ToolBench;
import io.github.plex4j.testserver.Fault;
import io.github.plex4j.testserver.model.Machine;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Work that the server does on request, its trash and its settings. */
class MaintenanceToolsTest {
    private final ToolBench bench = ToolBench.demo().changing();
    private final Machine machine = bench.server.library().machine();

    @AfterEach
    void close() {
        bench.close();
    }

    private static JsonNode answer(ToolResult result) {
        assertThat(result).isInstanceOf(Success.class);
        return ((Success) result).structured();
    }

    private static Failure failure(ToolResult result) {
        assertThat(result).isInstanceOf(Failure.class);
        return (Failure) result;
    }

    private boolean nothingWasWritten() {
        return bench.server.requests().all().stream()
                .allMatch(request -> request.method().equals("GET"));
    }

    @Test
    void scansALibraryAndSaysWhatIsSeenOfIt() {
        ChangedState changes = ChangedState.of(bench.server);

        JsonNode scan = bench.call("scan_library", "{'libraryKey':'movies'}");

        assertThat(scan.path("status").asText()).isEqualTo("started");
        assertThat(scan.path("seenRunning").asBoolean()).isTrue();
        assertThat(scan.has("path")).isFalse();
        assertThat(changes.names()).containsExactly("owner /library/sections", "shared user /library/sections", "work");
        assertThat(machine.work().running()).containsExactly("scan 1");
    }

    @Test
    void doesNotAskForAScanThatIsUnderWay() {
        bench.call("scan_library", "{'libraryKey':'1'}");
        bench.server.requests().clear();
        JsonNode again = bench.call("scan_library", "{'libraryKey':'1'}");
        assertThat(again.path("status").asText()).isEqualTo("alreadyRunning");
        assertThat(nothingWasWritten()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "/media/Movies/Old Recordings, Movies/Old Recordings, /media/Movies/Old Recordings",
        "Movies/Old Recordings/, Movies/Old Recordings, /media/Movies/Old Recordings",
        "Movies, Movies, /media/Movies"
    })
    void scansOneFolder(String path, String shown, String sent) {
        JsonNode scan = bench.call("scan_library", "{'libraryKey':'1','path':'" + path + "'}");
        assertThat(scan.path("path").asText()).isEqualTo(shown);
        assertThat(bench.server.requests().all().toString())
                .contains("POST /library/sections/1/refresh?path="
                        + sent.replace("/", "%2F").replace(" ", "%20"));
    }

    @Tag("S-08")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/etc",
                "/media/Movies/../TV Shows",
                "Movies/..",
                "..",
                "/media/MoviesElsewhere",
                "/media",
                "TV Shows",
                "/media/Movies/./x",
                "Movies\\\\..\\\\x",
                "/",
                "C:/"
            })
    void scansNoFolderThatIsNotTheLibrarys(String path) {
        Failure failure = bench.failure("scan_library", "{'libraryKey':'1','path':'" + path + "'}");
        assertThat(failure.code()).isEqualTo(FailureCode.INVALID_INPUT);
        assertThat(failure.hint()).contains("Its folders are: Movies.");
        assertThat(nothingWasWritten()).isTrue();
    }

    @Test
    void saysThatNothingIsSeenOfAScan() {
        bench.server.faults().forPath("/library/sections/1/refresh", Fault.status(200, "", Map.of()));
        JsonNode scan = bench.call("scan_library", "{'libraryKey':'1'}");
        assertThat(scan.path("seenRunning").asBoolean(true)).isFalse();
        assertThat(scan.path("note").asText()).contains("may be waiting, or over already");
    }

    @Test
    void asksBeforeItRefreshesAWholeLibrary() {
        assertThat(bench.question("refresh_library", "{'libraryKey':'1'}")
                        .target()
                        .count())
                .isEqualTo(56);
        assertThat(machine.work().running()).isEmpty();

        JsonNode refresh = answer(bench.confirmed("refresh_library", "{'libraryKey':'1'}"));

        assertThat(refresh.path("status").asText()).isEqualTo("started");
        assertThat(machine.work().running()).containsExactly("refresh 1");
    }

    @Test
    void runsATaskOnce() {
        JsonNode first = bench.call("run_butler_task", "{'task':'backupdatabase'}");
        assertThat(first.path("task").asText()).isEqualTo("BackupDatabase");
        assertThat(first.path("status").asText()).isEqualTo("started");
        assertThat(bench.call("run_butler_task", "{'task':'BackupDatabase'}")
                        .path("status")
                        .asText())
                .isEqualTo("alreadyRunning");
        assertThat(machine.work().running()).containsExactly("BackupDatabase");
    }

    @Test
    void namesTheTasksNearAnUnknownOne() {
        Failure failure = bench.failure("run_butler_task", "{'task':'BackupDatabases/../x'}");
        assertThat(failure.code()).isEqualTo(FailureCode.NOT_FOUND);
        assertThat(failure.hint()).contains("BackupDatabase");
        assertThat(nothingWasWritten()).isTrue();
    }

    @Test
    void optimizesAndCleansUp() {
        assertThat(bench.call("optimize_database", "{}").path("status").asText())
                .isEqualTo("started");
        assertThat(bench.call("clean_bundles", "{}").path("status").asText()).isEqualTo("started");
        assertThat(machine.work().running()).containsExactly("CleanOldBundles", "OptimizeDatabase");
    }

    @Test
    void emptiesTheTrashOnAPersonsWord() {
        bench.server
                .library()
                .items()
                .edit("101", item -> item.toBuilder().deletedAt(1_700_000_000L).build());
        var question = bench.question("empty_trash", "{'libraryKey':'Movies'}");
        assertThat(question.question())
                .isEqualTo("Empty a library's trash: trash of the library \"Movies\"? This cannot be undone.");

        JsonNode emptied = answer(bench.approved("empty_trash", "{'libraryKey':'Movies'}"));

        assertThat(emptied.path("removed").asInt()).isEqualTo(1);
        assertThat(emptied.path("left").asInt(-1)).isZero();
        assertThat(bench.server.library().items().find("101")).isEmpty();
        assertThat(machine.disk().removed()).isEmpty();
        assertThat(answer(bench.approved("empty_trash", "{'libraryKey':'Movies'}"))
                        .path("removed")
                        .asInt(-1))
                .isZero();
    }

    @Test
    void failsWhereTheTrashIsNotEmptied() {
        bench.server
                .library()
                .items()
                .edit("101", item -> item.toBuilder().deletedAt(1_700_000_000L).build());
        bench.server.faults().forPath("/library/sections/1/emptyTrash", Fault.status(200, "", Map.of()));
        assertThat(failure(bench.approved("empty_trash", "{'libraryKey':'1'}")).code())
                .isEqualTo(FailureCode.UPSTREAM_ERROR);
    }

    @Test
    void changesASettingOnAPersonsWord() {
        ChangedState changes = ChangedState.of(bench.server);
        String call = "{'id':'allowMediaDeletion','value':'off'}";
        assertThat(bench.question("set_preference", call).question())
                .startsWith("Change a server setting: setting allowMediaDeletion"
                        + " \"Allow media deletion: true → false\"?");

        JsonNode set = answer(bench.approved("set_preference", call));

        assertThat(set.path("before").asText()).isEqualTo("true");
        assertThat(set.path("after").asText()).isEqualTo("false");
        assertThat(set.path("changed").asBoolean()).isTrue();
        assertThat(machine.preferences().changed()).containsOnly(Map.entry("allowMediaDeletion", "0"));
        assertThat(changes.names()).containsExactly("owner /", "owner /:/prefs", "shared user /");
    }

    @Test
    void doesNotWriteASettingThatIsSoAlready() {
        JsonNode set = answer(bench.approved("set_preference", "{'id':'OnDeckWindow','value':16}"));
        assertThat(set.path("changed").asBoolean(true)).isFalse();
        assertThat(nothingWasWritten()).isTrue();
    }

    @Test
    void failsWhereASettingDoesNotChange() {
        bench.server.faults().forMethod("PUT", Fault.status(200, "", Map.of()));
        assertThat(failure(bench.approved("set_preference", "{'id':'OnDeckWindow','value':'8'}"))
                        .code())
                .isEqualTo(FailureCode.UPSTREAM_ERROR);
    }

    @ParameterizedTest
    @CsvSource({
        "PlexOnlineToken, x, INVALID_INPUT, may hold a secret",
        "customCertificateKey, x, INVALID_INPUT, may hold a secret",
        "NoSuchSetting, x, NOT_FOUND, no setting",
        "ondeckwindow, 8, NOT_FOUND, no setting",
        "OnDeckWindow, many, INVALID_INPUT, a whole number",
        "logDebug, maybe, INVALID_INPUT, true or false",
        "ScheduledLibraryUpdateInterval, 5, INVALID_INPUT, 900 (every 15 minutes)",
        "a&b=c, 1, NOT_FOUND, no setting",
        "X-Plex-Token, 1, NOT_FOUND, no setting"
    })
    void refusesASettingThatIsUnknownOrSecretOrDoesNotTakeTheValue(
            String id, String value, FailureCode code, String said) {
        Failure failure = failure(bench.approved("set_preference", "{'id':'" + id + "','value':'" + value + "'}"));
        assertThat(failure.code()).isEqualTo(code);
        assertThat(failure.message()).contains(said);
        assertThat(nothingWasWritten()).isTrue();
    }

    @Tag("S-13")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "set_preference | {'id':'OnDeckWindow','value':'8'}",
                "empty_trash | {'libraryKey':'1'}",
                "delete_media | {'ratingKey':'101','expectTitle':'Night of the Living Dead'}",
                "delete_version | {'ratingKey':'106','expectTitle':'His Girl Friday'}"
            })
    void aClientThatAnswersItsOwnQuestionChangesNothing(String tool, String given) {
        Failure first = bench.failure(tool, given);
        assertThat(first.code()).isEqualTo(FailureCode.CONFIRMATION_REQUIRED);
        assertThat(first.hint()).contains("plex-cli");
        JsonNode details = Objects.requireNonNull(first.details());
        assertThat(details.has("expect")).isFalse();
        String title = details.at("/target/title").asText();
        String confirmed = given.substring(0, given.length() - 1) + ",'confirm':'" + title.replace("'", "") + "'}";
        assertThat(bench.failure(tool, confirmed).code()).isEqualTo(FailureCode.CONFIRMATION_REQUIRED);
        assertThat(nothingWasWritten()).isTrue();
    }
}
