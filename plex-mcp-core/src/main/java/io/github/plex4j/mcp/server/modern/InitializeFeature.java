package io.github.plex4j.mcp.server.modern;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.plex4j.mcp.engine.call.InvocationHandle;
import java.util.List;
import java.util.Map;

/** Begins a session of the revisions up to 2025-11-25: agrees on a revision and introduces the server. */
final class InitializeFeature implements Feature {
    private final Results results;
    private final ServerInfo server;
    private final String instructions;
    private final ObjectNode capabilities = JsonNodeFactory.instance.objectNode();

    InitializeFeature(Results results, ServerInfo server, String instructions, List<Feature> others) {
        this.results = results;
        this.server = server;
        this.instructions = instructions;
        capabilities.putObject("tools").put("listChanged", false);
        others.forEach(feature -> feature.declare(capabilities));
    }

    @Override
    public Map<String, Method> methods() {
        return Map.of("initialize", this::initialize);
    }

    @Override
    public void declare(ObjectNode all) {
        // Every session is begun so.
    }

    /** A revision that is not known is answered with the newest, which the client may refuse. */
    private InvocationHandle initialize(ModernRequest request, ModernReply reply) {
        String wanted = request.params().path("protocolVersion").asText();
        String agreed = ModernServer.OLDER_REVISIONS.contains(wanted) ? wanted : ModernServer.OLDER_REVISIONS.get(0);
        reply.result(results.complete(json -> {
            json.writeStringField("protocolVersion", agreed);
            json.writeFieldName("capabilities");
            json.writeRawValue(capabilities.toString());
            json.writeFieldName("serverInfo");
            json.writeRawValue(server.whole());
            json.writeStringField("instructions", instructions);
        }));
        return () -> {};
    }
}
