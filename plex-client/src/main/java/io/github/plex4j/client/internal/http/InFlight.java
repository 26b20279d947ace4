package io.github.plex4j.client.internal.http;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** The exchanges under way, so that closing the transport can end them. Safe for use by several threads. */
final class InFlight {
    private final Set<Exchange> exchanges = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /** One exchange: the wait for its headers, and its body. Compared by identity. */
    static final class Exchange {
        private final CompletableFuture<?> headers;
        private final BodyStream body;

        Exchange(CompletableFuture<?> headers, BodyStream body) {
            this.headers = headers;
            this.body = body;
        }

        /** Closes its connection, whichever part has been reached, and releases the thread that waits. */
        void cancel() {
            headers.cancel(true);
            body.abandon();
        }
    }

    boolean isClosed() {
        return closed;
    }

    /** Adds an exchange; one that comes after the end is cancelled at once. */
    void add(Exchange exchange) {
        exchanges.add(exchange);
        if (closed) {
            exchange.cancel();
        }
    }

    void remove(Exchange exchange) {
        exchanges.remove(exchange);
    }

    void close() {
        closed = true;
        exchanges.forEach(Exchange::cancel);
    }
}
