package io.github.plex4j.mcp.stdio;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Turns a line into one JSON-RPC 2.0 message, or says why it is none. Not thread-safe. */
final class MessageParser implements LineReader.Handler {

    /** Receives the messages of the lines, one call per line; blank lines are ignored. */
    interface Handler {

        /**
         * A request, to be answered with its id.
         *
         * @param lineBytes the length of the line that held it
         */
        void request(Object id, String method, @Nullable JsonNode params, int lineBytes);

        void notification(String method, @Nullable JsonNode params);

        /** The client's answer to a request of this server. */
        void response(JsonNode response);

        /** Something else. {@code id} is null where the message has none that can be read. */
        void refused(@Nullable Object id, RpcError error);
    }

    /** Ids of a client are counters and UUIDs; what is longer would only be carried back and forth. */
    static final int MAX_ID_CHARACTERS = 1_024;

    private static final RpcError TOO_INVOLVED = RpcError.invalidRequest("The message has more than "
            + StdioJson.MAX_VALUES + " values, is nested deeper than " + StdioJson.MAX_DEPTH
            + ", or has a number of more than a thousand digits");

    private final ObjectMapper mapper;
    private final int maxLineBytes;
    private final Handler handler;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);

    MessageParser(ObjectMapper mapper, int maxLineBytes, Handler handler) {
        this.mapper = mapper;
        this.maxLineBytes = maxLineBytes;
        this.handler = handler;
    }

    @Override
    public void tooLong() {
        handler.refused(
                null, RpcError.invalidRequest("The line is longer than " + maxLineBytes + " bytes and was ignored"));
    }

    @Override
    public void line(ByteBuffer line) {
        int lineBytes = line.remaining();
        String text;
        try {
            text = decoder.decode(line).toString();
        } catch (CharacterCodingException exception) {
            handler.refused(null, RpcError.parse("The line is not UTF-8"));
            return;
        }
        if (text.isBlank()) {
            return;
        }
        JsonNode message;
        try {
            message = mapper.readTree(text);
        } catch (StreamConstraintsException exception) {
            handler.refused(null, TOO_INVOLVED);
            return;
        } catch (JsonProcessingException exception) {
            handler.refused(null, RpcError.parse("The line is not one JSON value: send one message per line"));
            return;
        }
        dispatch(message, lineBytes);
    }

    private void dispatch(JsonNode message, int lineBytes) {
        if (message.isArray()) {
            handler.refused(null, RpcError.invalidRequest("Batches are not accepted: send one message per line"));
            return;
        }
        if (!message.isObject()) {
            handler.refused(null, RpcError.invalidRequest("A message is a JSON object"));
            return;
        }
        Object id = readId(message.get("id"));
        if (!"2.0".equals(message.path("jsonrpc").textValue())) {
            handler.refused(id, RpcError.invalidRequest("\"jsonrpc\" must be \"2.0\""));
        } else if (message.has("method")) {
            dispatchCall(message, id, lineBytes);
        } else if (message.has("result") || message.has("error")) {
            handler.response(message);
        } else {
            handler.refused(id, RpcError.invalidRequest("A message needs \"method\", \"result\" or \"error\""));
        }
    }

    private void dispatchCall(JsonNode message, @Nullable Object id, int lineBytes) {
        String method = message.get("method").textValue();
        JsonNode params = message.get("params");
        if (method == null) {
            handler.refused(id, RpcError.invalidRequest("\"method\" must be a string"));
        } else if (!message.has("id")) {
            handler.notification(method, params);
        } else if (id == null) {
            handler.refused(
                    null,
                    RpcError.invalidRequest(
                            "\"id\" must be an integer or a string of at most " + MAX_ID_CHARACTERS + " characters"));
        } else {
            handler.request(id, method, params, lineBytes);
        }
    }

    /**
     * Null for what MCP does not allow as an id: null, a fraction, a structure; and for what could not be sent back. A whole number
     * written with a fraction of zero is that number.
     */
    static @Nullable Object readId(@Nullable JsonNode id) {
        if (id == null) {
            return null;
        }
        if (id.isNumber()) {
            return id.canConvertToExactIntegral() && id.canConvertToLong() ? id.longValue() : null;
        }
        String text = id.textValue();
        boolean usable = text != null && text.length() <= MAX_ID_CHARACTERS && isWellFormed(text);
        return usable ? text : null;
    }

    /** An unpaired surrogate has no UTF-8 form, so such an id would come back as another. */
    private static boolean isWellFormed(String text) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }
}
