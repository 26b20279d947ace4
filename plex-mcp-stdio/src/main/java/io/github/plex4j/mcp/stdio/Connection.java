package io.github.plex4j.mcp.stdio;

/**
 * The parts of the connection to a client that the sessions of both eras share.
 *
 * @param writer sends messages to the client
 * @param requests the client's requests that are not answered yet
 */
record Connection(MessageWriter writer, OpenRequests requests) {

    static Connection over(Outbox outbox) {
        MessageWriter writer = new MessageWriter(outbox);
        return new Connection(writer, new OpenRequests(writer));
    }
}
