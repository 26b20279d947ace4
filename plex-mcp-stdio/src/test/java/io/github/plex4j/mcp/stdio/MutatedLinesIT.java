package io.github.plex4j.mcp.stdio;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.plex4j.testserver.DemoLibrary;
import io.github.plex4j.testserver.PlexTestServer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The program with its tools, told 20,000 lines that are wrong in some way. */
@Timeout(120)
class MutatedLinesIT {
    private static final int LINES = 20_000;
    private static final long SEED = 4711;
    private static final String CANARY = "canary-token-0123456789";

    @Test
    @Tag("S-02")
    @Tag("S-09")
    void twentyThousandBrokenLinesLeaveTheServerAsItWas() throws Exception {
        try (PlexTestServer plex = PlexTestServer.builder(DemoLibrary.create())
                        .token(CANARY)
                        .start();
                ServerProcess server = ServerProcess.start(
                        PlexMcpStdio.class,
                        List.of("-Xmx128m"),
                        Path.of(""),
                        Map.of("PLEX_URL", plex.uri().toString(), "PLEX_TOKEN", CANARY))) {
            LineClient client = server.client();
            client.shakeHands();
            client.request("before", "tools/list", client.object());
            JsonNode tools = answer(client, "before").path("result");
            Mutations mutations = new Mutations(SEED);
            for (int id = 0; id < LINES; id++) {
                client.sendBytes(mutations.line(id));
            }

            client.request("after", "tools/list", client.object());
            client.call("items", "get_library_items", client.object().put("libraryKey", "Movies"));
            List<JsonNode> answers = new ArrayList<>();
            client.end();
            answers.addAll(client.rest());

            assertThat(of(answers, "after").path("result")).isEqualTo(tools);
            assertThat(of(answers, "items").at("/result/structuredContent/items"))
                    .hasSize(25);
            assertThat(answers).noneMatch(answer -> answer.toString().contains(CANARY));
            assertThat(server.exitStatus()).isZero();
            assertThat(server.diagnostics()).noneMatch(line -> line.contains(CANARY) || line.contains("Error"));
        }
    }

    private static JsonNode answer(LineClient client, String id) {
        JsonNode message = client.next();
        while (!id.equals(message.path("id").asText())) {
            message = client.next();
        }
        return message;
    }

    private static JsonNode of(List<JsonNode> answers, String id) {
        return answers.stream()
                .filter(answer -> id.equals(answer.path("id").asText()))
                .findFirst()
                .orElseThrow();
    }
}
