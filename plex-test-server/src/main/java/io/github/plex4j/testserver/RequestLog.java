package io.github.plex4j.testserver;

import java.util.ArrayList;
import java.util.List;

/** The requests a server got, faulty answers included, in the order they came. Thread-safe. */
public final class RequestLog {
    private final List<RecordedRequest> requests = new ArrayList<>();

    RequestLog() {}

    synchronized void add(RecordedRequest request) {
        requests.add(request);
    }

    /** Returns the requests so far. */
    public synchronized List<RecordedRequest> all() {
        return List.copyOf(requests);
    }

    /** Returns how many requests there were. */
    public synchronized int count() {
        return requests.size();
    }

    /** Forgets the requests so far. */
    public synchronized void clear() {
        requests.clear();
    }
}
