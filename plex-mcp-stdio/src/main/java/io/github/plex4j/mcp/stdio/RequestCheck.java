package io.github.plex4j.mcp.stdio;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.plex4j.mcp.engine.text.UntrustedText;
import io.github.plex4j.mcp.server.ToolListing;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse.JSONRPCError;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Refuses requests that the SDK would answer with the text of an exception. Thread-safe. */
final class RequestCheck {

    private static final Logger LOGGER = LoggerFactory.getLogger(RequestCheck.class);
    private static final int MAX_SHOWN_CHARACTERS = 80;

    private final ToolListing tools;

    /**
     * A check for one server.
     *
     * @param tools those that there are for this client
     */
    RequestCheck(ToolListing tools) {
        this.tools = tools;
    }

    /** The tools that there are for this client. */
    ToolListing tools() {
        return tools;
    }

    /**
     * Describes the problem of a request in a session that has begun.
     *
     * @return null where the SDK may have it
     */
    @Nullable
    RpcError faultOf(String method, @Nullable JsonNode params) {
        RpcError fault = faultOfParams(params);
        if (fault != null) {
            return fault;
        }
        if (McpSchema.METHOD_LOGGING_SET_LEVEL.equals(method)) {
            return RpcError.methodNotFound("This server sends no log messages");
        }
        if (McpSchema.METHOD_TOOLS_LIST.equals(method) && params != null && params.hasNonNull("cursor")) {
            return RpcError.invalidParams("The list of tools is one page: leave out \"cursor\"");
        }
        return McpSchema.METHOD_TOOLS_CALL.equals(method) ? faultOfCall(params) : null;
    }

    /**
     * Describes the problem of an {@code initialize}.
     *
     * @param isBegun whether there was one before
     * @return null where there is none
     */
    @Nullable
    RpcError faultOfStart(@Nullable JsonNode params, boolean isBegun) {
        if (isBegun) {
            return RpcError.invalidRequest("The session is already initialized");
        }
        RpcError fault = faultOfParams(params);
        return fault == null ? faultOfStart(params) : fault;
    }

    /** Describes the problem of the params of any request; null where there is none. */
    static @Nullable RpcError faultOfParams(@Nullable JsonNode params) {
        return params == null || params.isObject() ? null : RpcError.invalidParams("\"params\" must be an object");
    }

    private static @Nullable RpcError faultOfStart(@Nullable JsonNode params) {
        if (params == null || !params.path("protocolVersion").isTextual()) {
            return RpcError.invalidParams("initialize needs a \"protocolVersion\" such as \"2025-11-25\"");
        }
        for (String name : List.of("capabilities", "clientInfo")) {
            if (params.has(name) && !params.path(name).isObject()) {
                return RpcError.invalidParams("\"" + name + "\" must be an object");
            }
        }
        return null;
    }

    private @Nullable RpcError faultOfCall(@Nullable JsonNode params) {
        String name = params == null ? null : params.path("name").textValue();
        if (params == null || name == null) {
            return RpcError.invalidParams("tools/call needs params with the \"name\" of a tool");
        }
        JsonNode arguments = params.get("arguments");
        if (arguments != null && !arguments.isObject() && !arguments.isNull()) {
            return RpcError.invalidParams("\"arguments\" must be an object");
        }
        JsonNode meta = params.get("_meta");
        if (meta != null && !meta.isObject() && !meta.isNull()) {
            return RpcError.invalidParams("\"_meta\" must be an object");
        }
        return tools.nameOf(name).isPresent()
                ? null
                : RpcError.invalidParams("Unknown tool: " + shown(name) + ". tools/list has all names");
    }

    /** The params of a call with the name that the tool has now, which is the only one that the SDK knows. */
    @Nullable
    JsonNode forSdk(@Nullable JsonNode params) {
        if (!(params instanceof ObjectNode call) || !call.path("name").isTextual()) {
            return params;
        }
        String given = call.path("name").textValue();
        String name = tools.nameOf(given).orElse(given);
        return name.equals(given) ? call : call.deepCopy().put("name", name);
    }

    /** The refusal of a method that there is not, whatever comes before or after it. */
    static RpcError unknownMethod(String method) {
        return RpcError.methodNotFound("Method not found: " + shown(method));
    }

    /** The error a client may see. The SDK puts the text of exceptions in its internal errors. */
    static RpcError publicError(JSONRPCError error) {
        if (error.code() != McpSchema.ErrorCodes.INTERNAL_ERROR) {
            return new RpcError(error.code(), shown(error.message()));
        }
        LOGGER.debug("A request failed: {}", error.message());
        return RpcError.INTERNAL;
    }

    private static String shown(String text) {
        return UntrustedText.line(text, MAX_SHOWN_CHARACTERS);
    }
}
