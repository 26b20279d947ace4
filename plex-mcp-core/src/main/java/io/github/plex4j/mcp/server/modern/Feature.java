package io.github.plex4j.mcp.server.modern;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.plex4j.mcp.engine.call.InvocationHandle;
import java.util.Map;

/** A group of methods and the capability that announces it. Thread-safe. */
interface Feature {
    /** Its methods by name. */
    Map<String, Method> methods();

    /** Adds what it can do to the capabilities of the server. */
    void declare(ObjectNode capabilities);

    /** The work of one method. */
    @FunctionalInterface
    interface Method {
        /**
         * Answers a request, now or later.
         *
         * @return stops the work, which is then not answered
         * @throws ProtocolException when the request is refused
         */
        InvocationHandle handle(ModernRequest request, ModernReply reply) throws ProtocolException;
    }
}
