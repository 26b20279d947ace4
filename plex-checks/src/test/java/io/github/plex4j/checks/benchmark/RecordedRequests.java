package io.github.plex4j.checks.benchmark;

import io.github.plex4j.testserver.RecordedRequest;

/** What was asked of a test server, to be asked again. */
final class RecordedRequests {
    private RecordedRequests() {}

    /** The path with its query. */
    static String target(RecordedRequest request) {
        return request.rawQuery() == null ? request.rawPath() : request.rawPath() + "?" + request.rawQuery();
    }
}
