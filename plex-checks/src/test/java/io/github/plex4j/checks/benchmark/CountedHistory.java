package io.github.plex4j.checks.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.plex4j.client.PlexClient;
import io.github.plex4j.client.PlexToken;
import io.github.plex4j.mcp.engine.Success;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.ToolResult;
import io.github.plex4j.mcp.engine.call.ToolInvoker;
import io.github.plex4j.mcp.engine.text.Redactor;
import io.github.plex4j.mcp.tools.PlexTools;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Counts a year of history in a process of its own, with as little memory as the programs may need. */
final class CountedHistory {
    private static final String HEAP = "-Xmx96m";

    private CountedHistory() {}

    /**
     * Asks get_watch_stats.
     *
     * @param arguments the address of the server and the arguments of the tool
     */
    public static void main(String[] arguments) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        PlexToken token = PlexToken.of(LargeServer.TOKEN);
        try (PlexClient client = PlexClient.builder()
                        .server(URI.create(arguments[0]))
                        .token(token)
                        .build();
                ToolInvoker invoker = new ToolInvoker(PlexTools.catalog(), Redactor.of(() -> List.of(token)))) {
            ToolContext context = ToolContext.builder().plex(() -> client).build();
            long begun = System.nanoTime();
            ToolResult result = invoker.invoke("get_watch_stats", mapper.readTree(arguments[1]), context);
            double milliseconds = (System.nanoTime() - begun) / 1e6;
            if (!(result instanceof Success success)) {
                throw new IllegalStateException(result.toString());
            }
            JsonNode answer = success.structured();
            System.out.println(
                    milliseconds + " " + peakBytes() + " " + answer.path("totalPlays") + " " + answer.path("complete"));
        }
    }

    private static long peakBytes() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }

    /** The output of main: milliseconds, bytes of heap at most, plays, whether all was read. */
    static List<String> ask(URI server, String toolArguments) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        HEAP,
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CountedHistory.class.getName(),
                        server.toString(),
                        toolArguments))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("The history could not be counted.");
        }
        return List.of(printed.strip().split(" ", -1));
    }
}
