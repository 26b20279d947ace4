package io.github.plex4j.mcp.stdio;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Writes messages as lines of JSON. Thread-safe. */
final class MessageWriter {

    private final Outbox outbox;

    MessageWriter(Outbox outbox) {
        this.outbox = outbox;
    }

    /**
     * Sends an error.
     *
     * @param id the id of the request refused, or null where it has none that can be read
     */
    void sendError(@Nullable Object id, RpcError error) {
        ObjectNode message = JsonNodeFactory.instance.objectNode().put("jsonrpc", "2.0");
        message.putPOJO("id", id);
        ObjectNode content =
                message.putObject("error").put("code", error.code()).put("message", error.message());
        JsonNode data = error.data();
        if (data != null) {
            content.set("data", data);
        }
        send(message.toString());
    }

    /**
     * Sends a result.
     *
     * @param id of the request, a string or an integer
     * @param json a JSON object on one line
     */
    void sendResult(Object id, String json) {
        send(beginning(id) + json + '}');
    }

    /**
     * Sends a result in three parts.
     *
     * @param body goes on in UTF-8; not changed
     */
    void sendResult(Object id, String start, byte[] body, String end) {
        byte[] before = (beginning(id) + start).getBytes(StandardCharsets.UTF_8);
        byte[] after = (end + "}\n").getBytes(StandardCharsets.UTF_8);
        byte[] line = Arrays.copyOf(before, before.length + body.length + after.length);
        System.arraycopy(body, 0, line, before.length, body.length);
        System.arraycopy(after, 0, line, before.length + body.length, after.length);
        outbox.put(line);
    }

    private static String beginning(Object id) {
        return "{\"jsonrpc\":\"2.0\",\"id\":" + JsonNodeFactory.instance.pojoNode(id) + ",\"result\":";
    }

    /**
     * Sends a message.
     *
     * @param json one line without its end. It goes through text because an unpaired surrogate then becomes a question mark;
     *     Jackson's UTF-8 writer fails on it.
     */
    void send(String json) {
        outbox.put((json + '\n').getBytes(StandardCharsets.UTF_8));
    }
}
