package io.github.plex4j.mcp.tools.history;

import io.github.plex4j.client.PlexClient;
import io.github.plex4j.client.RatingKey;
import io.github.plex4j.client.library.Detail;
import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.mcp.analytics.history.HistoryCriteria;
import io.github.plex4j.mcp.analytics.history.HistoryScan;
import io.github.plex4j.mcp.analytics.history.TitleCopies;
import io.github.plex4j.mcp.analytics.history.TitlePlays;
import io.github.plex4j.mcp.analytics.walk.ItemLookup;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.tools.shared.ContextObserver;

/** Finds every play of a title that is given by the key of one of its copies. */
final class TitleRows {
    private TitleRows() {}

    /** The item with its ids elsewhere, by which its copies are found. */
    static MediaItem item(String ratingKey, ToolContext context) {
        return context.plex().libraries().metadata(RatingKey.of(ratingKey), Detail.EXTERNAL_IDS);
    }

    /** The title an item is a copy of. */
    static TitleCopies title(MediaItem item, ToolContext context) {
        return TitleCopies.of(item, context.plex().libraries(), new ContextObserver(context));
    }

    /**
     * The plays of a title.
     *
     * @param criteria which of them
     */
    static TitlePlays of(TitleCopies title, HistoryCriteria criteria, ToolContext context) {
        PlexClient plex = context.plex();
        ContextObserver observer = new ContextObserver(context);
        return new TitlePlays.Reader(
                        new HistoryScan(plex.history(), observer), new ItemLookup(plex.libraries(), observer), observer)
                .read(title, criteria, GonePlays.of(title::mayBe, criteria, context));
    }
}
