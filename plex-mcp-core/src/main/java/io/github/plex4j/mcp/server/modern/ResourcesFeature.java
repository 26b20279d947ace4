package io.github.plex4j.mcp.server.modern;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.plex4j.mcp.engine.ContentBlock;
import io.github.plex4j.mcp.engine.Failure;
import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.engine.Offer;
import io.github.plex4j.mcp.engine.Resource;
import io.github.plex4j.mcp.engine.Success;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.ToolJson;
import io.github.plex4j.mcp.engine.ToolResult;
import io.github.plex4j.mcp.engine.call.InvocationHandle;
import io.github.plex4j.mcp.engine.call.ToolInvoker;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** The resources: their lists, and reading one, which is a call of its tool. */
final class ResourcesFeature implements Feature {
    /** Failures that say that the address names nothing. */
    private static final Set<FailureCode> NOTHING_THERE = Set.of(FailureCode.NOT_FOUND, FailureCode.INVALID_INPUT);

    private final Offer offer;
    private final ToolInvoker invoker;
    private final Supplier<ToolContext> contexts;
    private final Results results;

    ResourcesFeature(Offer offer, ToolInvoker invoker, Supplier<ToolContext> contexts, Results results) {
        this.offer = offer;
        this.invoker = invoker;
        this.contexts = contexts;
        this.results = results;
    }

    @Override
    public Map<String, Method> methods() {
        return Map.of(
                "resources/list", this::list,
                "resources/templates/list", this::listTemplates,
                "resources/read", this::read);
    }

    @Override
    public void declare(ObjectNode capabilities) {
        capabilities.putObject("resources");
    }

    private InvocationHandle list(ModernRequest request, ModernReply reply) throws ProtocolException {
        return list(request, reply, "resources", "uri", false);
    }

    private InvocationHandle listTemplates(ModernRequest request, ModernReply reply) throws ProtocolException {
        return list(request, reply, "resourceTemplates", "uriTemplate", true);
    }

    private InvocationHandle list(
            ModernRequest request, ModernReply reply, String list, String address, boolean templates)
            throws ProtocolException {
        request.refuseCursor();
        reply.result(results.cacheable(ToolsFeature.LISTED_FOR_MILLISECONDS, json -> {
            json.writeArrayFieldStart(list);
            for (Resource resource : offer.resources()) {
                if (resource.isTemplate() == templates) {
                    write(resource, address, json);
                }
            }
            json.writeEndArray();
        }));
        return () -> {};
    }

    private void write(Resource resource, String address, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField(address, resource.uri());
        json.writeStringField("name", resource.name());
        json.writeStringField("title", resource.title());
        json.writeStringField("description", offer.description(resource));
        Optional<String> type = resource.mimeType();
        if (type.isPresent()) {
            json.writeStringField("mimeType", type.get());
        }
        json.writeEndObject();
    }

    private InvocationHandle read(ModernRequest request, ModernReply reply) throws ProtocolException {
        String uri = request.params().path("uri").textValue();
        if (uri == null) {
            throw ProtocolError.invalidParams("resources/read needs params with the \"uri\" of a resource")
                    .exception();
        }
        for (Resource resource : offer.resources()) {
            Optional<ObjectNode> arguments = resource.arguments(uri);
            if (arguments.isPresent()) {
                return invoker.submit(
                        resource.tool(),
                        arguments.get(),
                        contexts.get(),
                        Delivery.of(reply, result -> answer(resource, uri, result, reply)));
            }
        }
        throw results.resourceNotFound(
                        uri,
                        "There is no resource of this address. resources/list and"
                                + " resources/templates/list have those there are")
                .exception();
    }

    private void answer(Resource resource, String uri, ToolResult result, ModernReply reply) {
        if (result instanceof Success success) {
            reply.result(results.cacheable(0, json -> {
                json.writeArrayFieldStart("contents");
                json.writeStartObject();
                json.writeStringField("uri", uri);
                writeContent(resource, success, json);
                json.writeEndObject();
                json.writeEndArray();
            }));
        } else if (result instanceof Failure failure) {
            String message = failure.message() + ' ' + failure.hint();
            reply.error(
                    NOTHING_THERE.contains(failure.code())
                            ? results.resourceNotFound(uri, message)
                            : ProtocolError.failed(message, failure.json()));
        }
    }

    private static void writeContent(Resource resource, Success success, JsonGenerator json) throws IOException {
        Optional<ContentBlock.Image> picture = success.content().stream()
                .filter(ContentBlock.Image.class::isInstance)
                .map(ContentBlock.Image.class::cast)
                .findFirst();
        if (resource.picture() && picture.isPresent()) {
            json.writeStringField("mimeType", picture.get().mimeType());
            json.writeStringField("blob", picture.get().base64());
        } else {
            json.writeStringField("mimeType", "application/json");
            json.writeStringField("text", ToolJson.text(success.structured()));
        }
    }
}
