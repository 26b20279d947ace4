package io.github.plex4j.client.internal.http;

import java.net.http.HttpRequest;

/** Names the server in a request that goes to its address. */
final class HostHeader {
    private HostHeader() {}

    /**
     * Sets the header where the JVM allows it, which it does when the system property
     * {@code jdk.httpclient.allowRestrictedHeaders} contains {@code host}. Otherwise the server sees its address there,
     * which Plex accepts; only a proxy that serves several names tells them apart by it.
     */
    static void set(HttpRequest.Builder builder, String value) {
        try {
            builder.setHeader("Host", value);
        } catch (IllegalArgumentException restricted) {
            // There is no way to ask beforehand.
            return;
        }
    }
}
