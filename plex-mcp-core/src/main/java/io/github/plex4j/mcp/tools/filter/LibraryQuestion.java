package io.github.plex4j.mcp.tools.filter;

import io.github.plex4j.mcp.engine.schema.Arg;
import io.github.plex4j.mcp.engine.schema.Inline;
import io.github.plex4j.mcp.tools.filter.given.ItemFilters;
import io.github.plex4j.mcp.tools.item.DetailLevel;
import io.github.plex4j.mcp.tools.shared.InLibrary;
import io.github.plex4j.mcp.tools.shared.ItemType;
import io.github.plex4j.mcp.tools.shared.PageArguments;
import org.jspecify.annotations.Nullable;

/**
 * The question for items of a library, as {@code get_library_items} takes it and a smart list keeps it.
 *
 * @param library the library
 * @param type the type of the items; null for the top type of the library
 * @param filters all of which an item has to fit
 * @param sort null for the order of the server
 * @param page which part of the items is shown
 * @param detail how much of each is shown
 */
public record LibraryQuestion(
        @Inline InLibrary library,

        @Arg(help = "The type of item; default is the library's top type.") @Nullable
        ItemType type,

        @Inline ItemFilters filters,

        @Arg(
                description = "title, year, added, released, rating, audienceRating, userRating, lastViewed, plays, "
                        + "duration, size, random; with :asc or :desc")
        @Nullable
        String sort,

        @Inline PageArguments page,
        @Arg(defaultValue = "brief") DetailLevel detail) {}
