package io.github.plex4j.checks.benchmark;

import io.github.plex4j.testserver.PlexTestServer;
import io.github.plex4j.testserver.RecordedRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The requests to a test server, to be repeated. */
final class RecordedRequests {
    private static final List<String> PAGE = List.of("X-Plex-Container-Start", "X-Plex-Container-Size");

    private RecordedRequests() {}

    /** The targets of the requests to a server, without the first ones. */
    static List<String> targets(PlexTestServer server, int without) {
        List<RecordedRequest> requests = server.requests().all();
        return requests.subList(without, requests.size()).stream()
                .map(RecordedRequests::target)
                .toList();
    }

    /** The path with its query, in which the page stands that was asked for in headers. */
    static String target(RecordedRequest request) {
        List<String> query = new ArrayList<>();
        Optional.ofNullable(request.rawQuery()).ifPresent(query::add);
        for (String header : PAGE) {
            request.header(header).ifPresent(value -> query.add(header + '=' + value));
        }
        return query.isEmpty() ? request.rawPath() : request.rawPath() + '?' + String.join("&", query);
    }
}
