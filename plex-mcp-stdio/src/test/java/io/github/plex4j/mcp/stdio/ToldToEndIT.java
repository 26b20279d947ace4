package io.github.plex4j.mcp.stdio;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A supervisor tells the program to end and leaves its input open. */
@Timeout(120)
class ToldToEndIT {
    private static final int CALLS = 20;

    @TempDir
    Path folder;

    @Test
    @Tag("S-15")
    void theAuditLogHasALineForEachCallThatWasAnswered() throws Exception {
        Map<String, String> settings = Map.of("PLEX_MCP_AUDIT", "on", "PLEX_MCP_AUDIT_DIR", folder.toString());
        try (ServerProcess server = ServerProcess.start(PlexMcpStdio.class, settings, "--demo")) {
            server.client().shakeHands();
            for (int call = 0; call < CALLS; call++) {
                server.client().call(call, "get_libraries");
            }
            server.client().next(CALLS);

            server.terminate();
            server.exitStatus();
        }
        assertThat(Files.readAllLines(folder.resolve("audit.jsonl"))).hasSize(CALLS);
    }
}
