package io.github.plex4j.mcp.tools.filter;

import io.github.plex4j.mcp.tools.item.ItemField;
import java.util.Arrays;
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

    /** The name callers use. */
    String argument() {
        return argument;
    }

    /** Plex's name of it. */
    String plexName() {
        return plexName;
    }

    boolean isDescendingByDefault() {
        return descendingByDefault;
    }

    /** The fields that items show because of this sort; empty where they show them anyway. */
    Optional<ItemField> shown() {
        return switch (this) {
            case RELEASED -> Optional.of(ItemField.RELEASED);
            case RATING -> Optional.of(ItemField.RATING);
            case AUDIENCE_RATING -> Optional.of(ItemField.AUDIENCE_RATING);
            case USER_RATING -> Optional.of(ItemField.USER_RATING);
            case SIZE -> Optional.of(ItemField.SIZE);
            default -> Optional.empty();
        };
    }

    /** The sort of that name, regardless of case. */
    static Optional<SortArgument> named(String name) {
        return Arrays.stream(values())
                .filter(candidate -> candidate.argument.equalsIgnoreCase(name))
                .findFirst();
    }
}
