package io.github.plex4j.mcp.server.modern;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.plex4j.mcp.engine.Offer;
import io.github.plex4j.mcp.engine.Prompt;
import io.github.plex4j.mcp.engine.call.InvocationHandle;
import io.github.plex4j.mcp.engine.text.UntrustedText;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** The prompts: their list, and one with the values of its arguments. */
final class PromptsFeature implements Feature {
    private static final int SHOWN = 80;

    private final Offer offer;
    private final Results results;

    PromptsFeature(Offer offer, Results results) {
        this.offer = offer;
        this.results = results;
    }

    @Override
    public Map<String, Method> methods() {
        return Map.of("prompts/list", this::list, "prompts/get", this::get);
    }

    @Override
    public void declare(ObjectNode capabilities) {
        capabilities.putObject("prompts");
    }

    private InvocationHandle list(ModernRequest request, ModernReply reply) throws ProtocolException {
        request.refuseCursor();
        reply.result(results.cacheable(ToolsFeature.LISTED_FOR_MILLISECONDS, json -> {
            json.writeArrayFieldStart("prompts");
            for (Prompt prompt : offer.prompts()) {
                write(prompt, json);
            }
            json.writeEndArray();
        }));
        return () -> {};
    }

    private void write(Prompt prompt, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", prompt.name());
        json.writeStringField("title", prompt.title());
        json.writeStringField("description", offer.description(prompt));
        json.writeArrayFieldStart("arguments");
        for (Prompt.Argument argument : prompt.arguments()) {
            json.writeStartObject();
            json.writeStringField("name", argument.name());
            json.writeStringField("description", argument.description());
            json.writeBooleanField("required", argument.required());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private InvocationHandle get(ModernRequest request, ModernReply reply) throws ProtocolException {
        Prompt prompt = find(request.params().path("name"));
        String text = prompt.filled(values(prompt, request.params().path("arguments")));
        reply.result(results.complete(json -> {
            json.writeStringField("description", offer.description(prompt));
            json.writeArrayFieldStart("messages");
            json.writeStartObject();
            json.writeStringField("role", "user");
            json.writeObjectFieldStart("content");
            json.writeStringField("type", "text");
            json.writeStringField("text", text);
            json.writeEndObject();
            json.writeEndObject();
            json.writeEndArray();
        }));
        return () -> {};
    }

    private Prompt find(JsonNode name) throws ProtocolException {
        if (!name.isTextual()) {
            throw ProtocolError.invalidParams("prompts/get needs params with the \"name\" of a prompt")
                    .exception();
        }
        return offer.prompt(name.textValue())
                .orElseThrow(() -> ProtocolError.invalidParams("Unknown prompt: "
                                + UntrustedText.line(name.textValue(), SHOWN) + ". prompts/list has all names")
                        .exception());
    }

    private static Map<String, String> values(Prompt prompt, JsonNode arguments) throws ProtocolException {
        if (!arguments.isObject() && !arguments.isNull() && !arguments.isMissingNode()) {
            throw ProtocolError.invalidParams("\"arguments\" must be an object").exception();
        }
        Map<String, String> values = new HashMap<>();
        for (Prompt.Argument argument : prompt.arguments()) {
            JsonNode value = arguments.path(argument.name());
            if (value.isValueNode() && !value.isNull()) {
                values.put(argument.name(), value.asText());
            }
            if (argument.required() && values.getOrDefault(argument.name(), "").isBlank()) {
                throw ProtocolError.invalidParams(
                                "The prompt " + prompt.name() + " needs the argument \"" + argument.name() + "\"")
                        .exception();
            }
        }
        return values;
    }
}
