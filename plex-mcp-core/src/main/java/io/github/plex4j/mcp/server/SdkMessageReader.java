package io.github.plex4j.mcp.server;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.ClientCapabilities;
import io.modelcontextprotocol.spec.McpSchema.ClientCapabilities.Elicitation;
import io.modelcontextprotocol.spec.McpSchema.ClientCapabilities.RootCapabilities;
import io.modelcontextprotocol.spec.McpSchema.ClientCapabilities.Sampling;
import io.modelcontextprotocol.spec.McpSchema.Implementation;
import io.modelcontextprotocol.spec.McpSchema.InitializeRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the params of the requests of every session. What is absent or of another form is as if it were absent. */
final class SdkMessageReader {

    private static final TypeReference<LinkedHashMap<String, Object>> MEMBERS = new TypeReference<>() {};
    private static final TypeReference<LinkedHashMap<String, Map<String, Object>>> NESTED_MEMBERS =
            new TypeReference<>() {};

    private final ObjectMapper mapper;

    SdkMessageReader(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    InitializeRequest initializeRequest(ObjectNode params) {
        JsonNode client = params.path("clientInfo");
        return new InitializeRequest(
                text(params, "protocolVersion"),
                capabilities(params.path("capabilities")),
                new Implementation(
                        text(client, "name"),
                        client.path("title").textValue(),
                        text(client, "version"),
                        client.path("description").textValue(),
                        null,
                        client.path("websiteUrl").textValue()),
                members(params.path("_meta")));
    }

    CallToolRequest callToolRequest(ObjectNode params) {
        return new CallToolRequest(
                text(params, "name"), members(params.path("arguments")), members(params.path("_meta")));
    }

    private ClientCapabilities capabilities(JsonNode node) {
        JsonNode roots = node.path("roots");
        JsonNode extensions = node.path("extensions");
        return new ClientCapabilities(
                members(node.path("experimental")),
                roots.isObject() ? new RootCapabilities(listChanged(roots)) : null,
                node.path("sampling").isObject() ? new Sampling() : null,
                elicitation(node.path("elicitation")),
                hasObjectsOnly(extensions) ? mapper.convertValue(extensions, NESTED_MEMBERS) : null);
    }

    private static @Nullable Boolean listChanged(JsonNode roots) {
        JsonNode value = roots.path("listChanged");
        return value.isBoolean() ? value.booleanValue() : null;
    }

    private static @Nullable Elicitation elicitation(JsonNode node) {
        if (!node.isObject()) {
            return null;
        }
        return new Elicitation(
                node.path("form").isObject() ? new Elicitation.Form() : null,
                node.path("url").isObject() ? new Elicitation.Url() : null);
    }

    private static boolean hasObjectsOnly(JsonNode node) {
        if (!node.isObject()) {
            return false;
        }
        for (JsonNode member : node) {
            if (!member.isObject()) {
                return false;
            }
        }
        return true;
    }

    private @Nullable Map<String, Object> members(JsonNode node) {
        return node.isObject() ? mapper.convertValue(node, MEMBERS) : null;
    }

    /** Never null: the SDK's records require these texts. */
    private static String text(JsonNode node, String name) {
        return node.path(name).asText();
    }
}
