package io.github.plex4j.client.internal.http;

import java.nio.channels.SocketChannel;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.HttpRoute;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.io.DefaultHttpClientConnectionOperator;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.io.DetachedSocketFactory;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.URIScheme;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.pool.PoolReusePolicy;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * The connections to one server, kept open between calls. The pool is made when it is first needed: that takes tens of
 * milliseconds in a fresh JVM, and over TLS hundreds, most of them for the trusted certificates. Safe for use by several
 * threads.
 *
 * <p>Of HttpClient only the connections are used, not the client: nothing in it follows a redirect, keeps a cookie,
 * tries again, looks for a proxy or logs a request.
 */
final class Connections {
    /** A blocked socket of a channel notices an interrupt of its thread; any other does not. */
    private static final DetachedSocketFactory INTERRUPTIBLE =
            proxy -> SocketChannel.open().socket();

    private final boolean secure;
    private final TransportSettings settings;
    private final Object lock = new Object();
    private @Nullable PoolingHttpClientConnectionManager pool;
    private boolean closed;

    Connections(boolean secure, TransportSettings settings) {
        this.secure = secure;
        this.settings = settings;
    }

    /** Makes the pool unless there is one. */
    void prepare() {
        pool();
    }

    /**
     * Begins an exchange, over a connection that is still open after an earlier one where there is one.
     *
     * @param host with the address to connect to
     * @throws CancellationException when the connections were closed
     */
    Exchange begin(HttpHost host, Deadline deadline) throws InterruptedException, TimeoutException {
        HttpClientConnectionManager manager = pool();
        Timeout wait = Timeout.of(deadline.remaining());
        try {
            return new Exchange(
                    manager, manager.lease("", new HttpRoute(host), wait, null).get(wait), deadline);
        } catch (ExecutionException | IllegalStateException failed) {
            if (isClosed()) {
                throw new CancellationException("The client was closed");
            }
            throw new IllegalStateException("The pool of connections failed", failed);
        }
    }

    private boolean isClosed() {
        synchronized (lock) {
            return closed;
        }
    }

    /** Closes the connections that no call uses now. */
    void closeIdle() {
        existing().ifPresent(made -> made.closeIdle(TimeValue.ZERO_MILLISECONDS));
    }

    /** Closes every connection; no exchange begins any more. */
    void close() {
        synchronized (lock) {
            closed = true;
        }
        existing().ifPresent(made -> made.close(CloseMode.IMMEDIATE));
    }

    private Optional<PoolingHttpClientConnectionManager> existing() {
        synchronized (lock) {
            return Optional.ofNullable(pool);
        }
    }

    private PoolingHttpClientConnectionManager pool() {
        synchronized (lock) {
            PoolingHttpClientConnectionManager made = pool;
            if (made == null) {
                made = make();
                pool = made;
                if (closed) {
                    made.close(CloseMode.IMMEDIATE);
                }
            }
            return made;
        }
    }

    private PoolingHttpClientConnectionManager make() {
        Map<String, TlsSocketStrategy> layers =
                secure ? Map.of(URIScheme.HTTPS.id, new VerifiedTls(tls().getSocketFactory())) : Map.of();
        PoolingHttpClientConnectionManager made = new PoolingHttpClientConnectionManager(
                new DefaultHttpClientConnectionOperator(INTERRUPTIBLE, null, null, layers::get),
                PoolConcurrencyPolicy.STRICT,
                PoolReusePolicy.LIFO,
                null,
                socket -> new ServerConnection());
        made.setMaxTotal(Integer.MAX_VALUE);
        made.setDefaultMaxPerRoute(settings.maxConcurrent());
        // A server may have closed a connection at any time since its last answer.
        made.setDefaultConnectionConfig(ConnectionConfig.custom()
                .setValidateAfterInactivity(TimeValue.ZERO_MILLISECONDS)
                .build());
        return made;
    }

    private SSLContext tls() {
        return settings.tls().orElseGet(() -> {
            try {
                return SSLContext.getDefault();
            } catch (NoSuchAlgorithmException missing) {
                throw new IllegalStateException("The platform offers no TLS", missing);
            }
        });
    }
}
