package io.github.plex4j.cli;

import io.github.plex4j.client.PlexToken;
import io.github.plex4j.client.TokenProvider;
import io.github.plex4j.client.http.PlexRequest;
import io.github.plex4j.client.http.PlexTransport;
import io.github.plex4j.client.internal.http.TransportSettings;
import io.github.plex4j.client.internal.http.Transports;
import io.github.plex4j.mcp.engine.Effect;
import io.github.plex4j.mcp.engine.Target;
import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.ToolCatalog;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.schema.Arg;
import io.github.plex4j.mcp.tools.change.ChangeReport;
import io.github.plex4j.mcp.tools.change.ChangedItem;
import io.github.plex4j.mcp.tools.change.ItemChanges;
import io.github.plex4j.testserver.GeneratedLibrary;
import io.github.plex4j.testserver.PlexTestServer;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

/** A server of generated movies and a command that marks the first of them as watched: a change that the server keeps. */
final class MarkedMovies implements AutoCloseable {
    /** The path of the request that marks one movie. */
    static final String PATH = "/:/scrobble";

    static final int MOVIES = 1_000;

    private final PlexTestServer server =
            PlexTestServer.start(GeneratedLibrary.builder().movies(MOVIES).build());
    private final PlexTransport transport = Transports.create(TransportSettings.builder(server.uri())
            .tokens(TokenProvider.of(PlexToken.of(server.token())))
            .build());
    private final AtomicReference<ToolContext> running = new AtomicReference<>();

    record First(
            @Arg(required = true, min = 1, max = MOVIES) int count) {}

    PlexTestServer server() {
        return server;
    }

    /** A run of the program with the command {@code mark-movies COUNT}. */
    CliRun cli() {
        return CliRun.of(ToolCatalog.of(List.of(tool())))
                .with("PLEX_URL", server.uri().toString())
                .with("PLEX_TOKEN", server.token())
                .with("PLEX_MCP_MODE", "write");
    }

    /** The number of movies that the server was told to mark. */
    long sent() {
        return server.requests().all().stream()
                .filter(request -> request.rawPath().equals(PATH))
                .count();
    }

    /** Blocks until the change under way is told to stop. */
    void awaitStop() {
        while (!Objects.requireNonNull(running.get()).cancellation().isCancelled()) {
            Thread.onSpinWait();
        }
    }

    Tool<First, ChangeReport> tool() {
        return Tool.named("mark_movies")
                .title("Mark as watched")
                .description("Marks movies as watched.")
                .toolset(SampleTools.LIBRARY)
                .effect(Effect.WRITE)
                .input(First.class)
                .output(ChangeReport.class)
                .preview((input, context) -> new Target("Movies", "library", input.count()))
                .handler(this::mark)
                .build();
    }

    private ChangeReport mark(First input, ToolContext context) throws InterruptedException {
        running.set(context);
        List<String> keys = IntStream.rangeClosed(1, input.count())
                .mapToObj(Integer::toString)
                .toList();
        return new ItemChanges<String>(context, key -> new ChangedItem(key, "Movie " + key, null), this::mark)
                .run(keys);
    }

    private boolean mark(String key) {
        return transport.exchange(
                PlexRequest.put(PATH).with("key", key).with("identifier", "com.plexapp.plugins.library"), body -> true);
    }

    @Override
    public void close() {
        transport.close();
        server.close();
    }
}
