package io.github.plex4j.checks.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plex4j.client.PlexAccount;
import io.github.plex4j.client.PlexClient;
import io.github.plex4j.client.PlexToken;
import io.github.plex4j.mcp.engine.ContentBlock;
import io.github.plex4j.mcp.engine.Success;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.ToolResult;
import io.github.plex4j.mcp.engine.call.ToolInvoker;
import io.github.plex4j.mcp.engine.text.Redactor;
import io.github.plex4j.mcp.tools.PlexTools;
import io.github.plex4j.testserver.DemoLibrary;
import io.github.plex4j.testserver.PlexTestServer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/** Calls of an assistant on the demonstration library, on an evening that stays the same. */
final class DemoCalls implements AutoCloseable {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-15T20:00:00Z"), ZoneOffset.UTC);

    /** An answer may grow or shrink by that part before the document has to be written anew. */
    private static final int TOLERANCE = 10;

    private final PlexTestServer server =
            PlexTestServer.builder(DemoLibrary.create(CLOCK)).plexPass(true).start();
    private final PlexClient client = PlexClient.builder()
            .server(server.uri())
            .token(PlexToken.of(server.token()))
            .build();
    private final PlexAccount account = PlexAccount.builder()
            .discover(server.discoverUri())
            .token(PlexToken.of(server.accountToken()))
            .build();
    private final ToolInvoker invoker = new ToolInvoker(PlexTools.catalog(), Redactor.none());
    private final ToolContext context = ToolContext.builder()
            .plex(() -> client)
            .account(() -> Optional.of(account))
            .clock(CLOCK)
            .timeZone(ZoneOffset.UTC)
            .build();

    Success success(AskedQuestion.Call call) {
        ToolResult result = invoker.invoke(call.tool(), call.arguments(), context);
        assertThat(result).as("%s", call).isInstanceOf(Success.class);
        return (Success) result;
    }

    /** The length of the text that a model reads. */
    static int bytes(Success success) {
        return success.content().stream()
                .filter(ContentBlock.Text.class::isInstance)
                .mapToInt(block -> ((ContentBlock.Text) block).text().getBytes(StandardCharsets.UTF_8).length)
                .sum();
    }

    /**
     * The figure of the document where it is near enough, so that a small change of an answer leaves the document as it is.
     *
     * @param written the figure that stands there; empty when there is none
     */
    static int figure(String written, int bytes) {
        if (GeneratedFile.isUpdate(System.getProperty("snapshots.update")) || written.isEmpty()) {
            return bytes;
        }
        int figure = Integer.parseInt(written);
        return Math.abs(figure - bytes) * TOLERANCE <= figure ? figure : bytes;
    }

    @Override
    public void close() {
        invoker.close();
        client.close();
        account.close();
        server.close();
    }
}
