package io.github.plex4j.checks.guide;

import io.github.plex4j.client.PlexClient;
import io.github.plex4j.client.PlexToken;
import io.github.plex4j.client.RatingKey;
import io.github.plex4j.testserver.DemoLibrary;
import io.github.plex4j.testserver.Fault;
import io.github.plex4j.testserver.PlexTestServer;

final class WithoutPlex {
    /** Asks a Plex server in memory, with a library of old films, that fails as a starting server does. */
    static String titleOfAServerThatStarts() {
        try (PlexTestServer server = PlexTestServer.start(DemoLibrary.create());
                PlexClient plex = PlexClient.builder()
                        .server(server.uri())
                        .token(PlexToken.of(server.token()))
                        .build()) {
            server.faults().always(Fault.maintenance());
            return Failing.titleOrReason(plex, RatingKey.of("101"));
        }
    }
}
