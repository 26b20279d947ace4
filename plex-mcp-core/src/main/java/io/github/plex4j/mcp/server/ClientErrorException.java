package io.github.plex4j.mcp.server;

/** The client answered a request of this server with an error. */
public final class ClientErrorException extends Exception {
    private static final long serialVersionUID = 1L;

    /**
     * An answer.
     *
     * @param code of JSON-RPC; the text of the client is not kept
     */
    public ClientErrorException(int code) {
        super("The client answered with the error " + code + ".");
    }
}
