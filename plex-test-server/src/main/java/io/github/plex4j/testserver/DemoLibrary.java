package io.github.plex4j.testserver;

import io.github.plex4j.testserver.demo.DemoLibraryBuilder;
import io.github.plex4j.testserver.model.Library;
import java.time.Clock;
import java.time.ZoneId;

/** A pleasant library of works in the public domain, with people who watch them. The same in each run for one time. */
public final class DemoLibrary {
    private DemoLibrary() {}

    /** Returns the library as it is now, with people who live in the time zone of this machine. */
    public static Library create() {
        return create(Clock.system(ZoneId.systemDefault()));
    }

    /**
     * Returns the library as it is by this clock: the history is that of the year before.
     *
     * @param clock its zone is that of the people, whose evenings depend on it
     */
    public static Library create(Clock clock) {
        return new DemoLibraryBuilder(clock).build();
    }
}
