package io.github.plex4j.mcp.analytics.hygiene;

import io.github.plex4j.client.RatingKey;
import java.util.List;

/**
 * Items that seem to be the same.
 *
 * @param matchedBy what they have in common
 * @param keys      the items, in the order of the list; one with several versions stands alone
 */
public record Duplicates(MatchedBy matchedBy, List<RatingKey> keys) {
    /** The criterion that makes items the same. */
    public enum MatchedBy {
        /** They have the same identity: surely the same title. */
        GUID,
        /** Only title and year are the same, or show and numbers: two works of one name, or one was matched wrongly. */
        TITLE,
        /** One item with two versions of the same resolution. */
        VERSIONS
    }

    public Duplicates {
        keys = List.copyOf(keys);
    }
}
