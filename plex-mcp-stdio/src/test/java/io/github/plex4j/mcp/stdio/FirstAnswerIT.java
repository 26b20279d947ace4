package io.github.plex4j.mcp.stdio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A client waits for the first answer of each start, so that nothing is made for it that it does not need. */
@Timeout(120)
class FirstAnswerIT {
    private static final String INITIALIZE =
            "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":{\"protocolVersion\":\"2025-11-25\","
                    + "\"capabilities\":{},\"clientInfo\":{\"name\":\"test\",\"version\":\"1\"}}}";

    @TempDir
    Path folder;

    @Test
    void anOlderClientWaitsForNothingDear() throws Exception {
        assertThat(classesLoadedFor(client -> client.send(INITIALIZE)))
                .filteredOn(FirstAnswerIT::isDear)
                .isEmpty();
    }

    @Test
    void aClientThatDiscoversWaitsForNothingDear() throws Exception {
        assertThat(classesLoadedFor(client -> client.modernRequest(1, "server/discover", client.object())))
                .filteredOn(FirstAnswerIT::isDear)
                .isEmpty();
    }

    /** The SDK, random numbers, and the equals, hashCode and toString that the JVM makes for a record when one is first called. */
    private static boolean isDear(String name) {
        return Stream.of(
                        "reactor.core.",
                        "io.modelcontextprotocol.server.",
                        "java.security.SecureRandom",
                        "java.lang.runtime.ObjectMethods")
                .anyMatch(name::startsWith);
    }

    private List<String> classesLoadedFor(Consumer<LineClient> request) throws Exception {
        Path log = folder.resolve("classes.txt");
        List<String> options = List.of("-Xlog:class+load:file=" + log + ":none");
        try (ServerProcess server = ServerProcess.start(PlexMcpStdio.class, options, folder, Map.of(), "--demo")) {
            request.accept(server.client());
            assertThat(server.client().next().path("result").isObject()).isTrue();
            server.client().end();
            assertThat(server.exitStatus()).isZero();
        }
        return names(log);
    }

    private static List<String> names(Path log) throws IOException {
        List<String> names = Files.readAllLines(log).stream()
                .map(line -> line.split(" ", 2)[0])
                .toList();
        assertThat(names).contains(PlexMcpStdio.class.getName());
        return names;
    }
}
