package io.github.plex4j.mcp.tools.filter;

import io.github.plex4j.client.library.Condition;
import io.github.plex4j.mcp.tools.filter.given.FilterName;
import java.util.List;

/**
 * One filter as one section was asked for it.
 *
 * @param name       which filter it is
 * @param field      what the section calls it
 * @param conditions what was asked, all of which an item must fit
 * @param check      whether an item that came back fits
 * @param certain    names that every item has which fits
 */
record AppliedFilter(FilterName name, PlexField field, List<Condition> conditions, Check check, List<String> certain) {
    /** A filter by which no name is certain. */
    AppliedFilter(FilterName name, PlexField field, List<Condition> conditions, Check check) {
        this(name, field, conditions, check, List.of());
    }

    AppliedFilter {
        conditions = List.copyOf(conditions);
        certain = List.copyOf(certain);
    }
}
