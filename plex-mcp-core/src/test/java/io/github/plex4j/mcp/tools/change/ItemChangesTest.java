package io.github.plex4j.mcp.tools.change;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.plex4j.client.PlexToken;
import io.github.plex4j.client.TokenProvider;
import io.github.plex4j.client.http.PlexRequest;
import io.github.plex4j.client.http.PlexTransport;
import io.github.plex4j.client.internal.http.TransportSettings;
import io.github.plex4j.client.internal.http.Transports;
import io.github.plex4j.mcp.engine.Cancellation;
import io.github.plex4j.mcp.engine.Effect;
import io.github.plex4j.mcp.engine.Failure;
import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.engine.Mode;
import io.github.plex4j.mcp.engine.NoInput;
import io.github.plex4j.mcp.engine.Success;
import io.github.plex4j.mcp.engine.ToolCatalog;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.ToolFailure;
import io.github.plex4j.mcp.engine.ToolPolicy;
import io.github.plex4j.mcp.engine.ToolResult;
import io.github.plex4j.mcp.engine.ToolsetChoice;
import io.github.plex4j.mcp.engine.call.InvocationHandle;
import io.github.plex4j.mcp.engine.call.ToolInvoker;
import io.github.plex4j.mcp.engine.text.Redactor;
import io.github.plex4j.mcp.tools.shared.Toolsets;
import io.github.plex4j.testserver.Fault;
import io.github.plex4j.testserver.GeneratedLibrary;
import io.github.plex4j.testserver.PlexTestServer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A tool that marks movies as watched, against a server that keeps the state. */
@Timeout(60)
class ItemChangesTest {
    private static final int MOVIES = 1_000;
    private static final String PATH = "/:/scrobble";

    private final PlexTestServer server =
            PlexTestServer.start(GeneratedLibrary.builder().movies(MOVIES).build());
    private final PlexTransport transport = Transports.create(TransportSettings.builder(server.uri())
            .tokens(TokenProvider.of(PlexToken.of(server.token())))
            .build());
    private final AtomicReference<Runnable> afterTen = new AtomicReference<>(() -> {});
    private final List<String> keys = keys();
    private final ToolContext context = ToolContext.builder()
            .policy(ToolPolicy.of(Mode.WRITE, ToolsetChoice.ofAll(), Set.of()))
            .build();
    private final ToolInvoker invoker = new ToolInvoker(
            ToolCatalog.of(List.of(Toolsets.LIBRARY
                    .tool("mark_all", Effect.WRITE)
                    .title("Mark as watched")
                    .description("Marks all movies as watched.")
                    .output(ChangeReport.class)
                    .handler(this::markAll)
                    .build())),
            Redactor.none());

    private ChangeReport markAll(NoInput input, ToolContext call) throws InterruptedException {
        return new ItemChanges<String>(
                        call, key -> new ChangedItem(key, "Movie " + key, null), key -> mark(key, keys.indexOf(key)))
                .run(keys);
    }

    private boolean mark(String key, int index) {
        if (index == 10) {
            Objects.requireNonNull(afterTen.get()).run();
        }
        return transport.exchange(
                PlexRequest.put(PATH).with("key", key).with("identifier", "com.plexapp.plugins.library"), body -> true);
    }

    private List<String> keys() {
        String text = transport.exchange(
                PlexRequest.get("/library/sections/{libraryKey}/all", "1"),
                body -> new String(body.stream().readAllBytes(), StandardCharsets.UTF_8));
        return Pattern.compile("\"ratingKey\":\"([0-9]+)\"")
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }

    @AfterEach
    void stop() {
        invoker.close();
        transport.close();
        server.close();
    }

    private JsonNode report() {
        return report(invoker.invoke("mark_all", JsonNodeFactory.instance.objectNode(), context));
    }

    private static JsonNode report(ToolResult result) {
        assertThat(result).isInstanceOf(Success.class);
        return ((Success) result).structured();
    }

    private long sent() {
        return server.requests().all().stream()
                .filter(request -> request.rawPath().equals(PATH))
                .count();
    }

    @Test
    void changesEveryItem() {
        assertThat(report().toString())
                .isEqualTo("{\"matched\":1000,\"changed\":1000,\"unchanged\":0,\"failed\":[],\"complete\":true}");
        assertThat(sent()).isEqualTo(MOVIES);
    }

    @Test
    void cancelledInTheMiddleItSaysWhatWasDone() {
        CompletableFuture<ToolResult> answer = new CompletableFuture<>();
        AtomicReference<InvocationHandle> handle = new AtomicReference<>();
        CompletableFuture<Void> submitted = new CompletableFuture<>();
        afterTen.set(() -> {
            submitted.join();
            Objects.requireNonNull(handle.get()).cancel();
        });
        handle.set(invoker.submit("mark_all", JsonNodeFactory.instance.objectNode(), context, answer::complete));
        submitted.complete(null);

        JsonNode report = report(answer.join());

        assertThat(report.path("changed").asLong()).isEqualTo(11).isEqualTo(sent());
        assertThat(report.path("notTried").asLong()).isEqualTo(MOVIES - 11);
        assertThat(report.path("complete").asBoolean()).isFalse();
    }

    @Test
    void aLostAnswerIsNamedAndNothingFollowsIt() {
        afterTen.set(() -> server.faults().forPath(PATH, Fault.loseAnswer().times(1)));

        JsonNode report = report();

        assertThat(report.path("outcome").asText()).isEqualTo("unknown");
        assertThat(report.path("changed").asLong()).isEqualTo(10);
        assertThat(report.path("unknown")).hasSize(1);
        assertThat(report.at("/unknown/0/ratingKey").asText()).isEqualTo(keys.get(10));
        assertThat(report.path("notTried").asLong()).isEqualTo(MOVIES - 11);
        assertThat(sent()).isEqualTo(11);
    }

    @Test
    void anItemThatIsGoneIsNamedAndTheOthersAreChanged() {
        afterTen.set(() -> server.faults().forPath(PATH, Fault.status(404).times(1)));

        JsonNode report = report();

        assertThat(report.path("changed").asLong()).isEqualTo(MOVIES - 1);
        assertThat(report.path("failed").toString())
                .isEqualTo("[{\"ratingKey\":\"" + keys.get(10) + "\",\"title\":\"Movie " + keys.get(10)
                        + "\",\"code\":\"not_found\"}]");
        assertThat(report.path("complete").asBoolean()).isTrue();
    }

    @Test
    void aRefusalOfTheToolItselfIsNamedAndTheOthersAreChanged() {
        afterTen.set(() -> {
            throw ToolFailure.invalidInput("It has no rating.", "Leave it out.");
        });

        JsonNode report = report();

        assertThat(report.path("changed").asLong()).isEqualTo(MOVIES - 1);
        assertThat(report.at("/failed/0/code").asText()).isEqualTo("invalid_input");
    }

    @Test
    void anItemBeforeWhichTheCallIsCancelledIsNotTried() {
        afterTen.set(() -> {
            throw Cancellation.cancelled();
        });

        JsonNode report = report();

        assertThat(report.path("changed").asLong()).isEqualTo(10);
        assertThat(report.path("failed")).isEmpty();
        assertThat(report.path("notTried").asLong()).isEqualTo(MOVIES - 10);
        assertThat(report.path("complete").asBoolean()).isFalse();
    }

    @Test
    void aBugInTheMiddleDoesNotHideWhatWasDone() {
        afterTen.set(() -> {
            throw new IllegalStateException("A bug");
        });

        JsonNode report = report();

        assertThat(report.path("changed").asLong()).isEqualTo(10);
        assertThat(report.at("/unknown/0/ratingKey").asText()).isEqualTo(keys.get(10));
        assertThat(report.path("outcome").asText()).isEqualTo("unknown");
        assertThat(report.path("notTried").asLong()).isEqualTo(MOVIES - 11);
    }

    @Test
    void aTokenThatIsRevokedInTheMiddleStopsTheRest() {
        afterTen.set(() -> server.faults().forPath(PATH, Fault.status(401)));

        JsonNode report = report();

        assertThat(report.path("changed").asLong()).isEqualTo(10);
        assertThat(report.path("failed")).hasSize(1);
        assertThat(report.path("notTried").asLong()).isEqualTo(MOVIES - 11);
    }

    @Test
    void aFailureOfTheFirstThatIsNotItsOwnIsTheFailureOfTheCall() {
        server.faults().forPath(PATH, Fault.status(401));
        ToolResult result = invoker.invoke("mark_all", JsonNodeFactory.instance.objectNode(), context);
        assertThat(((Failure) result).code()).isEqualTo(FailureCode.UNAUTHORIZED);
    }

    @Test
    void aLongListOfFailuresIsCutAndIsNoFailure() {
        server.faults().forPath(PATH, Fault.status(404));

        JsonNode report = report();

        assertThat(report.path("matched").asLong()).isEqualTo(MOVIES);
        assertThat(report.path("changed").asLong()).isZero();
        assertThat(report.path("truncated").asBoolean()).isTrue();
        assertThat(IntStream.range(0, report.path("failed").size())
                        .mapToObj(index ->
                                report.path("failed").get(index).path("code").asText()))
                .isNotEmpty()
                .allMatch("not_found"::equals);
    }
}
