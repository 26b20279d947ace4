package io.github.plex4j.testserver;

import io.github.plex4j.testserver.model.Library;
import io.github.plex4j.testserver.plexapi.PlexapiLibraryBuilder;
import java.time.Clock;

/**
 * The library that the tests of python-plexapi expect: the titles that its bootstrap script makes, with the facts that
 * Plex's agents find for them.
 */
public final class PlexapiLibrary {
    private PlexapiLibrary() {}

    /** Returns the library as it is now. Nobody has finished anything of it; one stream is under way. */
    public static Library create() {
        return create(Clock.systemUTC());
    }

    /** Returns the library as it is by this clock, scanned an hour before. */
    public static Library create(Clock clock) {
        return new PlexapiLibraryBuilder(clock).build();
    }
}
