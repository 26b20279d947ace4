package io.github.plex4j.mcp.server.modern;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.plex4j.mcp.engine.call.InvocationHandle;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answers the requests of revision 2026-07-28. Nothing is remembered from one request for another. Thread-safe. */
public final class RequestManager {
    private final Map<String, Feature.Method> methods = new HashMap<>();
    private final SubscriptionsFeature subscriptions;

    RequestManager(List<Feature> features, SubscriptionsFeature subscriptions) {
        this.subscriptions = subscriptions;
        features.forEach(feature -> methods.putAll(feature.methods()));
        methods.putAll(subscriptions.methods());
    }

    /**
     * Answers a request, now or later, with one result or one error.
     *
     * @param id a string or an integer, unique among the requests in flight
     * @param params of any form; null when there are none
     * @return stops the work, which is then not answered
     */
    public InvocationHandle handle(Object id, String method, @Nullable JsonNode params, ModernReply reply) {
        try {
            ModernRequest request = checked(id, method, params);
            Feature.Method work = methods.get(method);
            if (work == null) {
                throw ProtocolError.methodNotFound().exception();
            }
            return work.handle(request, reply);
        } catch (ProtocolException refusal) {
            reply.error(refusal.error());
            return () -> {};
        }
    }

    /** Ends the subscriptions that are open, as a server does that is about to end. */
    public void endSubscriptions() {
        subscriptions.end();
    }

    private static ModernRequest checked(Object id, String method, @Nullable JsonNode params) throws ProtocolException {
        if (params == null || !params.isObject()) {
            throw ProtocolError.invalidParams("\"params\" must be an object").exception();
        }
        if (!params.path("_meta").isObject()) {
            throw ProtocolError.invalidParams("\"_meta\" must be an object").exception();
        }
        return new ModernRequest(id, method, params, RequestMeta.of(params));
    }
}
