package io.github.plex4j.mcp.engine.call;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.plex4j.mcp.TestClocks;
import io.github.plex4j.mcp.engine.CallRecord.Fate;
import io.github.plex4j.mcp.engine.Effect;
import io.github.plex4j.mcp.engine.Failure;
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
import io.github.plex4j.mcp.engine.audit.RecordedLines;
import io.github.plex4j.mcp.engine.confirm.Asking;
import io.github.plex4j.mcp.engine.schema.Arg;
import io.github.plex4j.mcp.engine.text.Redactor;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;

/** Calls of tools that change a shelf, or look at it, and their lines in the audit log. */
@Tag("S-15")
@Timeout(60)
abstract class AuditedShelf {
    final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-28T20:00:00Z"));
    final List<String> shelf = new ArrayList<>(List.of("1", "2", "3"));
    final ToolContext admin = ToolContext.builder()
            .clock(TestClocks.showing(now::get))
            .policy(ToolPolicy.of(Mode.ADMIN, ToolsetChoice.ofAll(), Set.of()))
            .build();
    final ToolContext asking = admin.toBuilder().asking(Asking.PERSON).build();
    final AtomicReference<ToolHandler<Shelf, Cleared>> work = new AtomicReference<>((input, context) -> clear(context));
    final RecordedLines lines = new RecordedLines();
    final AuditLog log = AuditLog.to(lines);
    final ToolInvoker invoker = new ToolInvoker(
            ToolCatalog.of(List.of(
                    tool("clear_shelf", Effect.DESTRUCTIVE),
                    tool("tidy_shelf", Effect.WRITE),
                    Samples.reading("look", Shelf.class)
                            .output(Cleared.class)
                            .handler((input, context) ->
                                    Objects.requireNonNull(work.get()).handle(input, context))
                            .build())),
            Redactor.none(),
            log,
            Duration.ofSeconds(10),
            Duration.ofMillis(20));

    record Shelf(
            @Arg(required = true, synonyms = "place") String shelf,
            @Arg @Nullable Integer limit) {}

    record Cleared(int removed) {}

    private Tool<Shelf, Cleared> tool(String name, Effect effect) {
        return Tool.named(name)
                .title("Clear a shelf")
                .description("Removes all.")
                .toolset(Samples.LIBRARY)
                .effect(effect)
                .input(Shelf.class)
                .output(Cleared.class)
                .handler((input, context) -> Objects.requireNonNull(work.get()).handle(input, context))
                .preview((input, context) -> new Target("Top shelf", "shelf", shelf.size()))
                .build();
    }

    final Cleared clear(ToolContext context) {
        context.record().begin(List.copyOf(shelf));
        int removed = 0;
        while (!shelf.isEmpty() && !context.cancellation().isCancelled()) {
            context.record().settle(shelf.remove(0), Fate.CHANGED);
            removed++;
        }
        return new Cleared(removed);
    }

    @AfterEach
    void stop() {
        invoker.close();
        log.close();
    }

    final ToolResult call(String tool, String arguments, ToolContext context) {
        return invoker.invoke(tool, Samples.json(arguments), context);
    }

    final ToolResult tidy() {
        return call("tidy_shelf", "{'shelf': 'top'}", admin);
    }

    /** All lines, once those that wait are written; the name of the call, which differs each time, left out. */
    final List<String> written() {
        assertThat(log.problem()).isEmpty();
        return lines.lines().stream()
                .map(line -> line.replaceFirst("\"call\":\"[0-9a-z]+-[0-9a-z]+-([0-9]+)\",", "\"call\":$1,"))
                .toList();
    }

    static JsonNode json(String line) {
        return Samples.json(line);
    }

    final JsonNode last() {
        List<String> all = written();
        return json(all.get(all.size() - 1));
    }

    static Failure failure(ToolResult result) {
        assertThat(result).isInstanceOf(Failure.class);
        return (Failure) result;
    }
}
