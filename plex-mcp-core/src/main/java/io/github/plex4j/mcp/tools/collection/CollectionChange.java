package io.github.plex4j.mcp.tools.collection;

import io.github.plex4j.client.PlexException;
import io.github.plex4j.client.RatingKey;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.schema.Inline;
import io.github.plex4j.mcp.tools.change.ChangeReport;
import org.jspecify.annotations.Nullable;

/**
 * A collection after a change, and what became of its items.
 *
 * @param collection as it is now; null when it was not made, or could not be read
 * @param report null when no item was changed by itself
 */
record CollectionChange(
        @Inline @Nullable CollectionView collection,
        @Inline @Nullable ChangeReport report) {

    /** A change that made no collection. */
    static CollectionChange without(@Nullable ChangeReport report) {
        return new CollectionChange(null, report);
    }

    /** Reads the collection. What was done is told even if that fails. */
    static CollectionChange of(RatingKey key, @Nullable ChangeReport report, ToolContext context) {
        try {
            return new CollectionChange(
                    context.withoutStop()
                            .plex()
                            .collections()
                            .find(key)
                            .map(found -> CollectionView.of(found.item()))
                            .orElse(null),
                    report);
        } catch (PlexException unreadable) {
            context.note("The collection has the key " + key + ", and could not be read.");
            return without(report);
        }
    }
}
