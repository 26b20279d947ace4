package io.github.plex4j.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.ToolResult;
import io.github.plex4j.mcp.engine.call.InvocationHandle;
import io.github.plex4j.mcp.engine.call.ToolInvoker;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/**
 * Calls that the person can end. One that reads ends at once. One that changes something ends behind the item it is at and says what
 * was done; when even that item does not end in time, it says that nobody knows.
 */
final class InterruptibleCall {
    private static final Duration LAST_ITEM = Duration.ofSeconds(10);

    private final ToolInvoker invoker;
    private final Interrupts interrupts;
    private final Duration lastItem;

    InterruptibleCall(ToolInvoker invoker, Interrupts interrupts) {
        this(invoker, interrupts, LAST_ITEM);
    }

    InterruptibleCall(ToolInvoker invoker, Interrupts interrupts, Duration lastItem) {
        this.invoker = invoker;
        this.interrupts = interrupts;
        this.lastItem = lastItem;
    }

    /** Calls a tool and waits for its answer. An interrupt is heard from before the call begins, so that none is missed. */
    ToolResult answer(String tool, JsonNode arguments, ToolContext context) {
        CompletableFuture<ToolResult> answer = new CompletableFuture<>();
        CompletableFuture<InvocationHandle> handle = new CompletableFuture<>();
        Interrupts.Registration registration = interrupts.register(() -> end(handle));
        try {
            handle.complete(invoker.submit(tool, arguments, context, answer::complete));
            return answer.join();
        } finally {
            registration.close();
        }
    }

    private void end(CompletableFuture<InvocationHandle> handle) {
        handle.join().cancel();
        try {
            invoker.endChanges(lastItem);
        } catch (InterruptedException exception) {
            Thread.currentThread().interrupt();
        }
    }
}
