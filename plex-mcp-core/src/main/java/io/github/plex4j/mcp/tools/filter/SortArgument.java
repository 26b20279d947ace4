package io.github.plex4j.mcp.tools.filter;

import io.github.plex4j.client.library.ItemQuery;
import io.github.plex4j.client.library.LibrarySchema.Sort;
import io.github.plex4j.mcp.engine.ToolFailure;
import io.github.plex4j.mcp.tools.item.ItemField;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The sorts by the names callers use, and what Plex calls them. */
enum SortArgument {
    TITLE("title", "titleSort", false),
    YEAR("year", "year", true),
    ADDED("added", "addedAt", true),
    RELEASED("released", "originallyAvailableAt", true),
    RATING("rating", "rating", true),
    AUDIENCE_RATING("audienceRating", "audienceRating", true),
    USER_RATING("userRating", "userRating", true),
    LAST_VIEWED("lastViewed", "lastViewedAt", true),
    PLAYS("plays", "viewCount", true),
    DURATION("duration", "duration", true),
    SIZE("size", "mediaSize", true),
    RANDOM("random", "random", false);

    private final String argument;
    private final String plexName;
    private final boolean descendingByDefault;

    SortArgument(String argument, String plexName, boolean descendingByDefault) {
        this.argument = argument;
        this.plexName = plexName;
        this.descendingByDefault = descendingByDefault;
    }

    /**
     * Sorts a query.
     *
     * @param text a name, at times followed by {@code :asc} or {@code :desc}, or by the direction as a second word
     * @throws ToolFailure if it is no sort, or one the section does not have
     */
    static ItemQuery apply(String text, ItemQuery query, SectionSchema schema) {
        String[] parts = parts(text);
        SortArgument sort = named(parts[0]).orElseThrow(() -> unknown(schema));
        boolean descending = parts.length > 1 ? isDescending(parts[1]) : sort.descendingByDefault;
        Sort plexSort = schema.sort(sort.plexName).orElseThrow(() -> unknown(schema));
        ItemQuery sorted = query.sortedBy(plexSort.name(), descending);
        return sort == RANDOM ? sorted : tieBroken(sort, sorted, schema);
    }

    /** What items show because they are sorted so; empty where they show it anyway. */
    static Optional<ItemField> shown(String text) {
        return named(parts(text)[0]).flatMap(sort -> switch (sort) {
            case RELEASED -> Optional.of(ItemField.RELEASED);
            case RATING -> Optional.of(ItemField.RATING);
            case AUDIENCE_RATING -> Optional.of(ItemField.AUDIENCE_RATING);
            case USER_RATING -> Optional.of(ItemField.USER_RATING);
            case SIZE -> Optional.of(ItemField.SIZE);
            default -> Optional.empty();
        });
    }

    private static String[] parts(String text) {
        return text.strip().split("\\s*:\\s*|\\s+", 2);
    }

    private static Optional<SortArgument> named(String name) {
        return Arrays.stream(values())
                .filter(candidate -> candidate.argument.equalsIgnoreCase(name))
                .findFirst();
    }

    /** Items that are equal in the sort would otherwise move between the pages of a walk. */
    private static ItemQuery tieBroken(SortArgument sort, ItemQuery query, SectionSchema schema) {
        Optional<Sort> title = sort == TITLE ? Optional.empty() : schema.sort(TITLE.plexName);
        return title.isPresent() ? query.sortedBy(title.get().name(), false) : query;
    }

    private static boolean isDescending(String direction) {
        return switch (direction.toLowerCase(Locale.ROOT)) {
            case "desc" -> true;
            case "asc" -> false;
            default ->
                throw ToolFailure.invalidInput("A sort has the direction asc or desc.", "Give for example added:desc.");
        };
    }

    private static ToolFailure unknown(SectionSchema schema) {
        List<String> known = Arrays.stream(values())
                .filter(sort -> schema.sort(sort.plexName).isPresent())
                .map(sort -> sort.argument)
                .toList();
        return ToolFailure.invalidInput(
                "This library has no such sort for items of type " + schema.type() + ".",
                "Its sorts are: " + String.join(", ", known) + "; each with :asc or :desc.");
    }
}
