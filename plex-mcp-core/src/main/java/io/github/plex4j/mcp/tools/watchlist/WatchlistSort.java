package io.github.plex4j.mcp.tools.watchlist;

import io.github.plex4j.client.discover.WatchlistQuery;
import io.github.plex4j.client.discover.WatchlistQuery.Order;
import io.github.plex4j.client.library.MediaType;
import io.github.plex4j.mcp.engine.ToolFailure;
import io.github.plex4j.mcp.engine.text.UntrustedText;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The order of a watchlist as a caller gave it.
 *
 * @param order      what is compared
 * @param descending whether the greatest comes first
 */
record WatchlistSort(Order order, boolean descending) {
    private static final int SHOWN = 40;

    /**
     * Reads an order.
     *
     * @throws ToolFailure if it is none that Discover knows: Discover would pass over it and say nothing
     */
    static WatchlistSort of(String text) {
        String[] parts = text.strip().toLowerCase(Locale.ROOT).split("\\s*:\\s*", 2);
        Order order = switch (parts[0]) {
            case "added" -> Order.ADDED;
            case "title" -> Order.TITLE;
            case "released" -> Order.RELEASED;
            default -> throw refused(text);
        };
        if (parts.length == 1) {
            return new WatchlistSort(order, order != Order.TITLE);
        }
        if (!parts[1].equals("asc") && !parts[1].equals("desc")) {
            throw refused(text);
        }
        return new WatchlistSort(order, parts[1].equals("desc"));
    }

    WatchlistQuery query(WatchlistQuery.Filter filter, @Nullable MediaType type) {
        return new WatchlistQuery(filter, type, order, descending);
    }

    private static ToolFailure refused(String text) {
        return ToolFailure.invalidInput(
                "`sort` is " + UntrustedText.quoted(text, SHOWN) + ", which is no order of a watchlist.",
                "Use added, title or released, with :asc or :desc.");
    }
}
