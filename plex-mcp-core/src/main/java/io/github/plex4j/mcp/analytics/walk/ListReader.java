package io.github.plex4j.mcp.analytics.walk;

import io.github.plex4j.client.Paged;
import io.github.plex4j.client.PlexProtocolException;
import io.github.plex4j.client.Walk;
import io.github.plex4j.client.Walk.Placed;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Reads lists as far as time allows, and reports how far it is. */
public final class ListReader {
    private static final int PAGE = 500;

    private final WalkObserver observer;

    public ListReader(WalkObserver observer) {
        this.observer = observer;
    }

    /** How a reading ended. */
    public enum End {
        /** Every row was read. */
        WHOLE,
        /** The reader had enough. */
        ENOUGH,
        /** Time ran out. */
        CUT,
        /** The list was another one each time it was read: rows may be missing. */
        UNSTABLE;

        /** Whether nothing is missing that was wanted. */
        public boolean isComplete() {
            return this == WHOLE || this == ENOUGH;
        }

        /**
         * Returns this end.
         *
         * @param what the rows of which all are needed, for a message
         * @throws PlexProtocolException if the list was another one each time it was read
         */
        public End requireStable(String what) {
            if (this == UNSTABLE) {
                throw new PlexProtocolException(
                        "GET",
                        "/library/sections/{libraryKey}/all",
                        "the " + what + " were others each time they were read",
                        "Try again when nothing is added or removed. If it happens each time, check the proxy in front"
                                + " of the server.");
            }
            return this;
        }
    }

    /**
     * Reads a list to its end. At least one page is read, however little time there is.
     *
     * @param what what is read, for a person who waits
     * @param rows given the rows of each page
     */
    public <T> End read(Paged<T> list, String what, Consumer<List<T>> rows) {
        return readWhile(list, what, page -> {
            rows.accept(page);
            return true;
        });
    }

    /**
     * Reads a list until its reader has enough.
     *
     * @param what what is read, for a person who waits
     * @param rows given the rows of each page; false when no more are wanted
     */
    public <T> End readWhile(Paged<T> list, String what, Predicate<List<T>> rows) {
        Walk<T> walk = list.walk();
        while (walk.hasNext()) {
            List<T> page = walk.next(PAGE).stream().map(Placed::item).toList();
            observer.reached(walk.position(), walk.total(), what);
            if (!page.isEmpty() && !rows.test(page)) {
                return End.ENOUGH;
            }
            if (walk.hasNext() && !observer.mayGoOn()) {
                return End.CUT;
            }
        }
        return walk.isWhole() ? End.WHOLE : End.UNSTABLE;
    }
}
