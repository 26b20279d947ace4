package io.github.plex4j.client;

import io.github.plex4j.testserver.DemoLibrary;
import io.github.plex4j.testserver.PlexTestServer;
import io.github.plex4j.testserver.RecordedRequest;
import io.github.plex4j.testserver.model.Library;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** A server on loopback with a library, and a client of it. */
public final class Demo implements AutoCloseable {
    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);

    private final PlexTestServer server;
    private final PlexClient plex;

    private Demo(PlexTestServer server) {
        this.server = server;
        this.plex = client(server.token(), Duration.ofSeconds(20));
    }

    /** The library of old films, shows and records. */
    public static Demo library() {
        return with(DemoLibrary.create(CLOCK));
    }

    public static Demo with(Library library) {
        return with(PlexTestServer.builder(library));
    }

    public static Demo with(PlexTestServer.Builder server) {
        return new Demo(server.token("canary-token-4711")
                .sharedUserToken("canary-guest-4712")
                .start());
    }

    public PlexTestServer server() {
        return server;
    }

    public PlexClient plex() {
        return plex;
    }

    public PlexClient client(String token, Duration timeout) {
        return PlexClient.builder()
                .server(server.uri())
                .token(PlexToken.of(token))
                .timeout(timeout)
                .build();
    }

    /** A client of a user the server is shared with. */
    public PlexClient guest() {
        return client(server.sharedUserToken(), Duration.ofSeconds(20));
    }

    public RecordedRequest lastRequest() {
        List<RecordedRequest> all = server.requests().all();
        return all.get(all.size() - 1);
    }

    @Override
    public void close() {
        plex.close();
        server.close();
    }
}
