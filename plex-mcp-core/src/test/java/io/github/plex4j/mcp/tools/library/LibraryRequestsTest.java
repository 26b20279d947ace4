package io.github.plex4j.mcp.tools.library;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.plex4j.mcp.engine.Failure;
import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.engine.ToolResult;
import io.github.plex4j.mcp.engine.call.InvocationHandle;
import io.github.plex4j.mcp.tools.ToolBench;
import io.github.plex4j.testserver.DemoLibrary;
import io.github.plex4j.testserver.Fault;
import io.github.plex4j.testserver.PlexTestServer;
import io.github.plex4j.testserver.RecordedRequest;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Requests that answers about libraries cost. */
class LibraryRequestsTest {
    /** A request that is on its way when a call is cancelled arrives during the first of these. */
    private static final int CALLS = 5;

    private static final int SECONDS = 20;

    private final ToolBench bench = ToolBench.demo();

    @AfterEach
    void close() {
        bench.close();
    }

    private List<String> requests() {
        return bench.server.requests().all().stream()
                .map(request -> request.rawPath())
                .toList();
    }

    private int movies() {
        return bench.call("get_libraries", "{}").at("/libraries/0/itemCount").asInt();
    }

    @Test
    void itemsAreCountedAgainOnlyWhenTheContentOfALibraryChanged() {
        int before = movies();
        bench.server.requests().clear();

        assertThat(movies()).isEqualTo(before);
        assertThat(requests()).containsExactly("/library/sections");

        bench.server.library().items().delete("101");
        assertThat(movies()).isEqualTo(before - 1);
    }

    @Test
    void whatTheSignedInUserWatchedIsCountedEachTime() {
        JsonNode before =
                bench.call("get_library_stats", "{}").path("libraries").get(0);

        bench.server.library().play("101", 1, 1, ToolBench.NOW.getEpochSecond());

        JsonNode after = bench.call("get_library_stats", "{}").path("libraries").get(0);
        assertThat(after.path("counts")).isEqualTo(before.path("counts"));
        assertThat(after.path("watched").asInt())
                .isEqualTo(before.path("watched").asInt() + 1);
    }

    @Test
    void theLibrariesAreAskedForOnlyWhereAnItemHasFiles() {
        bench.call("get_media_details", "{'ratingKey':'101','include':['cast']}");

        assertThat(requests()).doesNotContain("/library/sections");
    }

    @Test
    void aLibraryThatCannotBeCountedFailsTheCall() {
        bench.server.faults().forPath("/library/sections/2/all", Fault.status(500));

        Failure failure = bench.failure("get_libraries", "{}");

        assertThat(failure.code()).isEqualTo(FailureCode.UPSTREAM_ERROR);
    }

    @Test
    void aCancelledCallGivesUpAllItsRequests() throws Exception {
        CountDownLatch four = new CountDownLatch(4);
        try (ToolBench slow = ToolBench.on(PlexTestServer.builder(DemoLibrary.create(ToolBench.CLOCK))
                .beforeAnswer(request -> four.countDown()))) {
            slow.server.faults().forPath("/library/sections/", Fault.delay(Duration.ofMinutes(5)));
            CompletableFuture<ToolResult> answer = new CompletableFuture<>();
            InvocationHandle call =
                    slow.invoker.submit("get_library_stats", ToolBench.json("{}"), slow.context(), answer::complete);
            assertThat(four.await(SECONDS, TimeUnit.SECONDS)).isTrue();

            call.cancel();

            assertThat(answer.get(SECONDS, TimeUnit.SECONDS))
                    .isInstanceOfSatisfying(
                            Failure.class, failure -> assertThat(failure.code()).isEqualTo(FailureCode.CANCELLED));
            slow.server.faults().clear();
            assertThat(Stream.generate(() -> requestsBeside(slow)).limit(CALLS))
                    .as("requests of the cancelled call beside each of those that follow")
                    .endsWith(List.of());
        }
    }

    /** The requests that reach the server during a call that does not send them. */
    private static List<String> requestsBeside(ToolBench bench) {
        int sent = bench.server.requests().count();
        bench.call("get_on_deck", "{}");
        return bench.server.requests().all().stream()
                .skip(sent)
                .map(RecordedRequest::rawPath)
                .filter(path -> path.startsWith("/library/sections/3/") || path.startsWith("/library/sections/4/"))
                .toList();
    }
}
