package io.github.plex4j.mcp.stdio;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.plex4j.mcp.server.ClientErrorException;
import io.github.plex4j.mcp.server.ClientRequests;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;

/**
 * The requests of this server to its client that are not answered yet. The SDK keeps a request of its own until its answer comes,
 * and does not tell the client when nobody waits for it any more. Thread-safe.
 */
final class ClientQuestions implements ClientRequests {
    /** The most questions at a time: each keeps a call in memory, and no user has that many before them. */
    static final int MOST = 256;

    /** Begins the ids, which are none of the SDK's. */
    private static final String PREFIX = "plex-";

    private final MessageWriter writer;
    private final AtomicLong last = new AtomicLong();
    private final Map<String, MonoSink<JsonNode>> open = new ConcurrentHashMap<>();
    private volatile boolean ended;

    ClientQuestions(MessageWriter writer) {
        this.writer = writer;
    }

    @Override
    public Mono<JsonNode> send(String method, ObjectNode params) {
        return Mono.create(sink -> {
            if (open.size() >= MOST) {
                sink.error(new IllegalStateException(MOST + " questions are open, which is the limit"));
                return;
            }
            String id = PREFIX + last.incrementAndGet();
            open.put(id, sink);
            sink.onCancel(() -> withdraw(id));
            if (ended) {
                end();
                return;
            }
            writer.send(message(method, params).put("id", id).toString());
        });
    }

    /** Fails the questions that are open, and those that come: there is nobody any more to answer them. */
    void end() {
        ended = true;
        for (String id : Set.copyOf(open.keySet())) {
            MonoSink<JsonNode> sink = open.remove(id);
            if (sink != null) {
                sink.error(new IllegalStateException("The input of the client has ended"));
            }
        }
    }

    private void withdraw(String id) {
        if (open.remove(id) != null) {
            ObjectNode params = JsonNodeFactory.instance.objectNode();
            params.put("requestId", id).put("reason", "The answer is no longer awaited.");
            writer.send(message("notifications/cancelled", params).toString());
        }
    }

    private static ObjectNode message(String method, ObjectNode params) {
        ObjectNode message =
                JsonNodeFactory.instance.objectNode().put("jsonrpc", "2.0").put("method", method);
        message.set("params", params);
        return message;
    }

    /**
     * Takes an answer; one that nobody waits for changes nothing.
     *
     * @param response with an id, and a result or an error
     * @return whether it is one to a request of this kind
     */
    boolean answer(JsonNode response) {
        String id = response.path("id").asText();
        if (!id.startsWith(PREFIX)) {
            return false;
        }
        MonoSink<JsonNode> sink = open.remove(id);
        if (sink != null) {
            JsonNode error = response.path("error");
            if (error.isNull() || error.isMissingNode()) {
                sink.success(response.path("result"));
            } else {
                sink.error(new ClientErrorException(error.path("code").asInt()));
            }
        }
        return true;
    }
}
