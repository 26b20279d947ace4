package io.github.plex4j.client.internal.http;

import java.util.HashMap;
import java.util.Map;

/** The headers of every request. */
final class IdentityHeaders {
    private IdentityHeaders() {}

    /** An empty value is omitted. */
    static Map<String, String> of(TransportSettings settings) {
        Map<String, String> headers = new HashMap<>();
        headers.put("Accept", "application/json");
        headers.put("Accept-Encoding", "gzip");
        put(headers, "User-Agent", settings.product() + "/" + settings.version());
        put(headers, "X-Plex-Product", settings.product());
        put(headers, "X-Plex-Version", settings.version());
        put(headers, "X-Plex-Client-Identifier", settings.clientIdentifier());
        put(headers, "X-Plex-Platform", "Java");
        put(headers, "X-Plex-Device", System.getProperty("os.name", ""));
        put(headers, "X-Plex-Device-Name", settings.deviceName());
        return Map.copyOf(headers);
    }

    private static void put(Map<String, String> headers, String name, String value) {
        String folded = AsciiText.fold(value);
        if (!folded.isEmpty()) {
            headers.put(name, folded);
        }
    }
}
