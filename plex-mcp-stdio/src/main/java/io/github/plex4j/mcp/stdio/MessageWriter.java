package io.github.plex4j.mcp.stdio;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCMessage;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes messages as lines of JSON. Thread-safe. */
final class MessageWriter {

    private static final Logger LOGGER = LoggerFactory.getLogger(MessageWriter.class);

    private final McpJsonMapper mapper;
    private final Outbox outbox;

    MessageWriter(McpJsonMapper mapper, Outbox outbox) {
        this.mapper = mapper;
        this.outbox = outbox;
    }

    /** Sends a message. A response that cannot be written is sent as an internal error: a request is always answered. */
    void send(JSONRPCMessage message) {
        try {
            put(mapper.writeValueAsString(message));
        } catch (IOException | RuntimeException | Error exception) {
            LOGGER.error("A message could not be written", exception);
            if (message instanceof JSONRPCResponse response) {
                sendError(response.id(), RpcError.INTERNAL);
            }
        }
    }

    /**
     * Sends an error.
     *
     * @param id the id of the request refused, or null where it has none that can be read
     */
    void sendError(@Nullable Object id, RpcError error) {
        ObjectNode message = JsonNodeFactory.instance.objectNode().put("jsonrpc", "2.0");
        message.putPOJO("id", id);
        message.putObject("error").put("code", error.code()).put("message", error.message());
        put(message.toString());
    }

    /** Goes through text because an unpaired surrogate then becomes a question mark; Jackson's UTF-8 writer fails on it. */
    private void put(String json) {
        outbox.put((json + '\n').getBytes(StandardCharsets.UTF_8));
    }
}
