package io.github.plex4j.checks.benchmark;

import io.github.plex4j.checks.Repository;
import io.github.plex4j.testserver.PlexTestServer;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * The first call of the stdio server as its launcher starts it, a second and a half after the handshake, beside its own HTTP
 * exchanges repeated with the JDK's client, which is warm and keeps its connection.
 */
final class FirstCalls {
    static final List<String> TOOLS = List.of("get_playlist_items", "search_media", "get_libraries", "get_watch_stats");

    private static final Map<String, String> ARGUMENTS =
            Map.of("get_playlist_items", "{\"playlistId\":\"951\"}", "search_media", "{\"query\":\"night\"}");
    private static final String PROGRAM =
            Repository.root().resolve("bin/plex-mcp").toString();
    private static final Duration PAUSE = Duration.ofMillis(1500);

    private final PlexTestServer server;
    private final PlainClient plain;
    private Measured tool = new Measured();
    private Measured raw = new Measured();

    FirstCalls(PlexTestServer server, PlainClient plain) {
        this.server = server;
        this.plain = plain;
    }

    /** Makes the archive of classes, without which a start is slower, and one start that is not counted. */
    void once() throws Exception {
        int status =
                new ProcessBuilder(PROGRAM, "--version").inheritIO().start().waitFor();
        if (status != 0) {
            throw new IOException(PROGRAM + " --version ended with " + status);
        }
        measure(TOOLS.get(0));
        result(TOOLS.get(0));
    }

    /** Starts the program, makes one call and ends it. */
    void measure(String name) throws Exception {
        Map<String, String> environment = Map.of("PLEX_URL", server.uri().toString(), "PLEX_TOKEN", server.token());
        try (StdioProcess process = StdioProcess.start(List.of(PROGRAM), environment)) {
            Thread.sleep(PAUSE.toMillis());
            int before = server.requests().all().size();
            String answer = tool.time(() -> process.call(name, ARGUMENTS.getOrDefault(name, "{}")));
            if (!answer.contains("structuredContent")) {
                throw new IOException(name + " was answered " + answer);
            }
            List<String> targets = RecordedRequests.targets(server, before);
            raw.time(() -> {
                for (String target : targets) {
                    plain.fetch(target);
                }
                return targets;
            });
        }
    }

    /** The measurements of a tool, after which another one starts. */
    Finding result(String name) {
        Finding result = Finding.ofTimes(
                "the first call of `bin/plex-mcp`, 1.5 s after the handshake: `" + name + "`",
                tool.median(),
                raw.median(),
                "its requests by a warm client",
                "20 ms more than its requests");
        tool = new Measured();
        raw = new Measured();
        return result;
    }
}
