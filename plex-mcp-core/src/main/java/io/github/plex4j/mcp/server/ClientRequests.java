package io.github.plex4j.mcp.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import reactor.core.publisher.Mono;

/**
 * Sends requests to the client, as a server does in the revisions up to 2025-11-25. A transport that can do so puts it into the
 * Reactor context of each request that it serves. Thread-safe.
 */
public interface ClientRequests {
    /**
     * Sends a request on subscription. To stop waiting for the answer, cancel the subscription: the client is then told that its
     * answer is no longer wanted, and one that comes all the same is ignored.
     *
     * @param params of the request
     * @return the result as the client sent it, whatever its form; {@link ClientErrorException} when the client answers with an error
     */
    Mono<JsonNode> send(String method, ObjectNode params);
}
