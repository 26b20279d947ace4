package io.github.plex4j.checks.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.plex4j.client.PlexClient;
import io.github.plex4j.client.PlexToken;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.call.InvocationHandle;
import io.github.plex4j.mcp.engine.call.ToolInvoker;
import io.github.plex4j.mcp.engine.text.Redactor;
import io.github.plex4j.mcp.tools.PlexTools;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Begins to count a year of history and gives it up in the middle. */
final class CancelledHistory {
    private static final int REPORTS = 30;
    private static final long GRACE_MILLISECONDS = 200;
    private static final long AFTERWARDS_MILLISECONDS = 1_000;

    private CancelledHistory() {}

    /**
     * The result.
     *
     * @param milliseconds until the call was answered
     * @param late         the requests that the server got later than 200 milliseconds after the cancel
     */
    record Outcome(double milliseconds, int late) {}

    static Outcome of(LargeServer server) throws IOException, InterruptedException {
        PlexToken token = PlexToken.of(LargeServer.TOKEN);
        CountDownLatch underWay = new CountDownLatch(REPORTS);
        CountDownLatch answered = new CountDownLatch(1);
        try (PlexClient client =
                        PlexClient.builder().server(server.uri()).token(token).build();
                ToolInvoker invoker = new ToolInvoker(PlexTools.catalog(), Redactor.of(() -> List.of(token)))) {
            ToolContext context = ToolContext.builder()
                    .plex(() -> client)
                    .progress((done, total, message) -> underWay.countDown())
                    .build();
            InvocationHandle call = invoker.submit(
                    "get_watch_stats",
                    new ObjectMapper().createObjectNode().put("days", 365),
                    context,
                    result -> answered.countDown());
            underWay.await();
            long begun = System.nanoTime();
            call.cancel();
            answered.await();
            double milliseconds = (System.nanoTime() - begun) / 1e6;
            Thread.sleep(GRACE_MILLISECONDS);
            server.requested();
            Thread.sleep(AFTERWARDS_MILLISECONDS);
            return new Outcome(milliseconds, server.requested().size());
        }
    }
}
