package io.github.plex4j.mcp.tools.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.tools.OnDemoLibrary;
import io.github.plex4j.mcp.tools.ToolBench;
import io.github.plex4j.testserver.DemoLibrary;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tools by which the owner looks at a server. */
class AdminReadsTest extends OnDemoLibrary {
    private static List<String> texts(JsonNode answer, String list, String field) {
        return ToolBench.texts(answer, list, field);
    }

    @Test
    void listsTheScheduledTasks() {
        JsonNode tasks = bench.call("get_butler_tasks", "{}");
        assertThat(texts(tasks, "tasks", "task")).contains("BackupDatabase", "OptimizeDatabase");
        assertThat(tasks.at("/tasks/0/intervalDays").asInt()).isEqualTo(1);
        assertThat(tasks.at("/tasks/0").has("description")).isFalse();
    }

    @Test
    void findsSettingsByIdLabelOrGroup() {
        assertThat(texts(bench.call("get_preferences", "{'text':'ondeck'}"), "preferences", "id"))
                .containsExactly("OnDeckWindow");
        assertThat(texts(bench.call("get_preferences", "{'text':'Empty Trash'}"), "preferences", "id"))
                .containsExactly("autoEmptyTrash");
        assertThat(texts(bench.call("get_preferences", "{'text':'butler'}"), "preferences", "id"))
                .containsExactly("ButlerStartHour");
    }

    @Test
    void showsValuesByTheirType() {
        JsonNode behaviour =
                bench.call("get_preferences", "{'text':'LibraryVideoPlayedAt'}").at("/preferences/0");
        assertThat(behaviour.path("value").asText()).isEqualTo("3");
        assertThat(behaviour.path("choices").get(0).asText()).isEqualTo("0: at selected threshold percentage");
        JsonNode flag = bench.call("get_preferences", "{'text':'logDebug'}").at("/preferences/0");
        assertThat(flag.path("type").asText()).isEqualTo("flag");
        assertThat(flag.path("value").asText()).isEqualTo("true");
    }

    @Test
    void showsTheDefaultOfASettingThatWasChanged() {
        try (ToolBench other = ToolBench.on(DemoLibrary.create(ToolBench.CLOCK))) {
            other.server.library().machine().preferences().set("OnDeckWindow", "8");
            JsonNode changed =
                    other.call("get_preferences", "{'text':'OnDeckWindow'}").at("/preferences/0");
            assertThat(changed.path("value").asText()).isEqualTo("8");
            assertThat(changed.path("defaultValue").asText()).isEqualTo("16");
        }
    }

    @Test
    @Tag("S-02")
    void showsNoSecretOfTheSettings() {
        try (ToolBench other = ToolBench.on(DemoLibrary.create(ToolBench.CLOCK))) {
            other.server
                    .library()
                    .machine()
                    .preferences()
                    .set("customConnections", "https://198.51.100.4:32400,https://me:pw@plex.example.org");
            JsonNode all = other.call("get_preferences", "{'limit':200}");
            assertThat(texts(all, "preferences", "value").stream().filter("[redacted]"::equals))
                    .hasSize(3);
            assertThat(all.toString())
                    .doesNotContain("secret-online-token", "pkcs12-passphrase", "owner@example", "198.51.100");
        }
    }

    @Test
    void findsLinesOfTheLogNewestFirst() {
        JsonNode errors = bench.call("search_logs", "{'level':'error'}");
        assertThat(errors.path("found").asInt()).isEqualTo(2);
        assertThat(errors.path("scanned").asInt()).isEqualTo(12);
        assertThat(errors.at("/lines/0/text").asText()).startsWith("Unable to find client profile");
        assertThat(errors.at("/lines/0/serverTime").asText()).isEqualTo("2026-03-01T11:57");
        assertThat(errors.at("/lines/1/text").asText())
                .isEqualTo("Error opening file 'Movies/The Bat (1959).mkv'" + " - Input/output error (5)");
        assertThat(errors.at("/lines/1/file").asText()).isEqualTo("Plex Media Server.log");
    }

    @Test
    void findsLinesByTheirText() {
        assertThat(texts(bench.call("search_logs", "{'text':'SLOW query'}"), "lines", "level"))
                .containsExactly("warn");
        JsonNode two = bench.call("search_logs", "{'text':'butler','level':'verbose','limit':1}");
        assertThat(two.path("found").asInt()).isEqualTo(2);
        assertThat(texts(two, "lines", "text")).containsExactly("Butler: finished task BackupDatabase");
    }

    @Test
    @Tag("S-02")
    void showsNoSecretOfTheLog() {
        String all =
                bench.call("search_logs", "{'level':'verbose','limit':200}").toString();
        assertThat(all)
                .contains("[redacted]")
                .doesNotContain("Vx4yTq81", "e8Qk2mWv", "Zk7pTr42", "owner@example", "192.168.1.20", "203.0.113.7")
                .doesNotContain("/media/Movies", "/home/builds");
    }

    @Tag("S-02")
    @ParameterizedTest
    @ValueSource(strings = {"Vx4y", "vx4ytq81lmpz0arbnc3s", "owner@", "192.168.1"})
    void letsNobodyGuessASecretByASearch(String part) {
        JsonNode found = bench.call("search_logs", "{'level':'verbose','text':'" + part + "'}");
        assertThat(found.path("found").asInt()).isZero();
    }

    @Test
    @Tag("S-02")
    void takesItsOwnTokenOutOfTheLogInEveryForm() {
        try (ToolBench other = ToolBench.on(DemoLibrary.create(ToolBench.CLOCK))) {
            String token = other.server.token();
            other.server
                    .library()
                    .machine()
                    .log()
                    .add("Mar 01, 2026 11:59:59.000 [1] ERROR - began " + token + " ended");
            JsonNode newest = other.call("search_logs", "{'level':'error','limit':1}");
            assertThat(newest.at("/lines/0/text").asText()).isEqualTo("began [redacted] ended");
        }
    }

    @Test
    void listsDevicesNewestFirst() {
        JsonNode devices = bench.call("get_devices", "{'limit':2}");
        assertThat(devices.path("devices")).hasSize(2);
        assertThat(devices.path("total").asInt()).isGreaterThan(2);
        assertThat(devices.at("/devices/0/createdAt").asText())
                .isGreaterThanOrEqualTo(devices.at("/devices/1/createdAt").asText());
        assertThat(devices.at("/devices/0/name").asText()).isNotBlank();
    }

    @Test
    void listsTheUsersOtherThanTheOwner() {
        JsonNode users = bench.call("get_shared_users", "{}");
        assertThat(texts(users, "users", "name")).contains("Anna").doesNotContain("alex");
        assertThat(users.path("basis").asText()).contains("plex.tv");
    }

    @ParameterizedTest
    @ValueSource(strings = {"get_butler_tasks", "get_preferences", "search_logs", "get_devices", "get_shared_users"})
    void tellsASharedUserWhoMayDoThis(String tool) {
        try (ToolBench guest = ToolBench.asSharedUser(DemoLibrary.create(ToolBench.CLOCK))) {
            var failure = guest.failure(tool, "{}");
            assertThat(failure.code()).isEqualTo(FailureCode.FORBIDDEN);
            assertThat(failure.hint()).isEqualTo("Use the token of the account that owns the server.");
        }
    }
}
