package io.github.plex4j.mcp.server.modern;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.plex4j.mcp.engine.call.InvocationHandle;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Stands before the features of a server and answers what {@link Fixtures} want to answer. */
final class FixtureFeature implements Feature {
    private static final String RESULT_TYPE = "resultType";

    private final Fixtures fixtures;
    private final ObjectMapper mapper;
    private final Results results;
    private final Map<String, Method> behind = new HashMap<>();

    FixtureFeature(Fixtures fixtures, ObjectMapper mapper, Results results, List<Feature> features) {
        this.fixtures = fixtures;
        this.mapper = mapper;
        this.results = results;
        features.forEach(feature -> behind.putAll(feature.methods()));
    }

    @Override
    public Map<String, Method> methods() {
        Map<String, Method> methods = new HashMap<>();
        fixtures.methods().forEach(method -> methods.put(method, this::answer));
        return methods;
    }

    @Override
    public void declare(ObjectNode capabilities) {
        fixtures.declare(capabilities);
    }

    private InvocationHandle answer(ModernRequest request, ModernReply reply) throws ProtocolException {
        try {
            Optional<ObjectNode> answer = fixtures.answer(
                    request.method(), request.params(), request.meta().capabilities());
            if (answer.isPresent()) {
                reply.result(written(answer.get()));
                return () -> {};
            }
        } catch (Fixtures.Refused refusal) {
            throw refusal.error().exception();
        }
        Method method = behind.get(request.method());
        if (method == null) {
            throw ProtocolError.methodNotFound().exception();
        }
        return method.handle(request, reply);
    }

    private String written(ObjectNode answer) {
        return "input_required".equals(answer.path(RESULT_TYPE).asText())
                ? results.inputRequired(json -> writeMembers(answer, json))
                : results.complete(json -> writeMembers(answer, json));
    }

    /** The type of the result is written by {@link Results}. */
    private void writeMembers(ObjectNode answer, JsonGenerator json) throws IOException {
        for (Map.Entry<String, JsonNode> member : answer.properties()) {
            if (!RESULT_TYPE.equals(member.getKey())) {
                json.writeFieldName(member.getKey());
                mapper.writeTree(json, member.getValue());
            }
        }
    }
}
