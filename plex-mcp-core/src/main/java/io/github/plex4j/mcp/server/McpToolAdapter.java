package io.github.plex4j.mcp.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.plex4j.mcp.engine.ConfirmationRequest;
import io.github.plex4j.mcp.engine.Effect;
import io.github.plex4j.mcp.engine.PersonsWord;
import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.ToolCatalog;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.ToolResult;
import io.github.plex4j.mcp.engine.call.InvocationHandle;
import io.github.plex4j.mcp.engine.call.ToolInvoker;
import io.github.plex4j.mcp.engine.confirm.Asking;
import io.github.plex4j.mcp.engine.confirm.ConfirmedBy;
import io.modelcontextprotocol.server.McpAsyncServerExchange;
import io.modelcontextprotocol.server.McpServerFeatures.AsyncToolSpecification;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.ProgressNotification;
import io.modelcontextprotocol.spec.McpSchema.ToolAnnotations;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/**
 * The tools of a catalogue as tools of the MCP SDK. A call goes to {@link ToolInvoker} and never runs on the thread that
 * subscribes; cancelling the subscription cancels the call. Whatever comes of a call is a result: no exception, and no text
 * of one, reaches the client. Immutable and thread-safe.
 */
public final class McpToolAdapter {

    private static final Logger LOGGER = LoggerFactory.getLogger(McpToolAdapter.class);

    private final ToolCatalog catalog;
    private final ToolInvoker invoker;
    private final Supplier<ToolContext> contexts;
    private final ObjectMapper mapper = new JsonMapper();

    /**
     * The tools that a client may see.
     *
     * @param catalog the tools allowed, in the order in which they are listed; what the policy hides is filtered out before
     * @param invoker runs the calls; made of at least these tools
     * @param contexts asked for a context on each call
     */
    public McpToolAdapter(ToolCatalog catalog, ToolInvoker invoker, Supplier<ToolContext> contexts) {
        this.catalog = catalog;
        this.invoker = invoker;
        this.contexts = contexts;
    }

    /** The tools in the order of the catalogue. Their schemas are made when they are first read. */
    public List<AsyncToolSpecification> specifications() {
        return catalog.tools().stream().map(this::specification).toList();
    }

    private AsyncToolSpecification specification(Tool<?, ?> tool) {
        McpSchema.Tool description = McpSchema.Tool.builder(tool.name(), new LazySchema(tool::inputSchema))
                .title(tool.title())
                .description(tool.description())
                .outputSchema(new LazySchema(tool::outputSchema))
                .annotations(annotations(tool))
                .build();
        return AsyncToolSpecification.builder()
                .tool(description)
                .callHandler(this::call)
                .build();
    }

    private static ToolAnnotations annotations(Tool<?, ?> tool) {
        Effect effect = tool.effect();
        return ToolAnnotations.builder()
                .title(tool.title())
                .readOnlyHint(effect.readOnly())
                .destructiveHint(effect.destructive())
                .idempotentHint(tool.isIdempotent())
                .openWorldHint(effect.openWorld())
                .build();
    }

    private Mono<CallToolResult> call(McpAsyncServerExchange exchange, CallToolRequest request) {
        return Mono.deferContextual(view -> call(exchange, request, view.getOrEmpty(ClientRequests.class)))
                .map(CallResults::of);
    }

    private Mono<ToolResult> call(
            McpAsyncServerExchange exchange, CallToolRequest request, Optional<ClientRequests> client) {
        // A question in between does not end the call: its token counts on after the answer.
        return Mono.using(
                () -> new ProgressReporter(request.progressToken(), report -> send(report, exchange), System::nanoTime),
                progress -> call(exchange, request, client, contexts.get().withProgress(progress)),
                ProgressReporter::close);
    }

    private Mono<ToolResult> call(
            McpAsyncServerExchange exchange,
            CallToolRequest request,
            Optional<ClientRequests> client,
            ToolContext context) {
        if (client.isEmpty() || !LegacyElicitation.isPossible(exchange)) {
            return submit(request, context);
        }
        ToolContext asking = context.toBuilder().asking(Asking.PERSON).build();
        return submit(request, asking)
                .flatMap(result -> result instanceof ConfirmationRequest question
                        ? LegacyElicitation.word(client.get(), question)
                                .flatMap(word -> answered(request, asking, question, word))
                        : Mono.just(result));
    }

    /** While the user thinks, no worker is held and no time of the call runs: the answer leads to another call. */
    private Mono<ToolResult> answered(
            CallToolRequest request, ToolContext context, ConfirmationRequest question, PersonsWord word) {
        if (word == PersonsWord.ACCEPTED) {
            return submit(request, context.approvedBy(question.ticket(), ConfirmedBy.ELICITATION));
        }
        invoker.confirmations().withdraw(question.ticket(), context.clock().instant());
        return Mono.just(word.refusal().in(context.wording()));
    }

    private Mono<ToolResult> submit(CallToolRequest request, ToolContext context) {
        JsonNode arguments = mapper.valueToTree(request.arguments());
        return Mono.create(sink -> {
            InvocationHandle handle = invoker.submit(request.name(), arguments, context, sink::success);
            sink.onCancel(handle::cancel);
        });
    }

    private static void send(ProgressReporter.Report report, McpAsyncServerExchange exchange) {
        exchange.progressNotification(new ProgressNotification(
                        report.token(), report.progress(), report.total(), report.message(), null))
                .subscribe(nothing -> {}, exception -> LOGGER.debug("A report of progress was not sent", exception));
    }
}
