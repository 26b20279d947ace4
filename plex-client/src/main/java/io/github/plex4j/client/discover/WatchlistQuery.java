package io.github.plex4j.client.discover;

import io.github.plex4j.client.PlexInputException;
import io.github.plex4j.client.library.MediaType;
import org.jspecify.annotations.Nullable;

/**
 * Which titles of the watchlist, in which order.
 *
 * @param filter     which of them
 * @param type       movies or shows; null for both
 * @param order      what they are sorted by
 * @param descending whether the greatest comes first: the newest, or Z
 */
public record WatchlistQuery(Filter filter, @Nullable MediaType type, Order order, boolean descending) {
    /** The whole list, the title that was added last first. */
    public static final WatchlistQuery ALL = new WatchlistQuery(Filter.ALL, null, Order.ADDED, true);

    /**
     * @throws PlexInputException if the type is neither movie nor show
     */
    public WatchlistQuery {
        if (type != null && !type.equals(MediaType.MOVIE) && !type.equals(MediaType.SHOW)) {
            throw new PlexInputException("A watchlist holds movies and shows, not items of type " + type + ".");
        }
    }

    /** A part of the watchlist that Discover chooses. */
    public enum Filter {
        ALL("all"),
        /** Titles that a streaming service offers in the country of the account. */
        AVAILABLE("available"),
        /** Titles that have been released. */
        RELEASED("released");

        private final String word;

        Filter(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    /** An order that Discover knows. It passes over others and says nothing, so there are no more. */
    public enum Order {
        /** The time at which a title was added. */
        ADDED("watchlistedAt"),
        /** The title without its article. */
        TITLE("titleSort"),
        /** The day of first release. */
        RELEASED("originallyAvailableAt");

        private final String word;

        Order(String word) {
            this.word = word;
        }
    }

    String sort() {
        return order.word + (descending ? ":desc" : ":asc");
    }
}
