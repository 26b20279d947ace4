package io.github.plex4j.mcp.server.modern;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** Writes results: each says that it is complete, and which server it comes from. Thread-safe. */
final class Results {
    private static final int TYPICAL_CHARACTERS = 8 * 1024;

    private final ObjectMapper mapper;
    private final ServerInfo server;

    Results(ObjectMapper mapper, ServerInfo server) {
        this.mapper = mapper;
        this.server = server;
    }

    /** Writes the members that are particular to a result. */
    @FunctionalInterface
    interface Members {
        void write(JsonGenerator json) throws IOException;
    }

    /** A result that holds for this call alone. */
    String complete(Members members) {
        return written("complete", members, server.brief());
    }

    /** A result that asks for something and is followed by the same request with the answer. */
    String inputRequired(Members members) {
        return written("input_required", members, server.brief());
    }

    /** A result that a client may keep for a while, for nobody else. */
    String cacheable(long milliseconds, Members members) {
        return cacheable(milliseconds, members, server.brief());
    }

    /** The same with all that is known of the server. */
    String introduction(long milliseconds, Members members) {
        return cacheable(milliseconds, members, server.whole());
    }

    private String cacheable(long milliseconds, Members members, String from) {
        return written(
                "complete",
                json -> {
                    members.write(json);
                    json.writeNumberField("ttlMs", milliseconds);
                    json.writeStringField("cacheScope", "private");
                },
                from);
    }

    private String written(String type, Members members, String from) {
        StringWriter text = new StringWriter(TYPICAL_CHARACTERS);
        try (JsonGenerator json = mapper.createGenerator(text)) {
            json.writeStartObject();
            members.write(json);
            json.writeStringField("resultType", type);
            json.writeObjectFieldStart("_meta");
            json.writeFieldName("io.modelcontextprotocol/serverInfo");
            json.writeRawValue(from);
            json.writeEndObject();
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }
}
