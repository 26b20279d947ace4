package io.github.plex4j.mcp.stdio;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.plex4j.mcp.engine.text.UntrustedText;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse.JSONRPCError;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Refuses requests that the SDK would answer with the text of an exception. Thread-safe. */
final class RequestCheck {

    private static final Logger LOGGER = LoggerFactory.getLogger(RequestCheck.class);
    private static final int MAX_SHOWN_CHARACTERS = 80;

    private final Predicate<String> knowsTool;

    /**
     * A check for one server.
     *
     * @param knowsTool whether there is a tool of that name for this client
     */
    RequestCheck(Predicate<String> knowsTool) {
        this.knowsTool = knowsTool;
    }

    /**
     * Describes the problem of a request.
     *
     * @param started whether the handshake has begun
     * @return null where the SDK may have it
     */
    @Nullable
    RpcError faultOf(String method, @Nullable JsonNode params, boolean started) {
        if (params != null && !params.isObject()) {
            return RpcError.invalidParams("\"params\" must be an object");
        }
        if (McpSchema.METHOD_INITIALIZE.equals(method)) {
            return started ? RpcError.invalidRequest("The session is already initialized") : faultOfStart(params);
        }
        return McpSchema.METHOD_TOOLS_CALL.equals(method) && started ? faultOfCall(params) : null;
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
        return knowsTool.test(name)
                ? null
                : RpcError.invalidParams("Unknown tool: " + shown(name) + ". tools/list has all names");
    }

    /**
     * The error a client may see. The SDK puts the text of exceptions in its internal errors; those of requests other
     * than calls mean that it could not read the params.
     */
    RpcError publicError(String method, JSONRPCError error) {
        if (error.code() != McpSchema.ErrorCodes.INTERNAL_ERROR) {
            return new RpcError(error.code(), shown(error.message()));
        }
        LOGGER.debug("{} failed: {}", method, error.message());
        return McpSchema.METHOD_TOOLS_CALL.equals(method)
                ? RpcError.INTERNAL
                : RpcError.invalidParams("The params do not fit " + shown(method));
    }

    private static String shown(String text) {
        return UntrustedText.line(text, MAX_SHOWN_CHARACTERS);
    }
}
