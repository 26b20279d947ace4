package io.github.plex4j.mcp.stdio;

import io.github.plex4j.client.PlexClient;
import io.github.plex4j.client.PlexToken;
import io.github.plex4j.mcp.engine.Offer;
import io.github.plex4j.mcp.engine.ToolCatalog;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.call.ToolInvoker;
import io.github.plex4j.mcp.engine.text.Redactor;
import io.github.plex4j.mcp.server.Instructions;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/**
 * Goes through the motions of calls before the first one comes, which would otherwise take ten times as long as those after
 * it: nearly all of that is the JVM loading and linking what a call passes through. The same server as the client's is
 * built a second time, on lines from memory; its tools meet a Plex server that gives one answer to everything, also from
 * memory; what it answers is thrown away. Nothing leaves the process, and no token is read.
 */
final class WarmUpCalls {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** Stands for a token, so that the redaction has something to look for. */
    private static final PlexToken TOKEN = PlexToken.of("rehearsal-token");

    private final ToolCatalog catalog;
    private final ToolContext context;

    /**
     * @param catalog the tools the client may see
     * @param context what their calls start from, its Plex client apart
     */
    WarmUpCalls(ToolCatalog catalog, ToolContext context) {
        this.catalog = catalog;
        this.context = context;
    }

    /**
     * Blocks until all calls are answered or the patience with one of them is at its end.
     *
     * @param pause comes before each call: waits until the client wants nothing
     */
    void run(Pause pause) throws InterruptedException {
        run(pause, OutputStream.nullOutputStream());
    }

    /**
     * The same for who wants to hear it.
     *
     * @param heard gets the lines that answer
     */
    void run(Pause pause, OutputStream heard) throws InterruptedException {
        RecordedLines lines = new RecordedLines(script(), PATIENCE, pause, heard);
        try (PlexClient plex = PlexClient.builder()
                        .transport(new FixedAnswer(resource("rehearsal-answer.json")))
                        .build();
                ToolInvoker invoker = new ToolInvoker(catalog, Redactor.of(() -> List.of(TOKEN)))) {
            ToolContext own = context.toBuilder().plex(() -> plex).build();
            // A rehearsal is not rehearsed.
            Sessions sessions = new Sessions(
                    Offer.of(catalog),
                    invoker,
                    () -> own,
                    own.program(),
                    Instructions.of(catalog, catalog),
                    connection -> {});
            new StdioServer(sessions.mapper(), lines.input(), lines.output(), PATIENCE).serve(sessions::router);
        }
    }

    /** The lines, without the calls of tools that are not there. */
    List<String> script() {
        return resource("rehearsal-lines.jsonl")
                .lines()
                .filter(line -> !line.contains("\"tools/call\"")
                        || catalog.names().stream().anyMatch(name -> line.contains('"' + name + '"')))
                .toList();
    }

    private static String resource(String name) {
        try (InputStream stream = WarmUpCalls.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException(name + " is missing from the program");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }
}
