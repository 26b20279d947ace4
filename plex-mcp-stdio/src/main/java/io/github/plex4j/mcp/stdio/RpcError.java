package io.github.plex4j.mcp.stdio;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * The error of a JSON-RPC answer.
 *
 * @param code one of JSON-RPC 2.0, section 5.1
 * @param message what is wrong and what is allowed, in words made here: never the text of an exception
 * @param data what a program can make use of; null when there is nothing
 */
record RpcError(int code, String message, @Nullable JsonNode data) {

    private static final int PARSE_ERROR = -32700;
    private static final int INVALID_REQUEST = -32600;
    private static final int METHOD_NOT_FOUND = -32601;
    private static final int INVALID_PARAMS = -32602;
    private static final int INTERNAL_ERROR = -32603;
    /** The first of the codes JSON-RPC leaves to implementations. */
    private static final int SERVER_ERROR = -32000;

    static final RpcError INTERNAL = new RpcError(INTERNAL_ERROR, "Internal error: see the log of this server");

    RpcError(int code, String message) {
        this(code, message, null);
    }

    static RpcError parse(String message) {
        return new RpcError(PARSE_ERROR, message);
    }

    static RpcError invalidRequest(String message) {
        return new RpcError(INVALID_REQUEST, message);
    }

    static RpcError methodNotFound(String message) {
        return new RpcError(METHOD_NOT_FOUND, message);
    }

    static RpcError invalidParams(String message) {
        return new RpcError(INVALID_PARAMS, message);
    }

    static RpcError server(String message) {
        return new RpcError(SERVER_ERROR, message);
    }
}
