package io.github.plex4j.mcp.server.modern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.plex4j.mcp.engine.Failure;
import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.engine.Offer;
import io.github.plex4j.mcp.engine.Prompt;
import io.github.plex4j.mcp.engine.Resource;
import io.github.plex4j.mcp.engine.Subject;
import io.github.plex4j.mcp.engine.Success;
import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.ToolResult;
import io.github.plex4j.mcp.engine.call.InvocationHandle;
import io.github.plex4j.mcp.engine.call.ToolInvoker;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Completes the values of prompts and of the addresses of resources, by a call of the tool that finds values of their kind. */
final class CompletionFeature implements Feature {
    /** The argument of a completing tool for what was typed so far, and its list of values. */
    private static final String TYPED = "typed";

    private static final String LIBRARY = "library";
    private static final String VALUES = "values";

    private final Offer offer;
    private final ToolInvoker invoker;
    private final Supplier<ToolContext> contexts;
    private final Results results;

    CompletionFeature(Offer offer, ToolInvoker invoker, Supplier<ToolContext> contexts, Results results) {
        this.offer = offer;
        this.invoker = invoker;
        this.contexts = contexts;
        this.results = results;
    }

    @Override
    public Map<String, Method> methods() {
        return Map.of("completion/complete", this::complete);
    }

    @Override
    public void declare(ObjectNode capabilities) {
        capabilities.putObject("completions");
    }

    private InvocationHandle complete(ModernRequest request, ModernReply reply) throws ProtocolException {
        JsonNode params = request.params();
        JsonNode argument = params.path("argument");
        if (!argument.path("name").isTextual() || !argument.path("value").isTextual()) {
            throw ProtocolError.invalidParams("\"argument\" needs a \"name\" and a \"value\"")
                    .exception();
        }
        Optional<Tool<?, ?>> tool =
                subject(params.path("ref"), argument.path("name").textValue()).map(offer.completions()::get);
        if (tool.isEmpty()) {
            reply.result(values(JsonNodeFactory.instance.objectNode()));
            return () -> {};
        }
        ObjectNode arguments = JsonNodeFactory.instance
                .objectNode()
                .put(TYPED, argument.path("value").textValue());
        JsonNode library = params.path("context").path("arguments").path(LIBRARY);
        if (library.isTextual()) {
            arguments.set(LIBRARY, library);
        }
        return invoker.submit(
                tool.get().name(), arguments, contexts.get(), Delivery.of(reply, result -> answer(result, reply)));
    }

    private Optional<Subject> subject(JsonNode ref, String name) throws ProtocolException {
        return switch (ref.path("type").asText()) {
            case "ref/prompt" ->
                offer
                        .prompt(ref.path("name").asText())
                        .orElseThrow(() -> ProtocolError.invalidParams("There is no such prompt")
                                .exception())
                        .arguments()
                        .stream()
                        .filter(argument -> argument.name().equals(name))
                        .findFirst()
                        .map(Prompt.Argument::subject);
            case "ref/resource" ->
                offer.resources().stream()
                        .filter(resource ->
                                resource.uri().equals(ref.path("uri").asText()))
                        .findFirst()
                        .orElseThrow(() -> ProtocolError.invalidParams("There is no such resource")
                                .exception())
                        .variables()
                        .entrySet()
                        .stream()
                        .filter(variable -> variable.getKey().equals(name))
                        .findFirst()
                        .map(Map.Entry::getValue)
                        .map(Resource.Variable::subject);
            default ->
                throw ProtocolError.invalidParams("\"ref\" must be of the type ref/prompt or ref/resource")
                        .exception();
        };
    }

    /** The error says why there are no values: the text is too long, say, or Plex does not answer. */
    private void answer(ToolResult result, ModernReply reply) {
        if (result instanceof Success success) {
            reply.result(values(success.structured()));
        } else if (result instanceof Failure failure) {
            String message = failure.message() + ' ' + failure.hint();
            reply.error(
                    failure.code() == FailureCode.INVALID_INPUT
                            ? ProtocolError.invalidParams(message)
                            : ProtocolError.failed(message, failure.json()));
        }
    }

    private String values(JsonNode answer) {
        return results.complete(json -> {
            json.writeObjectFieldStart("completion");
            json.writeArrayFieldStart(VALUES);
            for (JsonNode value : answer.path(VALUES)) {
                json.writeString(value.asText());
            }
            json.writeEndArray();
            json.writeNumberField("total", answer.path("total").asInt(0));
            json.writeBooleanField("hasMore", answer.path("hasMore").asBoolean(false));
            json.writeEndObject();
        });
    }
}
