package io.github.plex4j.client.internal.http;

import io.github.plex4j.client.PlexToken;
import io.github.plex4j.client.http.PlexRequest;
import java.util.Optional;

/** One call on its way through the layers: what is asked, with which token, and until when. */
record Call(PlexRequest request, Optional<PlexToken> token, Deadline deadline) {
    /** The same call with another request: it shares the deadline. */
    Call asking(PlexRequest other) {
        return new Call(other, token, deadline);
    }

    boolean isRead() {
        return !request.isChanging();
    }
}
