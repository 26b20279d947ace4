package io.github.plex4j.mcp.server.modern;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.plex4j.mcp.engine.ConfirmationRequest;
import io.github.plex4j.mcp.engine.ContentBlock;
import io.github.plex4j.mcp.engine.Failure;
import io.github.plex4j.mcp.engine.Success;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.ToolJson;
import io.github.plex4j.mcp.engine.ToolResult;
import io.github.plex4j.mcp.engine.call.InvocationHandle;
import io.github.plex4j.mcp.engine.call.ToolInvoker;
import io.github.plex4j.mcp.server.ConfirmationForm;
import io.github.plex4j.mcp.server.ProgressReporter;
import io.github.plex4j.mcp.server.ToolListing;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The tools: their list, which is the same as long as the program runs, and their calls. */
final class ToolsFeature implements Feature {
    static final long LISTED_FOR_MILLISECONDS = Duration.ofHours(1).toMillis();

    private final ToolListing listing;
    private final ToolInvoker invoker;
    private final Supplier<ToolContext> contexts;
    private final ObjectMapper mapper;
    private final Results results;

    ToolsFeature(
            ToolListing listing,
            ToolInvoker invoker,
            Supplier<ToolContext> contexts,
            ObjectMapper mapper,
            Results results) {
        this.listing = listing;
        this.invoker = invoker;
        this.contexts = contexts;
        this.mapper = mapper;
        this.results = results;
    }

    @Override
    public Map<String, Method> methods() {
        return Map.of("tools/list", this::list, "tools/call", this::call);
    }

    @Override
    public void declare(ObjectNode capabilities) {
        capabilities.putObject("tools");
    }

    private InvocationHandle list(ModernRequest request, ModernReply reply) throws ProtocolException {
        request.refuseCursor();
        String rest = results.cacheable(LISTED_FOR_MILLISECONDS, json -> {});
        reply.result("{\"tools\":", listing.json(), ',' + rest.substring(1));
        return () -> {};
    }

    private InvocationHandle call(ModernRequest request, ModernReply reply) throws ProtocolException {
        ToolContext context = contexts.get();
        ToolCall call = ToolCall.of(request.params(), listing, invoker, context);
        Optional<Failure> refusal = call.refusal(invoker, context.clock().instant());
        if (refusal.isPresent()) {
            reply.result(result(refusal.get().in(context.wording())));
            return () -> {};
        }
        ProgressReporter progress = new ProgressReporter(
                request.meta().progressToken(),
                report -> reply.notification("notifications/progress", ModernServer.text(mapper, report.json())),
                System::nanoTime);
        InvocationHandle handle = invoker.submit(
                call.name(),
                call.arguments(),
                call.within(context.withProgress(progress), request.meta()),
                Delivery.of(reply, result -> {
                    progress.close();
                    reply.result(result(result));
                }));
        return () -> {
            progress.close();
            handle.cancel();
        };
    }

    private String result(ToolResult result) {
        return result instanceof ConfirmationRequest question
                ? results.inputRequired(json -> write(question, json))
                : results.complete(json -> write(result, json));
    }

    private void write(ConfirmationRequest question, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("inputRequests");
        json.writeObjectFieldStart(ToolCall.QUESTION);
        json.writeStringField("method", "elicitation/create");
        json.writeObjectFieldStart("params");
        json.writeStringField("mode", "form");
        json.writeStringField("message", ConfirmationForm.message(question));
        json.writeFieldName("requestedSchema");
        mapper.writeTree(json, ConfirmationForm.schema(question));
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
        json.writeStringField("requestState", invoker.confirmations().seal(question.ticket()));
    }

    /** A failure has no structured content: clients check that against the output schema even then. */
    private void write(ToolResult result, JsonGenerator json) throws IOException {
        if (result instanceof Success success) {
            json.writeArrayFieldStart("content");
            for (ContentBlock block : success.content()) {
                write(block, json);
            }
            json.writeEndArray();
            json.writeFieldName("structuredContent");
            mapper.writeTree(json, success.structured());
        } else if (result instanceof Failure failure) {
            json.writeArrayFieldStart("content");
            write(new ContentBlock.Text(ToolJson.text(failure.json())), json);
            json.writeEndArray();
        }
        json.writeBooleanField("isError", result instanceof Failure);
    }

    private static void write(ContentBlock block, JsonGenerator json) throws IOException {
        json.writeStartObject();
        if (block instanceof ContentBlock.Image image) {
            json.writeStringField("type", "image");
            json.writeStringField("data", image.base64());
            json.writeStringField("mimeType", image.mimeType());
        } else {
            json.writeStringField("type", "text");
            json.writeStringField("text", ((ContentBlock.Text) block).text());
        }
        json.writeEndObject();
    }
}
