package io.github.plex4j.mcp.server;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.Content;
import io.modelcontextprotocol.spec.McpSchema.Icon;
import io.modelcontextprotocol.spec.McpSchema.Implementation;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCNotification;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse;
import io.modelcontextprotocol.spec.McpSchema.ProgressNotification;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Writes the messages of every call as Jackson would. A record with parts that this server does not use, metadata
 * for instance, is left to Jackson, and so is everything that is not known here.
 */
final class SdkMessageWriter {

    private final ObjectMapper mapper;

    SdkMessageWriter(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    void write(Object value, JsonGenerator json) throws IOException {
        if (value instanceof JSONRPCResponse response) {
            response(response, json);
        } else if (value instanceof JSONRPCNotification notification) {
            json.writeStartObject();
            json.writeStringField("jsonrpc", notification.jsonrpc());
            json.writeStringField("method", notification.method());
            member("params", notification.params(), json);
            json.writeEndObject();
        } else if (value instanceof Implementation implementation) {
            implementation(implementation, json);
        } else {
            writeToolMessage(value, json);
        }
    }

    private void writeToolMessage(Object value, JsonGenerator json) throws IOException {
        if (value instanceof CallToolResult result && result.meta() == null) {
            callResult(result, json);
        } else if (value instanceof TextContent text && text.meta() == null && text.annotations() == null) {
            json.writeStartObject();
            json.writeStringField("type", text.type());
            json.writeStringField("text", text.text());
            json.writeEndObject();
        } else if (value instanceof ProgressNotification progress && progress.meta() == null) {
            progress(progress, json);
        } else {
            mapper.writeValue(json, value);
        }
    }

    private void response(JSONRPCResponse response, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("jsonrpc", response.jsonrpc());
        member("id", response.id(), json);
        member("result", response.result(), json);
        member("error", response.error(), json);
        json.writeEndObject();
    }

    private void implementation(Implementation implementation, JsonGenerator json) throws IOException {
        json.writeStartObject();
        member("name", implementation.name(), json);
        member("title", implementation.title(), json);
        member("version", implementation.version(), json);
        member("description", implementation.description(), json);
        if (implementation.icons() != null) {
            json.writeArrayFieldStart("icons");
            for (Icon icon : implementation.icons()) {
                icon(icon, json);
            }
            json.writeEndArray();
        }
        member("websiteUrl", implementation.websiteUrl(), json);
        json.writeEndObject();
    }

    private void icon(Icon icon, JsonGenerator json) throws IOException {
        json.writeStartObject();
        member("src", icon.src(), json);
        member("mimeType", icon.mimeType(), json);
        if (icon.sizes() != null) {
            json.writeArrayFieldStart("sizes");
            for (String size : icon.sizes()) {
                json.writeString(size);
            }
            json.writeEndArray();
        }
        member("theme", icon.theme(), json);
        json.writeEndObject();
    }

    private void callResult(CallToolResult result, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("content");
        for (Content block : result.content()) {
            write(block, json);
        }
        json.writeEndArray();
        member("isError", result.isError(), json);
        member("structuredContent", result.structuredContent(), json);
        json.writeEndObject();
    }

    private void progress(ProgressNotification progress, JsonGenerator json) throws IOException {
        json.writeStartObject();
        member("progressToken", progress.progressToken(), json);
        member("progress", progress.progress(), json);
        member("total", progress.total(), json);
        member("message", progress.message(), json);
        json.writeEndObject();
    }

    /** A member that is null is left out, as the SDK's records say. */
    private void member(String name, @Nullable Object value, JsonGenerator json) throws IOException {
        if (value == null) {
            return;
        }
        json.writeFieldName(name);
        if (value instanceof String text) {
            json.writeString(text);
        } else if (value instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else if (value instanceof Long number) {
            json.writeNumber(number);
        } else if (value instanceof Double number) {
            json.writeNumber(number);
        } else {
            write(value, json);
        }
    }
}
