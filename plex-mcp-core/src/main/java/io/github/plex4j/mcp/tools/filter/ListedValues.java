package io.github.plex4j.mcp.tools.filter;

import io.github.plex4j.client.Page;
import io.github.plex4j.client.SectionKey;
import io.github.plex4j.client.library.FilterValue;
import io.github.plex4j.client.library.MediaType;
import io.github.plex4j.mcp.engine.MemoryKey;
import io.github.plex4j.mcp.engine.ToolContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All values that a section lists for a filter, remembered like what it can be filtered by.
 *
 * @param values the values, in the order of the server
 */
record ListedValues(List<FilterValue> values) {
    private static final int PAGE = 500;

    /** A longer list is asked for again rather than kept. */
    private static final int MOST_REMEMBERED = 2_000;

    ListedValues {
        values = List.copyOf(values);
    }

    private record Key(SectionKey section, MediaType type, String list) implements MemoryKey<ListedValues> {}

    /**
     * Lists the values.
     *
     * @param type the type of items that are filtered
     */
    static List<FilterValue> of(ToolContext context, SectionKey section, MediaType type, PlexField field) {
        Key key = new Key(section, field.valuesOf(type), field.unscopedListName());
        Optional<ListedValues> known = context.recall(key);
        if (known.isPresent()) {
            return known.get().values();
        }
        List<FilterValue> values = new ArrayList<>();
        for (Page<FilterValue> page : context.plex()
                .libraries()
                .filterValues(section, key.type(), key.list())
                .pages(PAGE)) {
            context.cancellation().throwIfCancelled();
            values.addAll(page.items());
        }
        if (values.size() <= MOST_REMEMBERED) {
            context.remember(key, new ListedValues(values));
        }
        return values;
    }
}
