package io.github.plex4j.mcp.analytics.walk;

import org.jspecify.annotations.Nullable;

/** Whoever waits for a long walk over pages: hears how far it is and may end it. Called on the walk's own thread. */
public interface WalkObserver {
    /** Wants the whole walk and no reports. */
    WalkObserver PATIENT = new WalkObserver() {
        @Override
        public boolean mayGoOn() {
            return true;
        }

        @Override
        public void reached(long done, @Nullable Long total, String what) {
            // Nobody asked.
        }
    };

    /**
     * Asked before each page. A walk that may not go on ends with what it has; to abandon it altogether, an exception is
     * thrown here.
     */
    boolean mayGoOn();

    /**
     * Told after each page.
     *
     * @param done  how much was read
     * @param total how much there is, null when it is not known
     * @param what  what is being read, for a person
     */
    void reached(long done, @Nullable Long total, String what);
}
