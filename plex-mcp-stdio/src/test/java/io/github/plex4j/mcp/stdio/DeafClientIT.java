package io.github.plex4j.mcp.stdio;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A client that asks and does not read the answers. */
@Tag("S-09")
@Timeout(120)
class DeafClientIT {
    /** More than are kept for a client: each answer is the list of all tools. */
    private static final int MANY = 350;

    private static final int FEW = 10;
    private static final String HELLO = """
        {"jsonrpc":"2.0","id":"hello","method":"initialize","params":{"protocolVersion":"2025-11-25","capabilities":{},\
        "clientInfo":{"name":"test","version":"1"}}}
        {"jsonrpc":"2.0","method":"notifications/initialized"}
        """;

    private final Process process;

    DeafClientIT() throws IOException {
        process = ServerProcess.launch(
                PlexMcpStdio.class,
                List.of("-Xmx96m"),
                Path.of(""),
                Map.of("PLEX_URL", "http://127.0.0.1:1", "PLEX_TOKEN", "canary-token-4711"));
        process.getErrorStream().close();
    }

    @AfterEach
    void stop() {
        process.destroyForcibly();
    }

    private Thread asking(int lists) {
        Thread asking = new Thread(() -> {
            OutputStream requests = process.getOutputStream();
            try {
                requests.write(HELLO.getBytes(StandardCharsets.UTF_8));
                for (int id = 0; id < lists; id++) {
                    String line = "{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"method\":\"tools/list\"}"
                            + " ".repeat(2_000) + "\n";
                    requests.write(line.getBytes(StandardCharsets.UTF_8));
                    requests.flush();
                }
            } catch (IOException stopped) {
                // The tests look at what the process does, and at the answers.
                return;
            }
        });
        asking.setDaemon(true);
        asking.start();
        return asking;
    }

    @Test
    void aClientThatReadsLateIsMadeToWaitAndLosesNoAnswer() throws Exception {
        Thread asking = asking(MANY);
        asking.join(TimeUnit.SECONDS.toMillis(2));
        assertThat(asking.isAlive())
                .as("the server takes no more requests than it can answer")
                .isTrue();

        LineClient client = new LineClient(process.getOutputStream(), process.getInputStream());
        List<JsonNode> answers = client.next(MANY + 1);

        assertThat(answers.subList(1, answers.size()))
                .allMatch(answer -> answer.path("result").path("tools").size() > 30)
                .extracting(answer -> answer.path("id").asInt())
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, MANY).boxed().toList());
        client.end();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
    }

    @Test
    void unreadAnswersDoNotKeepTheServerAliveWhenItsInputEnds() throws Exception {
        Thread asking = asking(FEW);
        asking.join();

        process.getOutputStream().close();

        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
    }

    @Test
    void unreadAnswersDoNotKeepTheServerAliveWhenItIsStopped() throws Exception {
        asking(MANY).join(TimeUnit.SECONDS.toMillis(2));

        process.destroy();

        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }
}
