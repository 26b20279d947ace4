package io.github.plex4j.mcp.server.modern;

/** The way back to the client that sent a request. Exactly one result or error is sent. Thread-safe. */
public interface ModernReply {
    /**
     * Answers the request.
     *
     * @param json the result, a JSON object on one line
     */
    void result(String json);

    /**
     * Answers the request with a result of which the most is prepared.
     *
     * @param start its beginning
     * @param body goes on in UTF-8; not changed
     * @param end its end
     */
    void result(String start, byte[] body, String end);

    /** Refuses the request. */
    void error(ProtocolError error);

    /**
     * Sends a notification that belongs to the request; nothing once it is answered or cancelled.
     *
     * @param params a JSON object on one line
     */
    void notification(String method, String params);
}
