package io.github.plex4j.mcp.server.modern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.Set;

/** Answers of a test to requests that no feature of the server answers, or not in this way. Thread-safe. */
public interface Fixtures {
    /** The methods of which it answers some requests. */
    Set<String> methods();

    /** Adds what it can do to the capabilities of the server. */
    void declare(ObjectNode capabilities);

    /**
     * The result of a request; empty when it is left to the server.
     *
     * @param params may be missing
     * @param clientCapabilities of a request of revision 2026-07-28; missing for one of the older revisions
     * @throws Refused when the answer is an error
     */
    Optional<ObjectNode> answer(String method, JsonNode params, JsonNode clientCapabilities) throws Refused;

    /** Ends the work on a request with an error. */
    final class Refused extends Exception {
        private static final long serialVersionUID = 1;

        private final transient ProtocolError error;

        public Refused(ProtocolError error) {
            super(error.message());
            this.error = error;
        }

        ProtocolError error() {
            return error;
        }
    }
}
