package io.github.plex4j.mcp.stdio;

import io.github.plex4j.client.PlexToken;
import io.github.plex4j.client.TokenProvider;
import io.github.plex4j.client.http.PlexRequest;
import io.github.plex4j.client.http.PlexTransport;
import io.github.plex4j.client.internal.http.TransportSettings;
import io.github.plex4j.client.internal.http.Transports;
import io.github.plex4j.mcp.engine.Effect;
import io.github.plex4j.mcp.engine.Mode;
import io.github.plex4j.mcp.engine.Target;
import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.ToolCatalog;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.ToolPolicy;
import io.github.plex4j.mcp.engine.Toolset;
import io.github.plex4j.mcp.engine.ToolsetChoice;
import io.github.plex4j.mcp.engine.schema.Arg;
import io.github.plex4j.mcp.tools.change.ChangeReport;
import io.github.plex4j.mcp.tools.change.ChangedItem;
import io.github.plex4j.mcp.tools.change.ItemChanges;
import io.github.plex4j.testserver.GeneratedLibrary;
import io.github.plex4j.testserver.PlexTestServer;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

/** A Plex server with movies, and tools that clear the watch state of the first of them: each a change that the server keeps. */
final class ClearedMovies implements AutoCloseable {
    /** The path of the request that clears one movie. */
    static final String PATH = "/:/unscrobble";

    static final int MOVIES = 1_000;

    /** Clears movies; needs a person's word. */
    static final String CLEAR = "clear_movies";

    /** A name that it had before. */
    static final String ERASE = "erase_movies";

    /** The same under another name. */
    static final String WIPE = "wipe_movies";

    /** Reads. */
    static final String LOOK = "look";

    private static final Toolset TOOLSET = new Toolset("library", true);

    private final PlexTestServer server =
            PlexTestServer.start(GeneratedLibrary.builder().movies(MOVIES).build());
    private final PlexTransport transport = Transports.create(TransportSettings.builder(server.uri())
            .tokens(TokenProvider.of(PlexToken.of(server.token())))
            .build());
    private final AtomicReference<ToolContext> running = new AtomicReference<>();
    private final BlockingQueue<ChangeReport> reports = new LinkedBlockingQueue<>();

    record First(
            @Arg(required = true, min = 1, max = MOVIES) int count) {}

    record Seen(boolean seen) {}

    PlexTestServer server() {
        return server;
    }

    ToolCatalog catalog() {
        return ToolCatalog.of(List.of(
                clearing(CLEAR, ERASE),
                clearing(WIPE),
                Tool.named(LOOK)
                        .title("Look")
                        .description("Reads.")
                        .toolset(TOOLSET)
                        .effect(Effect.READ)
                        .output(Seen.class)
                        .handler((input, context) -> look())
                        .build()));
    }

    /** A context in which these tools may be called. */
    static ToolContext context(InstantSource now) {
        return ToolContext.builder()
                .clock(now.withZone(ZoneOffset.UTC))
                .policy(ToolPolicy.of(Mode.ADMIN, ToolsetChoice.ofAll(), Set.of()))
                .build();
    }

    private Tool<First, ChangeReport> clearing(String name, String... formerNames) {
        return Tool.named(name)
                .formerly(formerNames)
                .title("Mark as unwatched")
                .description("Marks movies as unwatched.")
                .toolset(TOOLSET)
                .effect(Effect.DESTRUCTIVE)
                .input(First.class)
                .output(ChangeReport.class)
                .preview((input, context) -> new Target("Movies", "library", input.count()))
                .handler(this::clear)
                .build();
    }

    private ChangeReport clear(First input, ToolContext context) throws InterruptedException {
        running.set(context);
        List<String> keys = IntStream.rangeClosed(1, input.count())
                .mapToObj(Integer::toString)
                .toList();
        ChangeReport report = new ItemChanges<String>(
                        context, key -> new ChangedItem(key, "Movie " + key, null), this::clear)
                .run(keys);
        reports.add(report);
        return report;
    }

    private boolean clear(String key) {
        return transport.exchange(
                PlexRequest.put(PATH).with("key", key).with("identifier", "com.plexapp.plugins.library"), body -> true);
    }

    private Seen look() {
        return transport.exchange(PlexRequest.get("/identity"), body -> new Seen(true));
    }

    /** The number of movies that the server was told to clear. */
    long sent() {
        return server.requests().all().stream()
                .filter(request -> request.rawPath().equals(PATH))
                .count();
    }

    /** The report of the next change that ended, whether or not the client heard of it. */
    ChangeReport report() throws InterruptedException {
        return reports.take();
    }

    /** The reports of the changes that have ended. */
    List<ChangeReport> reported() {
        return List.copyOf(reports);
    }

    /** Blocks until the change under way is told to stop. */
    void awaitStop() {
        while (!Objects.requireNonNull(running.get()).cancellation().isCancelled()) {
            Thread.onSpinWait();
        }
    }

    @Override
    public void close() {
        transport.close();
        server.close();
    }
}
