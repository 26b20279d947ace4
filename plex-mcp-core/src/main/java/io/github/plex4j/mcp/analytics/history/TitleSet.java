package io.github.plex4j.mcp.analytics.history;

import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.mcp.analytics.title.TitleIdentity;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Titles that were played. Immutable.
 *
 * @param identities the identities of the titles
 * @param uncertain  descriptions of lost items that were played and whose successors were not looked for in time
 */
public record TitleSet(Set<String> identities, Set<String> uncertain) {
    /** Nothing was played. */
    public static final TitleSet NONE = new TitleSet(Set.of(), Set.of());

    public TitleSet {
        identities = Set.copyOf(identities);
        uncertain = Set.copyOf(uncertain);
    }

    /** The titles in either. */
    public TitleSet and(TitleSet others) {
        return new TitleSet(union(identities, others.identities), union(uncertain, others.uncertain));
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        Set<String> all = new HashSet<>(one);
        all.addAll(other);
        return all;
    }

    /** Whether an item, or a copy of it, was played. */
    public boolean contains(MediaItem item) {
        return names(item).stream().anyMatch(identities::contains);
    }

    /** Whether an item may be what took the place of a lost one that was played: nobody can say that it was not. */
    public boolean mayContain(MediaItem item) {
        return !uncertain.isEmpty() && MatchKeys.roughly(item).stream().anyMatch(uncertain::contains);
    }

    /** Its identity, and itself: rows of a list do not hold all that an identity can be made of. */
    static List<String> names(MediaItem item) {
        return List.of(TitleIdentity.of(item), TitleIdentity.ofItemAlone(item));
    }
}
