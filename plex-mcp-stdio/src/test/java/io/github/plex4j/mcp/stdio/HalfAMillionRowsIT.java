package io.github.plex4j.mcp.stdio;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.plex4j.mcp.docs.SampleCall;
import io.github.plex4j.mcp.docs.SampleCalls;
import io.github.plex4j.mcp.engine.Mode;
import io.github.plex4j.mcp.engine.ToolPolicy;
import io.github.plex4j.mcp.engine.ToolsetChoice;
import io.github.plex4j.mcp.tools.PlexTools;
import io.github.plex4j.testserver.DemoLibrary;
import io.github.plex4j.testserver.PlexTestServer;
import io.github.plex4j.testserver.Quirk;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A call of every tool to a server whose every list has half a million rows, in a process with the memory the launcher gives. */
@Tag("S-09")
@Timeout(240)
class HalfAMillionRowsIT {
    private static final String MISTAKE = "\"code\":\"internal\"";

    /** The tools of all toolsets in the mode that is the default. */
    private static final List<String> LISTED = PlexTools.catalog()
            .filter(ToolPolicy.of(Mode.READ, ToolsetChoice.ofAll(), Set.of()))
            .names();

    private final List<SampleCall> calls = SampleCalls.of(PlexTools.catalog()).ofEachTool().stream()
            .filter(call -> LISTED.contains(call.tool().name()))
            .toList();

    @Test
    void endEveryCallInItsTimeAndLeaveTheProcessAsItWas() throws Exception {
        try (PlexTestServer plex = PlexTestServer.builder(DemoLibrary.create())
                        .plexPass(true)
                        .start();
                ServerProcess server = ServerProcess.start(PlexMcpStdio.class, settings(plex))) {
            LineClient client = server.client();
            client.shakeHands();
            plex.quirks().always(Quirk.rows(500_000));
            plex.quirks().always(Quirk.onlyFields("ratingKey", "key", "id", "type", "title"));

            assertThat(answers(client))
                    .hasSize(calls.size())
                    .allSatisfy((call, answer) -> assertThat(answer).as(call).doesNotContain(MISTAKE));

            plex.quirks().clear();
            for (SampleCall call : calls) {
                call(client, call);
                assertThat(client.next().path("result").path("isError").asBoolean(true))
                        .as(call.line())
                        .isFalse();
            }
            client.end();
            assertThat(server.exitStatus()).isZero();
            assertThat(server.diagnostics()).noneMatch(line -> line.contains("OutOfMemoryError"));
        }
    }

    private static Map<String, String> settings(PlexTestServer plex) {
        return Map.of(
                "PLEX_URL",
                plex.uri().toString(),
                "PLEX_TOKEN",
                plex.token(),
                "PLEX_MCP_TOOLSETS",
                "all",
                "PLEX_DISCOVER_URL",
                plex.discoverUri().toString(),
                "PLEX_ACCOUNT_TOKEN",
                plex.accountToken(),
                "PLEX_MCP_CALL_SECONDS",
                "2");
    }

    /** The text of each answer, all calls made at once. */
    private Map<String, String> answers(LineClient client) throws Exception {
        calls.forEach(call -> call(client, call));
        Map<String, String> answers = new TreeMap<>();
        for (JsonNode answer : client.next(calls.size())) {
            answers.put(
                    answer.path("id").asText(),
                    answer.path("result").path("content").path(0).path("text").asText());
        }
        return answers;
    }

    private static void call(LineClient client, SampleCall call) {
        client.call(call.line(), call.tool().name(), call.arguments());
    }
}
