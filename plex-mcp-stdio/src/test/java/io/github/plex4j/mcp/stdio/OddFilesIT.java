package io.github.plex4j.mcp.stdio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Settings that name something else than the file or the folder they are for. */
@Timeout(60)
class OddFilesIT {
    @TempDir
    Path folder;

    @Test
    void pipesThatNobodyWritesToAreRefusedAndKeepNoCallWaiting() throws Exception {
        Path token = pipe("token");
        Path exports = pipe("exports");
        try (ServerProcess server = ServerProcess.start(
                PlexMcpStdio.class,
                Map.of("PLEX_URL", "http://127.0.0.1:1", "PLEX_MCP_EXPORT_DIR", exports.toString()),
                "--token-file=" + token)) {
            LineClient client = server.client();
            client.shakeHands();

            client.call(1, "get_libraries");
            assertThat(failure(client.next()))
                    .contains("unauthorized", "The token file " + token + " is a pipe or a device");

            ObjectNode export = client.object().put("libraryKey", "1").put("file", "movies.csv");
            client.call(2, "export_library", export);
            assertThat(failure(client.next())).contains("invalid_input", "is a link or not a folder");

            client.end();
            assertThat(server.exitStatus()).isZero();
        }
    }

    private Path pipe(String name) throws Exception {
        Path pipe = folder.resolve(name);
        assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0, "no pipes with names here");
        return pipe;
    }

    private static String failure(JsonNode answer) {
        return answer.path("result").path("content").path(0).path("text").asText();
    }
}
