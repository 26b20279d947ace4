package io.github.plex4j.mcp.stdio;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Eight calls at once of answers just below the bound of their bytes, in a process with the memory the launcher gives. */
@Tag("S-09")
@Timeout(240)
class OversizedAnswersIT {
    private static final long BYTES = 32L * 1024 * 1024 - 1024;
    private static final List<String> TOOLS =
            List.of("get_users", "get_activities", "get_active_sessions", "get_libraries");
    private static final Map<String, String> ARRAYS = Map.of(
            "/accounts",
            "Account",
            "/activities",
            "Activity",
            "/status/sessions",
            "Metadata",
            "/library/sections",
            "Directory");
    private static final String TAGS = "[" + "{\"tag\":\"a\"},".repeat(30_000) + "{}]";

    private static final List<IntFunction<String>> ROWS = List.of(
            row -> "{\"id\":" + row + ",\"key\":\"" + row + "\",\"title\":\"a\"}",
            row -> "{\"id\":" + row + ",\"Role\":" + TAGS + ",\"Media\":" + TAGS + "}",
            row -> "{\"id\":" + row + ",\"name\":\"" + "x".repeat(1_000_000) + "\"}");

    private static final String SOUND = "{\"MediaContainer\":{\"size\":1,\"Activity\":[{\"title\":\"Scanning\"}]}}";

    private final ObjectMapper mapper = new ObjectMapper();
    private volatile IntFunction<String> rows = ROWS.get(0);
    private volatile boolean sound;

    @Test
    void areTooLargeAndLeaveTheProcessAsItWas() throws Exception {
        HttpServer plex = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 20);
        ExecutorService threads = Executors.newCachedThreadPool();
        plex.setExecutor(threads);
        plex.createContext("/", this::answer);
        plex.start();
        Map<String, String> settings = Map.of(
                "PLEX_URL", "http://127.0.0.1:" + plex.getAddress().getPort(), "PLEX_TOKEN", "canary-token-4711");
        try (ServerProcess server = ServerProcess.start(PlexMcpStdio.class, settings)) {
            LineClient client = server.client();
            client.shakeHands();
            for (IntFunction<String> kind : ROWS) {
                rows = kind;
                sound = false;
                for (int call = 0; call < 8; call++) {
                    client.call(call, TOOLS.get(call % TOOLS.size()));
                }
                assertThat(client.next(8)).allSatisfy(this::isTooLarge);

                sound = true;
                client.call("next", "get_activities");
                assertThat(client.next().path("result").toString()).contains("Scanning");
            }
            client.end();
            assertThat(server.exitStatus()).isZero();
            assertThat(server.diagnostics()).noneMatch(line -> line.contains("OutOfMemoryError"));
        } finally {
            plex.stop(0);
            threads.shutdownNow();
        }
    }

    private void isTooLarge(JsonNode answer) throws JsonProcessingException {
        JsonNode failure = mapper.readTree(
                answer.path("result").path("content").path(0).path("text").asText());
        assertThat(failure.path("code").asText()).as("%s", answer).isEqualTo("too_large");
        assertThat(failure.path("message").asText())
                .matches("GET /[a-z/]+: (the answer has more than 10000 rows|(the|a row of the) answer would take more"
                        + " than [0-9]+ MiB of memory)\\.");
    }

    private void answer(HttpExchange exchange) throws IOException {
        String array = ARRAYS.get(exchange.getRequestURI().getPath());
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream body = new BufferedOutputStream(exchange.getResponseBody(), 1 << 16)) {
            if (sound || array == null) {
                body.write(SOUND.getBytes(StandardCharsets.UTF_8));
                return;
            }
            body.write(("{\"MediaContainer\":{\"size\":1,\"" + array + "\":[").getBytes(StandardCharsets.UTF_8));
            long left = BYTES;
            for (int row = 0; left > 0; row++) {
                byte[] bytes = (rows.apply(row) + ",").getBytes(StandardCharsets.UTF_8);
                left -= bytes.length;
                if (left > 0) {
                    body.write(bytes);
                }
            }
            body.write("{}]}}".getBytes(StandardCharsets.UTF_8));
        }
    }
}
