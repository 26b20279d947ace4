package io.github.plex4j.mcp.server.modern;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Writes results. Those of revision 2026-07-28 say that they are complete, how long they hold and which server they come from; those
 * of the older revisions say nothing of the kind. Thread-safe.
 */
final class Results {
    private static final int TYPICAL_CHARACTERS = 8 * 1024;

    private final ObjectMapper mapper;
    private final @Nullable ServerInfo server;

    private Results(ObjectMapper mapper, @Nullable ServerInfo server) {
        this.mapper = mapper;
        this.server = server;
    }

    static Results of(ObjectMapper mapper, ServerInfo server) {
        return new Results(mapper, server);
    }

    /** Results of the revisions up to 2025-11-25. */
    static Results ofLegacy(ObjectMapper mapper) {
        return new Results(mapper, null);
    }

    /** The refusal of an address at which there is nothing, in the code of the era. */
    ProtocolError resourceNotFound(String uri, String message) {
        return server == null
                ? ProtocolError.legacyResourceNotFound(uri, message)
                : ProtocolError.resourceNotFound(uri, message);
    }

    /** Writes the members that are particular to a result. */
    @FunctionalInterface
    interface Members {
        void write(JsonGenerator json) throws IOException;
    }

    /** A result that holds for this call alone. */
    String complete(Members members) {
        return written("complete", members, ServerInfo::brief);
    }

    /** A result that asks for something and is followed by the same request with the answer. */
    String inputRequired(Members members) {
        return written("input_required", members, ServerInfo::brief);
    }

    /** A result that a client may keep for a while, for nobody else. */
    String cacheable(long milliseconds, Members members) {
        return cacheable(milliseconds, members, ServerInfo::brief);
    }

    /** The same with all that is known of the server. */
    String introduction(long milliseconds, Members members) {
        return cacheable(milliseconds, members, ServerInfo::whole);
    }

    private String cacheable(long milliseconds, Members members, Function<ServerInfo, String> from) {
        return written(
                "complete",
                json -> {
                    members.write(json);
                    if (server != null) {
                        json.writeNumberField("ttlMs", milliseconds);
                        json.writeStringField("cacheScope", "private");
                    }
                },
                from);
    }

    private String written(String type, Members members, Function<ServerInfo, String> from) {
        StringWriter text = new StringWriter(TYPICAL_CHARACTERS);
        try (JsonGenerator json = mapper.createGenerator(text)) {
            json.writeStartObject();
            members.write(json);
            if (server != null) {
                json.writeStringField("resultType", type);
                json.writeObjectFieldStart("_meta");
                json.writeFieldName("io.modelcontextprotocol/serverInfo");
                json.writeRawValue(from.apply(server));
                json.writeEndObject();
            }
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }
}
