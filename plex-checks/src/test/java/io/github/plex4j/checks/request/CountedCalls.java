package io.github.plex4j.checks.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plex4j.client.PlexAccount;
import io.github.plex4j.client.PlexClient;
import io.github.plex4j.client.PlexToken;
import io.github.plex4j.mcp.docs.SampleCall;
import io.github.plex4j.mcp.engine.Mode;
import io.github.plex4j.mcp.engine.Success;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.ToolPolicy;
import io.github.plex4j.mcp.engine.ToolResult;
import io.github.plex4j.mcp.engine.ToolsetChoice;
import io.github.plex4j.mcp.engine.call.ToolInvoker;
import io.github.plex4j.mcp.engine.text.Redactor;
import io.github.plex4j.mcp.tools.PlexTools;
import io.github.plex4j.testserver.DemoLibrary;
import io.github.plex4j.testserver.PlexTestServer;
import io.github.plex4j.testserver.RecordedRequest;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Calls tools on the demonstration library, and counts what each call costs. */
final class CountedCalls implements AutoCloseable {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);

    private final RoundTrips roundTrips = new RoundTrips();
    private final PlexTestServer server = PlexTestServer.builder(DemoLibrary.create(CLOCK))
            .plexPass(true)
            .beforeAnswer(roundTrips)
            .start();
    private final ToolInvoker invoker = new ToolInvoker(PlexTools.catalog(), Redactor.none());
    private final Path exports;

    /**
     * Starts a server.
     *
     * @param exports a folder that a tool may write to
     */
    CountedCalls(Path exports) {
        this.exports = exports;
    }

    /**
     * The cost of a call.
     *
     * @param requests what was asked, in order
     * @param steps    how many times the call waited for the server
     */
    record Cost(List<RecordedRequest> requests, int steps) {
        Cost {
            requests = List.copyOf(requests);
        }
    }

    /** Makes a call with a client that remembers nothing, and the same call again. */
    List<Cost> callTwice(SampleCall call) {
        try (PlexClient client = PlexClient.builder()
                        .server(server.uri())
                        .token(PlexToken.of(server.token()))
                        .build();
                PlexAccount account = PlexAccount.builder()
                        .discover(server.discoverUri())
                        .token(PlexToken.of(server.accountToken()))
                        .build()) {
            ToolContext context = ToolContext.builder()
                    .plex(() -> client)
                    .account(() -> Optional.of(account))
                    .policy(ToolPolicy.of(Mode.READ, ToolsetChoice.ofAll(), Set.of())
                            .exportingTo(exports))
                    .clock(CLOCK)
                    .timeZone(ZoneOffset.UTC)
                    .build();
            return List.of(count(call, context), count(call, context));
        }
    }

    private Cost count(SampleCall call, ToolContext context) {
        server.requests().clear();
        ToolResult result = invoker.invoke(call.tool().name(), call.arguments(), context);
        assertThat(result).as("%s", call).isInstanceOf(Success.class);
        return new Cost(server.requests().all(), roundTrips.take());
    }

    @Override
    public void close() {
        invoker.close();
        server.close();
    }
}
