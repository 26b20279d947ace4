package io.github.plex4j.mcp.analytics;

import io.github.plex4j.client.library.MediaItem;
import java.util.List;
import java.util.Set;

/**
 * Titles that were played. Immutable.
 *
 * @param identities what tells them from others
 */
public record PlayedTitles(Set<String> identities) {
    public PlayedTitles {
        identities = Set.copyOf(identities);
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
