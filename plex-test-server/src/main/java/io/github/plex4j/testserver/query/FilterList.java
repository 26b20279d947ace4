package io.github.plex4j.testserver.query;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The filters that a server has for its lists, and whether it lists them. A filter that a section does not have is ignored.
 *
 * @param listed whether the server says which there are
 * @param missing names of the filters it does not have
 */
public record FilterList(boolean listed, Set<String> missing) {
    /**
     * The filters of most servers: no filter by codec, which is in Plex's description of 2026 but was seen on no server that
     * was recorded.
     */
    public static final FilterList USUAL = new FilterList(true, Set.of("videoCodec", "audioCodec"));

    /** All that Plex describes, those by codec too. */
    public static final FilterList COMPLETE = new FilterList(true, Set.of());

    /** Copies the names. */
    public FilterList {
        missing = Set.copyOf(missing);
    }

    /** Returns this list without some filters. */
    public FilterList without(String... names) {
        Set<String> all = new LinkedHashSet<>(missing);
        all.addAll(List.of(names));
        return new FilterList(listed, all);
    }

    /** Returns the same filters for a server that does not list them, nor types, sorts and operators. */
    public FilterList unlisted() {
        return new FilterList(false, missing);
    }

    /** Returns whether there is a filter of this name, listed or not. */
    public boolean has(String name) {
        return !missing.contains(name);
    }
}
