package io.github.plex4j.mcp.server.modern;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.plex4j.mcp.engine.call.InvocationHandle;
import java.util.List;
import java.util.Map;

/** Tells a client what this server speaks and can do: the first request of most clients. */
final class DiscoverFeature implements Feature {
    private final Results results;
    private final String instructions;
    private final ObjectNode capabilities = JsonNodeFactory.instance.objectNode();

    DiscoverFeature(Results results, String instructions, List<Feature> others) {
        this.results = results;
        this.instructions = instructions;
        others.forEach(feature -> feature.declare(capabilities));
    }

    @Override
    public Map<String, Method> methods() {
        return Map.of("server/discover", this::discover);
    }

    @Override
    public void declare(ObjectNode all) {
        // Every server can be discovered.
    }

    private InvocationHandle discover(ModernRequest request, ModernReply reply) {
        reply.result(results.introduction(ToolsFeature.LISTED_FOR_MILLISECONDS, json -> {
            json.writeArrayFieldStart("supportedVersions");
            json.writeString(RequestMeta.VERSION);
            json.writeEndArray();
            json.writeFieldName("capabilities");
            json.writeRawValue(capabilities.toString());
            json.writeStringField("instructions", instructions);
        }));
        return () -> {};
    }
}
