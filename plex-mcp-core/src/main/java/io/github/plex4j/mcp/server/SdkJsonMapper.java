package io.github.plex4j.mcp.server;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.TypeRef;
import io.modelcontextprotocol.json.jackson2.JacksonMcpJsonMapper;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.InitializeRequest;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/**
 * The SDK's messages as JSON, the same as Jackson makes of them. Those of every session are read and written by hand:
 * finding out the shape of the SDK's records takes Jackson half of the time from the start of the process to the answer of
 * {@code initialize}. Thread-safe.
 */
public final class SdkJsonMapper implements McpJsonMapper {

    private static final int TYPICAL_CHARACTERS = 2_048;

    private final ObjectMapper mapper;
    private final McpJsonMapper general;
    private final SdkMessageReader reader;
    private final SdkMessageWriter writer;

    /**
     * A mapper for messages.
     *
     * @param mapper for whatever is not read or written by hand; not changed here
     */
    public SdkJsonMapper(ObjectMapper mapper) {
        this.mapper = mapper;
        this.general = new JacksonMcpJsonMapper(mapper);
        this.reader = new SdkMessageReader(mapper);
        this.writer = new SdkMessageWriter(mapper);
    }

    @Override
    public String writeValueAsString(Object value) throws IOException {
        StringWriter text = new StringWriter(TYPICAL_CHARACTERS);
        try (JsonGenerator generator = mapper.createGenerator(text)) {
            writer.write(value, generator);
        }
        return text.toString();
    }

    @Override
    public byte[] writeValueAsBytes(Object value) throws IOException {
        return writeValueAsString(value).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public <T> T convertValue(Object value, TypeRef<T> type) {
        return convert(value, type.getType(), () -> general.convertValue(value, type));
    }

    @Override
    public <T> T convertValue(Object value, Class<T> type) {
        return convert(value, type, () -> general.convertValue(value, type));
    }

    @SuppressWarnings("unchecked") // the result is of the class that the type is compared with
    private <T> T convert(Object value, Type type, Supplier<T> otherwise) {
        if (value instanceof ObjectNode node && type == InitializeRequest.class) {
            return (T) reader.initializeRequest(node);
        }
        if (value instanceof ObjectNode node && type == CallToolRequest.class) {
            return (T) reader.callToolRequest(node);
        }
        return otherwise.get();
    }

    @Override
    public <T> T readValue(String text, Class<T> type) throws IOException {
        return general.readValue(text, type);
    }

    @Override
    public <T> T readValue(byte[] text, Class<T> type) throws IOException {
        return general.readValue(text, type);
    }

    @Override
    public <T> T readValue(String text, TypeRef<T> type) throws IOException {
        return general.readValue(text, type);
    }

    @Override
    public <T> T readValue(byte[] text, TypeRef<T> type) throws IOException {
        return general.readValue(text, type);
    }
}
