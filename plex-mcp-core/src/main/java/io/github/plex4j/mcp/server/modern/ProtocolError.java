package io.github.plex4j.mcp.server.modern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.plex4j.mcp.engine.FailureCode;
import org.jspecify.annotations.Nullable;

/**
 * The refusal of a request.
 *
 * @param code as in the revision, section Errors
 * @param message what is wrong and what is allowed, in words made here
 * @param data what a program can make use of; null when there is nothing
 */
public record ProtocolError(
        int code, String message, @Nullable JsonNode data) {
    private static final int METHOD_NOT_FOUND = -32601;
    private static final int INVALID_PARAMS = -32602;
    private static final int INTERNAL_ERROR = -32603;
    private static final int LEGACY_RESOURCE_NOT_FOUND = -32002;
    private static final int UNSUPPORTED_VERSION = -32022;

    /** The code of a limit: outside the range that JSON-RPC reserves, as the revision wants codes it does not define. */
    private static final int TOO_MANY = 429;

    static ProtocolError invalidParams(String message) {
        return new ProtocolError(INVALID_PARAMS, message, null);
    }

    static ProtocolError methodNotFound() {
        return new ProtocolError(METHOD_NOT_FOUND, "This server has no such method in this revision", null);
    }

    /** Refuses what would pass a limit of this server, with the limit as data. */
    static ProtocolError tooMany(String message, int limit) {
        return new ProtocolError(
                TOO_MANY,
                message,
                JsonNodeFactory.instance
                        .objectNode()
                        .put("code", FailureCode.RATE_LIMITED.wireName())
                        .put("limit", limit));
    }

    static ProtocolError internal() {
        return new ProtocolError(INTERNAL_ERROR, "Internal error: see the log of this server", null);
    }

    /** The work was not possible; the data is the failure of the call. */
    static ProtocolError failed(String message, JsonNode data) {
        return new ProtocolError(INTERNAL_ERROR, message, data);
    }

    /** The address of a resource that is not there, as the older revisions said it. */
    static ProtocolError legacyResourceNotFound(String uri, String message) {
        return new ProtocolError(
                LEGACY_RESOURCE_NOT_FOUND,
                message,
                JsonNodeFactory.instance.objectNode().put("uri", uri));
    }

    static ProtocolError resourceNotFound(String uri, String message) {
        return new ProtocolError(
                INVALID_PARAMS, message, JsonNodeFactory.instance.objectNode().put("uri", uri));
    }

    static ProtocolError unsupportedVersion(String requested) {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        data.putArray("supported").add(RequestMeta.VERSION);
        data.put("requested", requested);
        return new ProtocolError(
                UNSUPPORTED_VERSION, "Requests of their own are served in revision " + RequestMeta.VERSION, data);
    }

    ProtocolException exception() {
        return new ProtocolException(this);
    }
}
