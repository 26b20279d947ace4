package io.github.plex4j.mcp.tools.filter;

import io.github.plex4j.client.library.ItemQuery;
import io.github.plex4j.client.library.LibrarySchema.Sort;
import io.github.plex4j.client.library.MediaType;
import io.github.plex4j.mcp.engine.ToolFailure;
import io.github.plex4j.mcp.engine.text.UntrustedText;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A sort as a caller gave it.
 *
 * @param by         what is compared
 * @param descending whether the largest comes first
 */
record Sorting(SortArgument by, boolean descending) {
    /** As much of a name as a message repeats. */
    private static final int SHOWN = 60;

    /**
     * Reads a sort.
     *
     * @param text   a name, at times followed by {@code :asc} or {@code :desc}, or by the direction as a second word
     * @param schema what the section sorts by
     * @throws ToolFailure if it is no sort, or one that neither the section nor its items know
     */
    static Sorting of(String text, SectionSchema schema) {
        String[] parts = text.strip().split("\\s*:\\s*|\\s+", 2);
        SortArgument by = SortArgument.named(parts[0])
                .filter(sort -> isKnown(sort, schema))
                .orElseThrow(() -> unknown(parts[0], schema));
        return new Sorting(by, parts.length > 1 ? isDescending(parts[1]) : by.isDescendingByDefault());
    }

    private static boolean isKnown(SortArgument sort, SectionSchema schema) {
        return schema.sort(sort.plexName()).isPresent() || ItemOrder.isTold(sort, schema.type());
    }

    /** The query in this order; empty where the section does not say that it sorts so. */
    Optional<ItemQuery> ask(ItemQuery query, SectionSchema schema) {
        Optional<String> name = schema.sort(by.plexName()).map(Sort::name);
        if (name.isEmpty() && !schema.isListed() && by != SortArgument.RANDOM) {
            name = Optional.of(by.plexName());
        }
        return name.map(known -> tieBroken(query.sortedBy(known, descending), schema));
    }

    /** Items that are equal in the sort would otherwise move between the pages of a walk. */
    private ItemQuery tieBroken(ItemQuery query, SectionSchema schema) {
        Optional<Sort> title = by == SortArgument.TITLE || by == SortArgument.RANDOM
                ? Optional.empty()
                : schema.sort(SortArgument.TITLE.plexName());
        return title.isPresent() ? query.sortedBy(title.get().name(), false) : query;
    }

    /** The order in which items show themselves to be; empty where they do not tell. */
    Optional<ItemOrder> order(MediaType type) {
        return ItemOrder.isTold(by, type) ? Optional.of(new ItemOrder(by, descending)) : Optional.empty();
    }

    /** The same from the other end. */
    Sorting reversed() {
        return new Sorting(by, !descending);
    }

    private static boolean isDescending(String direction) {
        return switch (direction.toLowerCase(Locale.ROOT)) {
            case "desc" -> true;
            case "asc" -> false;
            default ->
                throw ToolFailure.invalidInput("A sort has the direction asc or desc.", "Use for example added:desc.");
        };
    }

    private static ToolFailure unknown(String name, SectionSchema schema) {
        String known = Arrays.stream(SortArgument.values())
                .filter(sort -> isKnown(sort, schema))
                .map(SortArgument::argument)
                .collect(Collectors.joining(", "));
        return ToolFailure.invalidInput(
                "This library cannot sort items of type " + schema.type() + " by " + UntrustedText.quoted(name, SHOWN)
                        + ".",
                "Its sorts are: " + known + "; each with :asc or :desc.");
    }
}
