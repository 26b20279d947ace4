package io.github.plex4j.mcp.analytics.history;

import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.mcp.analytics.title.TitleIdentity;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Titles that were played. Immutable.
 *
 * @param identities what tells them from others
 */
public record TitleSet(Set<String> identities) {
    /** Nothing was played. */
    public static final TitleSet NONE = new TitleSet(Set.of());

    public TitleSet {
        identities = Set.copyOf(identities);
    }

    /** What is in either. */
    public TitleSet and(TitleSet others) {
        Set<String> all = new HashSet<>(identities);
        all.addAll(others.identities);
        return new TitleSet(all);
    }

    /** Whether an item, or a copy of it, was played. */
    public boolean contains(MediaItem item) {
        return names(item).stream().anyMatch(identities::contains);
    }

    /** Its identity, and itself: rows of a list do not hold all that an identity can be made of. */
    static List<String> names(MediaItem item) {
        return List.of(TitleIdentity.of(item), TitleIdentity.ofItemAlone(item));
    }
}
