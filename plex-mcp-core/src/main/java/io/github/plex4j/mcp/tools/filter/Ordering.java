package io.github.plex4j.mcp.tools.filter;

import io.github.plex4j.client.library.ItemQuery;
import io.github.plex4j.mcp.engine.ToolFailure;
import org.jspecify.annotations.Nullable;

/**
 * How the items of a query come into the wanted order.
 *
 * @param query   what the server is asked, sorted where it can
 * @param reverse the same from the other end; null where the server is not asked to sort by something that items show
 * @param order   the order that items show; null where none is wanted, or they do not tell
 * @param here    whether only this program can sort them
 */
record Ordering(
        ItemQuery query,
        @Nullable ItemQuery reverse,
        @Nullable ItemOrder order,
        boolean here) {
    /** In the server's own order. */
    static Ordering none(ItemQuery query) {
        return new Ordering(query, null, null, false);
    }

    /**
     * In the order of a sort.
     *
     * @throws ToolFailure if neither the section nor its items know the sort
     */
    static Ordering of(Sorting sorting, ItemQuery query, SectionSchema schema) {
        ItemOrder order = sorting.order(schema.type()).orElse(null);
        ItemQuery sorted = sorting.ask(query, schema).orElse(null);
        if (sorted == null) {
            return new Ordering(query, null, order, true);
        }
        return new Ordering(
                sorted,
                order == null ? null : sorting.reversed().ask(query, schema).orElse(null),
                order,
                false);
    }

    Ordering withExternalIds() {
        return new Ordering(query.withExternalIds(), reverse, order, here);
    }
}
