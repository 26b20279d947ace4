package io.github.plex4j.client;

/** No connection to the server was made, or it broke before an answer came. {@link #reason()} says why. */
public final class PlexConnectionException extends PlexCallException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** Why there was no connection. */
    public enum Reason {
        /** Nothing listens at this address and port. */
        REFUSED,
        /** The network has no route to the server. */
        UNREACHABLE,
        /** The name of the server cannot be resolved. */
        UNKNOWN_HOST,
        /** The server's certificate is not trusted, or was made for another name. */
        CERTIFICATE,
        /** No secure connection could be agreed on. */
        TLS,
        /** The connection was closed before an answer came. */
        BROKEN,
        /** The client was closed during the call. */
        CLIENT_CLOSED,
        /**
         * Nothing was sent: the address is not a private one, and plain HTTP there is not
         * {@linkplain PlexClientBuilder#allowInsecureHttp allowed}.
         */
        INSECURE_ADDRESS,
        /** Nothing was sent: the address is that of a cloud's metadata service. */
        METADATA_SERVICE
    }

    /** Makes the exception; see {@link PlexCallException} for the texts. */
    public PlexConnectionException(String method, String pathTemplate, Reason reason, String problem, String hint) {
        this(method, pathTemplate, reason, problem, hint, false);
    }

    /** The same with {@link #outcomeUnknown()}. */
    public PlexConnectionException(
            String method, String pathTemplate, Reason reason, String problem, String hint, boolean outcomeUnknown) {
        super(method, pathTemplate, problem, hint, outcomeUnknown);
        this.reason = reason;
    }

    /** Why there was no connection. */
    public Reason reason() {
        return reason;
    }
}
