package io.github.plex4j.mcp.engine.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plex4j.mcp.TestClocks;
import io.github.plex4j.mcp.engine.ConfirmationRequest;
import io.github.plex4j.mcp.engine.Effect;
import io.github.plex4j.mcp.engine.Failure;
import io.github.plex4j.mcp.engine.Limits;
import io.github.plex4j.mcp.engine.Mode;
import io.github.plex4j.mcp.engine.Samples;
import io.github.plex4j.mcp.engine.Target;
import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.ToolCatalog;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.ToolHandler;
import io.github.plex4j.mcp.engine.ToolPolicy;
import io.github.plex4j.mcp.engine.ToolResult;
import io.github.plex4j.mcp.engine.ToolsetChoice;
import io.github.plex4j.mcp.engine.audit.AuditLog;
import io.github.plex4j.mcp.engine.confirm.Asking;
import io.github.plex4j.mcp.engine.confirm.ConfirmedBy;
import io.github.plex4j.mcp.engine.schema.Arg;
import io.github.plex4j.mcp.engine.text.Redactor;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;

/** Calls of tools that change a shelf; a test sets what they do, and what they find there. */
@Timeout(60)
abstract class ShelfCalls {
    final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-28T20:00:00Z"));
    final List<String> shelf = new ArrayList<>(List.of("a", "b", "c"));
    final ToolContext admin = ToolContext.builder()
            .clock(TestClocks.showing(now::get))
            .policy(ToolPolicy.of(Mode.ADMIN, ToolsetChoice.ofAll(), Set.of()))
            .limits(new Limits(1_000, Optional.of(Duration.ofSeconds(45))))
            .build();
    final ToolContext asking = admin.toBuilder().asking(Asking.PERSON).build();
    final AtomicReference<ToolHandler<Shelf, Cleared>> work = new AtomicReference<>((input, context) -> clear());
    final AtomicReference<Target> target = new AtomicReference<>();
    final ToolInvoker invoker;

    /**
     * @param lastRequest how long a change that is stopped is waited for
     */
    ShelfCalls(Duration lastRequest) {
        invoker = new ToolInvoker(
                ToolCatalog.of(List.of(
                        tool("clear_shelf", Effect.DESTRUCTIVE, false),
                        tool("burn_shelf", Effect.DESTRUCTIVE, true),
                        tool("tidy_shelf", Effect.WRITE, false),
                        Samples.reading("list_shelf", Shelf.class)
                                .effect(Effect.EXPORT)
                                .output(Cleared.class)
                                .handler((input, context) ->
                                        Objects.requireNonNull(work.get()).handle(input, context))
                                .build())),
                Redactor.none(),
                AuditLog.off(),
                Duration.ofSeconds(10),
                lastRequest);
    }

    record Shelf(@Arg(required = true) String shelf) {}

    record Cleared(int removed, String text) {}

    private Tool<Shelf, Cleared> tool(String name, Effect effect, boolean person) {
        var builder = Tool.named(name)
                .title("Clear a shelf")
                .description("Removes all.")
                .toolset(Samples.LIBRARY)
                .effect(effect)
                .input(Shelf.class)
                .output(Cleared.class)
                .handler((input, context) -> Objects.requireNonNull(work.get()).handle(input, context))
                .preview((input, context) -> Optional.ofNullable(target.get())
                        .orElseGet(() -> new Target("Top \u202eshelf", "shelf", shelf.size())));
        return (person ? builder.confirmedByPerson() : builder).build();
    }

    /** Work that never ends by itself. */
    ToolHandler<Shelf, Cleared> hanging(CountDownLatch begun) {
        return (input, context) -> {
            begun.countDown();
            new CountDownLatch(1).await();
            return clear();
        };
    }

    final Cleared clear() {
        int removed = shelf.size();
        shelf.clear();
        return new Cleared(removed, "cleared");
    }

    @AfterEach
    void stop() {
        invoker.close();
    }

    final ToolResult call(String tool, String arguments, ToolContext context) {
        return invoker.invoke(tool, Samples.json(arguments), context);
    }

    final ToolResult clear(ToolContext context) {
        return call("clear_shelf", "{'shelf': 'top'}", context);
    }

    final ConfirmationRequest question() {
        return (ConfirmationRequest) clear(asking);
    }

    static Failure failure(ToolResult result) {
        assertThat(result).isInstanceOf(Failure.class);
        return (Failure) result;
    }

    final InvocationHandle list(CompletableFuture<ToolResult> answer) {
        ToolContext exporting = admin.toBuilder()
                .policy(admin.policy().exportingTo(Path.of("files")))
                .build();
        return invoker.submit("list_shelf", Samples.json("{'shelf': 'top'}"), exporting, answer::complete);
    }

    final InvocationHandle begin(CompletableFuture<ToolResult> answer) {
        return invoker.submit(
                "clear_shelf",
                Samples.json("{'shelf': 'top'}"),
                asking.approvedBy(question().ticket(), ConfirmedBy.ELICITATION),
                answer::complete);
    }
}
