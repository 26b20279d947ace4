package io.github.plex4j.mcp.server.modern;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.plex4j.mcp.engine.call.InvocationHandle;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Requests to hear of changes. The lists of this server never change while it runs, so each is acknowledged as one for nothing,
 * and stays open until one side ends it.
 */
final class SubscriptionsFeature implements Feature {
    /** More than any client opens on purpose. */
    static final int MOST = 1_024;

    private static final String SUBSCRIPTION_ID = "io.modelcontextprotocol/subscriptionId";

    private final ObjectMapper mapper;
    private final Map<Object, ModernReply> open = new ConcurrentHashMap<>();

    SubscriptionsFeature(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public Map<String, Method> methods() {
        return Map.of("subscriptions/listen", this::listen);
    }

    @Override
    public void declare(ObjectNode capabilities) {
        // A list that changes would be declared with it.
    }

    private InvocationHandle listen(ModernRequest request, ModernReply reply) throws ProtocolException {
        if (!request.params().path("notifications").isObject()) {
            throw ProtocolError.invalidParams("\"notifications\" must be an object")
                    .exception();
        }
        if (open.size() >= MOST) {
            throw ProtocolError.tooMany(MOST + " subscriptions are open, which is the limit: cancel one first", MOST)
                    .exception();
        }
        Object id = request.id();
        ObjectNode acknowledged = of(id);
        acknowledged.putObject("notifications");
        reply.notification("notifications/subscriptions/acknowledged", text(acknowledged));
        open.put(id, reply);
        // A request that stays open keeps nothing but its id.
        return () -> open.remove(id, reply);
    }

    /** Ends all that are open. */
    void end() {
        open.forEach((id, reply) -> {
            if (open.remove(id, reply)) {
                reply.result(text(of(id).put("resultType", "complete")));
            }
        });
    }

    private static ObjectNode of(Object id) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.putObject("_meta").putPOJO(SUBSCRIPTION_ID, id);
        return node;
    }

    private String text(ObjectNode node) {
        return ModernServer.text(mapper, node);
    }
}
