package io.github.plex4j.mcp.server.modern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.plex4j.mcp.engine.call.InvocationHandle;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Answers requests, one feature for each group of methods. Nothing is remembered from one request for another. Thread-safe.
 *
 * <p>That of revision 2026-07-28 has all methods and looks at the envelope of each request. That of the older revisions has the
 * methods whose results are the same in both, and its requests have no envelope.
 */
public final class RequestManager {
    private final Map<String, Feature.Method> methods = new HashMap<>();
    private final @Nullable SubscriptionsFeature subscriptions;

    private RequestManager(List<Feature> features, @Nullable SubscriptionsFeature subscriptions) {
        this.subscriptions = subscriptions;
        features.forEach(feature -> methods.putAll(feature.methods()));
        if (subscriptions != null) {
            methods.putAll(subscriptions.methods());
        }
    }

    static RequestManager of(List<Feature> features, SubscriptionsFeature subscriptions) {
        return new RequestManager(features, subscriptions);
    }

    static RequestManager ofLegacy(List<Feature> features) {
        return new RequestManager(features, null);
    }

    /** Whether it has a method. */
    public boolean has(String method) {
        return methods.containsKey(method);
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
            ModernRequest request = subscriptions == null ? unchecked(id, method, params) : checked(id, method, params);
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
        if (subscriptions != null) {
            subscriptions.end();
        }
    }

    private static ModernRequest unchecked(Object id, String method, @Nullable JsonNode params) {
        return new ModernRequest(id, method, params == null ? MissingNode.getInstance() : params, RequestMeta.NONE);
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
