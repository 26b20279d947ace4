package io.github.plex4j.mcp.server;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.Content;
import io.modelcontextprotocol.spec.McpSchema.Icon;
import io.modelcontextprotocol.spec.McpSchema.Implementation;
import io.modelcontextprotocol.spec.McpSchema.InitializeResult;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCNotification;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse;
import io.modelcontextprotocol.spec.McpSchema.ListToolsResult;
import io.modelcontextprotocol.spec.McpSchema.ProgressNotification;
import io.modelcontextprotocol.spec.McpSchema.ServerCapabilities;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import io.modelcontextprotocol.spec.McpSchema.ToolAnnotations;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Writes the messages of every session as Jackson would. A record with parts that this server does not use, metadata
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
        } else if (value instanceof InitializeResult result && result.meta() == null) {
            initializeResult(result, json);
        } else if (value instanceof ServerCapabilities capabilities && hasOnlyTools(capabilities)) {
            capabilities(capabilities, json);
        } else if (value instanceof Implementation implementation) {
            implementation(implementation, json);
        } else {
            writeToolMessage(value, json);
        }
    }

    private void writeToolMessage(Object value, JsonGenerator json) throws IOException {
        if (value instanceof ListToolsResult result && result.meta() == null) {
            toolList(result, json);
        } else if (value instanceof Tool tool && tool.meta() == null && tool.icons() == null) {
            tool(tool, json);
        } else if (value instanceof ToolAnnotations annotations) {
            annotations(annotations, json);
        } else if (value instanceof CallToolResult result && result.meta() == null) {
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

    private void initializeResult(InitializeResult result, JsonGenerator json) throws IOException {
        json.writeStartObject();
        member("protocolVersion", result.protocolVersion(), json);
        member("capabilities", result.capabilities(), json);
        member("serverInfo", result.serverInfo(), json);
        member("instructions", result.instructions(), json);
        json.writeEndObject();
    }

    private static boolean hasOnlyTools(ServerCapabilities capabilities) {
        return capabilities.completions() == null
                && capabilities.experimental() == null
                && capabilities.prompts() == null
                && capabilities.resources() == null
                && capabilities.extensions() == null;
    }

    private void capabilities(ServerCapabilities capabilities, JsonGenerator json) throws IOException {
        json.writeStartObject();
        if (capabilities.logging() != null) {
            json.writeObjectFieldStart("logging");
            json.writeEndObject();
        }
        if (capabilities.tools() != null) {
            json.writeObjectFieldStart("tools");
            member("listChanged", capabilities.tools().listChanged(), json);
            json.writeEndObject();
        }
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

    private void toolList(ListToolsResult result, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("tools");
        for (Tool tool : result.tools()) {
            write(tool, json);
        }
        json.writeEndArray();
        member("nextCursor", result.nextCursor(), json);
        json.writeEndObject();
    }

    private void tool(Tool tool, JsonGenerator json) throws IOException {
        json.writeStartObject();
        member("name", tool.name(), json);
        member("title", tool.title(), json);
        member("description", tool.description(), json);
        member("inputSchema", tool.inputSchema(), json);
        member("outputSchema", tool.outputSchema(), json);
        member("annotations", tool.annotations(), json);
        json.writeEndObject();
    }

    private void annotations(ToolAnnotations annotations, JsonGenerator json) throws IOException {
        json.writeStartObject();
        member("title", annotations.title(), json);
        member("readOnlyHint", annotations.readOnlyHint(), json);
        member("destructiveHint", annotations.destructiveHint(), json);
        member("idempotentHint", annotations.idempotentHint(), json);
        member("openWorldHint", annotations.openWorldHint(), json);
        member("returnDirect", annotations.returnDirect(), json);
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
