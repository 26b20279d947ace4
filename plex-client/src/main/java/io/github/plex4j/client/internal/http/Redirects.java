package io.github.plex4j.client.internal.http;

import java.net.URI;
import java.util.Optional;
import java.util.Set;

/** Follows a redirect by hand, and only back to the server itself: the token goes with every request. */
final class Redirects {
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    private Redirects() {}

    /**
     * Path and query to ask for instead, or empty when the answer is no redirect. Only a reading call is followed:
     * nothing a server says turns a change into another one.
     */
    static Optional<String> next(ServerAddress server, Call call, Wire.Sent sent, String rawPathAndQuery) {
        if (!REDIRECTS.contains(sent.answer().status())) {
            return Optional.empty();
        }
        Failures failures = Failures.of(call);
        if (!call.isRead()) {
            throw failures.protocol(
                    "the server redirects a change, which is not followed",
                    "Use the address the server itself is reached at, with the right scheme and port.");
        }
        Optional<URI> target =
                sent.answer().header("Location").flatMap(location -> resolve(server, rawPathAndQuery, location));
        if (target.isEmpty()) {
            throw failures.unreadable("the server redirects without an address");
        }
        if (!server.isOriginOf(target.get(), sent.connectHost())) {
            throw failures.protocol(
                    "the server redirects to another scheme, host or port, which is not followed to protect the token",
                    "Use the address the server itself is reached at, with the right scheme and port.");
        }
        return Optional.of(pathAndQuery(target.get()));
    }

    private static Optional<URI> resolve(ServerAddress server, String rawPathAndQuery, String location) {
        try {
            return Optional.of(server.at(server.host(), rawPathAndQuery).resolve(location));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static String pathAndQuery(URI target) {
        String path = target.getRawPath() == null || target.getRawPath().isEmpty() ? "/" : target.getRawPath();
        return target.getRawQuery() == null ? path : path + "?" + target.getRawQuery();
    }
}
