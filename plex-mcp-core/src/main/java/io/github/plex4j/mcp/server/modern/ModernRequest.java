package io.github.plex4j.mcp.server.modern;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A request whose envelope is in order.
 *
 * @param id a string or an integer, unique among the requests in flight
 * @param params a JSON object
 */
record ModernRequest(Object id, String method, JsonNode params, RequestMeta meta) {
    /** Refuses a cursor: each list here is one page. */
    void refuseCursor() throws ProtocolException {
        if (params.hasNonNull("cursor")) {
            throw ProtocolError.invalidParams("The list is one page: leave out \"cursor\"")
                    .exception();
        }
    }
}
