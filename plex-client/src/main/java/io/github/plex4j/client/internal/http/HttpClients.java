package io.github.plex4j.client.internal.http;

import java.net.http.HttpClient;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Makes the HTTP client when it is first needed: that takes a few hundred milliseconds in a fresh JVM, most of it for
 * the trusted certificates. Safe for use by several threads.
 */
final class HttpClients {
    private final boolean secure;
    private final TransportSettings settings;
    private final Executor executor;
    private final Object lock = new Object();
    private volatile @Nullable HttpClient client;

    HttpClients(boolean secure, TransportSettings settings, Executor executor) {
        this.secure = secure;
        this.settings = settings;
        this.executor = executor;
    }

    HttpClient get() {
        HttpClient made = client;
        if (made != null) {
            return made;
        }
        synchronized (lock) {
            HttpClient other = client;
            if (other != null) {
                return other;
            }
            HttpClient fresh = make();
            client = fresh;
            return fresh;
        }
    }

    private HttpClient make() {
        HttpClient.Builder builder = HttpClient.newBuilder()
                // A server of Plex speaks nothing newer, and the offer to upgrade confuses some proxies.
                .version(HttpClient.Version.HTTP_1_1)
                // The client would forward the token to wherever a redirect points.
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.connectTimeout())
                .executor(executor);
        if (secure) {
            settings.tls().ifPresent(builder::sslContext);
        } else {
            // A proxy would see the token, and it would resolve the name a second time.
            builder.proxy(HttpClient.Builder.NO_PROXY).sslContext(UntrustingTls.context());
        }
        return builder.build();
    }
}
