package io.github.plex4j.mcp.stdio;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A client that sends whatever it is told to and takes every line that comes back apart: one that is not a JSON-RPC
 * message fails the test.
 */
final class LineClient {

    private static final int PATIENCE_SECONDS = 60;
    private static final JsonNode END = JsonNodeFactory.instance.missingNode();

    private final ObjectMapper mapper = new ObjectMapper();
    private final OutputStream toServer;
    private final BlockingQueue<JsonNode> received = new LinkedBlockingQueue<>();

    LineClient(OutputStream toServer, InputStream fromServer) {
        this.toServer = toServer;
        Thread reader = new Thread(() -> readAll(fromServer), "test-client");
        reader.setDaemon(true);
        reader.start();
    }

    /** Sends the bytes as they are. */
    void sendBytes(byte[] bytes) {
        try {
            toServer.write(bytes);
            toServer.flush();
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    /** Sends a line with its end. */
    void send(String line) {
        sendBytes((line + "\n").getBytes(StandardCharsets.UTF_8));
    }

    void request(Object id, String method, JsonNode params) {
        ObjectNode message = mapper.createObjectNode().put("jsonrpc", "2.0");
        message.putPOJO("id", id);
        message.put("method", method).set("params", params);
        send(message.toString());
    }

    void call(Object id, String tool, ObjectNode arguments) {
        ObjectNode params = mapper.createObjectNode().put("name", tool);
        params.set("arguments", arguments);
        request(id, "tools/call", params);
    }

    void call(Object id, String tool) {
        call(id, tool, object());
    }

    /** A request of revision 2026-07-28, which says so itself. */
    void modernRequest(Object id, String method, ObjectNode params) {
        params.set("_meta", envelope());
        request(id, method, params);
    }

    void modernCall(Object id, String tool, ObjectNode arguments) {
        ObjectNode params = mapper.createObjectNode().put("name", tool);
        params.set("arguments", arguments);
        modernRequest(id, "tools/call", params);
    }

    /** The metadata of each request of revision 2026-07-28. */
    ObjectNode envelope() {
        ObjectNode meta = object().put("io.modelcontextprotocol/protocolVersion", "2026-07-28");
        meta.putObject("io.modelcontextprotocol/clientCapabilities");
        meta.putObject("io.modelcontextprotocol/clientInfo").put("name", "test").put("version", "1");
        return meta;
    }

    void cancel(Object id) {
        ObjectNode message = mapper.createObjectNode().put("jsonrpc", "2.0").put("method", "notifications/cancelled");
        message.putObject("params").putPOJO("requestId", id);
        send(message.toString());
    }

    ObjectNode object() {
        return mapper.createObjectNode();
    }

    /** Says hello as MCP asks and returns the result of {@code initialize}. */
    JsonNode shakeHands(String protocolVersion) {
        ObjectNode params = object().put("protocolVersion", protocolVersion);
        params.putObject("capabilities");
        params.putObject("clientInfo").put("name", "test").put("version", "1");
        request("hello", "initialize", params);
        JsonNode answer = next();
        send("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}");
        return answer.path("result");
    }

    JsonNode shakeHands() {
        return shakeHands("2025-11-25");
    }

    /** The next message of the server. */
    JsonNode next() {
        JsonNode message = poll(PATIENCE_SECONDS);
        if (message.isMissingNode()) {
            throw new AssertionError("The server ended its output");
        }
        return message;
    }

    /** So many messages, in the order in which they came. */
    List<JsonNode> next(int count) {
        List<JsonNode> messages = new ArrayList<>();
        while (messages.size() < count) {
            messages.add(next());
        }
        return messages;
    }

    /** Ends the server's input. */
    void end() {
        try {
            toServer.close();
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    /** The lines until the server ends its output. */
    List<JsonNode> rest() {
        List<JsonNode> messages = new ArrayList<>();
        for (JsonNode message = poll(PATIENCE_SECONDS); !message.isMissingNode(); message = poll(PATIENCE_SECONDS)) {
            messages.add(message);
        }
        return messages;
    }

    private JsonNode poll(int seconds) {
        JsonNode message;
        try {
            message = received.poll(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException exception) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted", exception);
        }
        if (message == null) {
            throw new AssertionError("No message within " + seconds + " seconds");
        }
        if (message.isTextual()) {
            throw new AssertionError(message.textValue());
        }
        return message;
    }

    private void readAll(InputStream fromServer) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(fromServer, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                received.add(parse(line));
            }
        } catch (IOException exception) {
            received.add(JsonNodeFactory.instance.textNode("The output broke off: " + exception));
        }
        received.add(END);
    }

    /** The message, or a text that says why the line is none. */
    private JsonNode parse(String line) {
        try {
            JsonNode message = mapper.readTree(line);
            boolean valid = message.isObject()
                    && "2.0".equals(message.path("jsonrpc").asText())
                    && (message.has("method") || message.has("result") != message.has("error"));
            return valid ? message : JsonNodeFactory.instance.textNode("Not JSON-RPC: " + line);
        } catch (JsonProcessingException exception) {
            return JsonNodeFactory.instance.textNode("Not JSON: " + line);
        }
    }
}
