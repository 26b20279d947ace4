package io.github.plex4j.mcp.analytics.walk;

import org.jspecify.annotations.Nullable;

/** Observes a long paged read: receives progress and can stop it. Called on the thread that reads. */
public interface WalkObserver {
    /** Never stops a read and ignores its progress. */
    WalkObserver PATIENT = new WalkObserver() {
        @Override
        public boolean mayGoOn() {
            return true;
        }

        @Override
        public void reached(long done, @Nullable Long total, String what) {
            // Nobody waits for it.
        }
    };

    /**
     * Asked before each page. A read that may not go on ends with what it has; an exception thrown here abandons it.
     */
    boolean mayGoOn();

    /**
     * Called after each page.
     *
     * @param done  how much was read
     * @param total how much there is, null when it is not known
     * @param what  what is being read, for a person
     */
    void reached(long done, @Nullable Long total, String what);

    /**
     * Called after each step that reads no further page, such as looking up the items of a page.
     *
     * @param what what was done, for a person
     */
    default void working(String what) {
        reached(0, null, what);
    }
}
