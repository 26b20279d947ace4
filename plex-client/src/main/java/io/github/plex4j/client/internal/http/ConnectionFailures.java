package io.github.plex4j.client.internal.http;

import io.github.plex4j.client.PlexCallException;
import io.github.plex4j.client.PlexConnectionException.Reason;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.security.cert.CertificateException;
import java.time.Duration;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.jspecify.annotations.Nullable;

/** Distinguishes connection failures by type alone; the texts of the platform's exceptions are not used. */
enum ConnectionFailures {
    CONNECT_TIMEOUT(true) {
        @Override
        PlexCallException exception(Failures failures, Duration connectTimeout) {
            return failures.noConnection(connectTimeout);
        }
    },
    REFUSED(true) {
        @Override
        PlexCallException exception(Failures failures, Duration connectTimeout) {
            return failures.connection(
                    Reason.REFUSED,
                    "the connection was refused",
                    "Check that Plex Media Server is running and that address and port are correct;"
                            + " its port is usually 32400.");
        }
    },
    UNREACHABLE(true) {
        @Override
        PlexCallException exception(Failures failures, Duration connectTimeout) {
            return failures.connection(
                    Reason.UNREACHABLE,
                    "there is no route to the server",
                    "Check this machine's network, VPN and the server's address.");
        }
    },
    CERTIFICATE(false) {
        @Override
        PlexCallException exception(Failures failures, Duration connectTimeout) {
            return failures.connection(
                    Reason.CERTIFICATE,
                    "the server's certificate is not trusted, or belongs to another name",
                    "Use the name in the certificate; in Plex's own certificates it ends in plex.direct.");
        }
    },
    TLS(false) {
        @Override
        PlexCallException exception(Failures failures, Duration connectTimeout) {
            return failures.connection(
                    Reason.TLS,
                    "the server offers no usable secure connection",
                    "Check whether the server uses https or http on this port.");
        }
    },
    GARBAGE(false) {
        @Override
        PlexCallException exception(Failures failures, Duration connectTimeout) {
            return failures.unreadable("the answer is not HTTP");
        }
    },
    /** Reset, or closed without an answer. */
    BROKEN(false) {
        @Override
        PlexCallException exception(Failures failures, Duration connectTimeout) {
            return failures.connection(
                    Reason.BROKEN,
                    "the connection was closed before an answer arrived",
                    failures.unlessUnknown("Try again. A server that requires secure connections does this with http:"
                            + " use https."));
        }
    };

    private final boolean beforeConnection;

    ConnectionFailures(boolean beforeConnection) {
        this.beforeConnection = beforeConnection;
    }

    abstract PlexCallException exception(Failures failures, Duration connectTimeout);

    /** Whether nothing can have been sent, so that another address of the host may be tried. */
    boolean isBeforeConnection() {
        return beforeConnection;
    }

    /** Whether a call that changes nothing may be made again. */
    boolean isPassing() {
        return this == BROKEN;
    }

    /**
     * The kind of a failure.
     *
     * @param sent whether the connection was there and the request was sent over it
     */
    static ConnectionFailures of(Throwable failure, boolean sent) {
        if (has(failure, ConnectTimeoutException.class)) {
            return CONNECT_TIMEOUT;
        }
        if (has(failure, NoRouteToHostException.class)) {
            return UNREACHABLE;
        }
        if (has(failure, ConnectException.class)) {
            return REFUSED;
        }
        if (has(failure, CertificateException.class)) {
            return CERTIFICATE;
        }
        if (has(failure, SSLException.class)) {
            return TLS;
        }
        if (has(failure, HttpException.class) || has(failure, MessageConstraintException.class)) {
            return GARBAGE;
        }
        // A network that cannot be reached has no type of its own.
        return !sent && has(failure, SocketException.class) && !has(failure, ConnectionClosedException.class)
                ? UNREACHABLE
                : BROKEN;
    }

    private static boolean has(Throwable failure, Class<? extends Throwable> type) {
        @Nullable Throwable each = failure;
        for (int depth = 0; each != null && depth < 20; depth++) {
            if (type.isInstance(each)) {
                return true;
            }
            each = each.getCause();
        }
        return false;
    }
}
