package io.github.plex4j.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.plex4j.mcp.engine.ToolJson;
import io.github.plex4j.testserver.DemoLibrary;
import io.github.plex4j.testserver.Fault;
import io.github.plex4j.testserver.PlexTestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorTest {
    private static final String CANARY = "c4n4ry-t0k3n-x7";

    private final PlexTestServer server = PlexTestServer.builder(DemoLibrary.create())
            .token(CANARY)
            .serverName("Attic")
            .start();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void allIsWell() {
        CliRun.Written written = pointed().with("PLEX_TOKEN", CANARY).run("doctor");
        assertThat(written.out())
                .contains("ok       settings  mode read; toolsets library, editing")
                .contains("ok       token     from PLEX_TOKEN")
                .containsPattern("ok       server    \\S+: Plex Media Server \\S+, round trip [0-9]+ ms")
                .contains("ok       sign-in   the token opens \"Attic\"")
                .contains("ok       rights    the owner's token")
                .endsWith("Everything works.\n");
        assertThat(written.status()).isZero();
    }

    /** Account 0 has no name and stands for use without an account: it is no user, and {@code users} does not list it. */
    @Test
    void onlyAccountsWithANameAreUsers() {
        try (PlexTestServer demo = PlexTestServer.start(DemoLibrary.create())) {
            CliRun.Written written = CliRun.ofSamples()
                    .with("PLEX_URL", demo.uri().toString())
                    .with("PLEX_TOKEN", demo.token())
                    .run("doctor");

            assertThat(written.out()).contains("ok       rights    the owner's token; 4 users have an account\n");
        }
    }

    @Test
    void theTokenIsNeverShown() {
        CliRun.Written written = pointed()
                .with("PLEX_TOKEN", CANARY)
                .with("PLEX_LOG_LEVEL", "trace")
                .run("doctor");
        assertThat(written.out() + written.err()).doesNotContain(CANARY);
    }

    @Test
    void aSharedUsersTokenIsGoodButToldApart() {
        CliRun.Written written =
                pointed().with("PLEX_TOKEN", server.sharedUserToken()).run("doctor");
        assertThat(written.out()).contains("a shared user's token");
        assertThat(written.status()).isZero();
    }

    @Test
    void aWrongTokenIsToldWithItsCure() {
        CliRun.Written written =
                pointed().with("PLEX_TOKEN", "wrong-token-of-ours").run("doctor");
        assertThat(written.out())
                .contains("failed   sign-in")
                .contains("Set PLEX_TOKEN")
                .doesNotContain("wrong-token-of-ours");
        assertThat(written.status()).isEqualTo(3);
    }

    @Test
    void aMissingTokenDoesNotHideThatTheServerIsThere() {
        CliRun.Written written = pointed().run("doctor");
        assertThat(written.out())
                .contains("failed   token     No Plex token is set.")
                .contains("ok       server");
        assertThat(written.status()).isEqualTo(3);
    }

    @Test
    void aServerThatSaysWhoItIsOnlyToATokenGetsIt() {
        server.faults().forPath("/identity", Fault.status(401).times(1));

        CliRun.Written written = pointed().with("PLEX_TOKEN", CANARY).run("doctor");

        assertThat(written.out())
                .contains(" ms; it identifies itself only to calls with the token\n")
                .contains("ok       sign-in")
                .doesNotContain("none is set");
        assertThat(written.status()).isZero();
    }

    @Test
    void aServerThatRefusesTheTokenEvenForItsIdentityIsReportedAsThat() {
        server.faults().forPath("/identity", Fault.status(401));

        CliRun.Written written = pointed().with("PLEX_TOKEN", CANARY).run("doctor");

        assertThat(written.out())
                .contains("failed   server    GET /identity: the server does not accept the token (401).")
                .doesNotContain("none is set", "sign-in");
        assertThat(written.status()).isEqualTo(3);
    }

    @Test
    void aServerThatSaysWhoItIsOnlyToATokenIsReportedWhereThereIsNone() {
        server.faults().forPath("/identity", Fault.status(401));

        CliRun.Written written = pointed().run("doctor");

        assertThat(written.out())
                .contains("failed   server    GET /identity: the server requires a token and none is set (401).");
        assertThat(written.status()).isEqualTo(3);
    }

    @Test
    void aServerThatIsNotThereIsToldWithItsCure() {
        CliRun.Written written = CliRun.ofSamples()
                .with("PLEX_URL", "http://127.0.0.1:1")
                .with("PLEX_TOKEN", CANARY)
                .run("doctor");
        assertThat(written.out()).contains("failed   server").contains("PLEX_URL");
        assertThat(written.status()).isEqualTo(4);
    }

    @Test
    void maintenanceIsTold() {
        server.faults().always(Fault.maintenance());
        CliRun.Written written = pointed().with("PLEX_TOKEN", CANARY).run("doctor");
        assertThat(written.out()).containsIgnoringCase("maintenance");
        assertThat(written.status()).isEqualTo(4);
    }

    @Test
    void wrongSettingsAreToldBeforeAnythingIsAsked() {
        CliRun.Written written = pointed()
                .with("PLEX_TOKEN", CANARY)
                .with("PLEX_MCP_MODE", "god")
                .run("doctor");
        assertThat(written.out()).contains("failed   settings  PLEX_MCP_MODE").contains("read, write, admin");
        assertThat(written.status()).isEqualTo(2);
    }

    @Test
    void aTokenFileThatOthersCanReadIsAWarningWithItsCure(@TempDir Path folder) throws IOException {
        Path file = tokenFile(folder, "rw-r--r--");
        CliRun.Written written = pointed().run("doctor", "--token-file", file.toString());
        assertThat(written.out())
                .contains("warning  token     The token file")
                .contains("can be read by other users")
                .contains("chmod 600")
                .contains("ok       sign-in")
                .endsWith("Everything works; see the warning.\n");
        assertThat(written.status()).isZero();
    }

    @Test
    void aTokenFileOfItsOwnerAloneIsGood(@TempDir Path folder) throws IOException {
        Path file = tokenFile(folder, "rw-------");
        CliRun.Written written = pointed().run("doctor", "--token-file", file.toString());
        assertThat(written.out()).contains("from the file " + file).doesNotContain(CANARY);
        assertThat(written.status()).isZero();
    }

    @Test
    void jsonHoldsEachCheck() throws JsonProcessingException {
        JsonNode report = ToolJson.parse(pointed().run("doctor", "--json").out());
        assertThat(report.path("ok").booleanValue()).isFalse();
        assertThat(report.path("checks").findValuesAsText("name")).startsWith("settings", "token", "server");
        assertThat(report.path("checks").path(1).path("code").textValue()).isEqualTo("unauthorized");
    }

    @Test
    @Tag("S-18")
    void theNameOfTheServerMovesNoCursorAndForgesNoLine() {
        String forged = "Attic\"\u001b[2K\rok       rights    \u202eall\u200b\nEverything works.";
        try (PlexTestServer hostile = PlexTestServer.builder(DemoLibrary.create())
                .token(CANARY)
                .serverName(forged)
                .start()) {
            CliRun.Written written = CliRun.ofSamples()
                    .with("PLEX_URL", hostile.uri().toString())
                    .with("PLEX_TOKEN", CANARY)
                    .run("doctor");
            assertThat(written.out())
                    .contains("the token opens \"Attic\"[2K ok       rights    all Everything works.\"\n")
                    .doesNotContainPattern("[\\p{Cntrl}\\p{Cf}&&[^\n]]");
        }
    }

    @Test
    void theDemonstrationIsWell() {
        CliRun.Written written = CliRun.ofSamples().run("--demo", "doctor");
        assertThat(written.out()).contains("of the demonstration library");
        assertThat(written.status()).isZero();
    }

    private CliRun pointed() {
        return CliRun.ofSamples().with("PLEX_URL", server.uri().toString());
    }

    private static Path tokenFile(Path folder, String permissions) throws IOException {
        assumeThat(Files.getFileStore(folder).supportsFileAttributeView("posix"))
                .isTrue();
        Path file = Files.writeString(folder.resolve("token"), CANARY + "\n");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    }
}
