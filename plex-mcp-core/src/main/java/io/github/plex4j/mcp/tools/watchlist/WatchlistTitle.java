package io.github.plex4j.mcp.tools.watchlist;

import io.github.plex4j.client.PlexGuid;
import io.github.plex4j.client.RatingKey;
import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.ToolFailure;
import io.github.plex4j.mcp.engine.text.UntrustedText;
import io.github.plex4j.mcp.tools.watchlist.WatchlistChangeTools.TitleInput;

/** Finds the identity at plex.tv of the title that a caller means. */
final class WatchlistTitle {
    private static final int SHOWN = 80;
    private static final String SEARCH = "`search_discover` finds the `plexGuid` of a title.";

    private WatchlistTitle() {}

    /**
     * The identity of the title.
     *
     * @throws ToolFailure if there is not exactly one, or it has no identity at plex.tv, or cannot be on a watchlist
     */
    static PlexGuid of(TitleInput input, ToolContext context) {
        String ratingKey = input.ratingKey();
        String plexGuid = input.plexGuid();
        if ((ratingKey == null) == (plexGuid == null)) {
            throw ToolFailure.invalidInput(
                    "Exactly one of `ratingKey` and `plexGuid` is needed.",
                    "Give `ratingKey` for a title of this server, or `plexGuid` for any other.");
        }
        return plexGuid != null ? listed(PlexGuid.of(plexGuid)) : ofServer(String.valueOf(ratingKey), context);
    }

    private static PlexGuid ofServer(String ratingKey, ToolContext context) {
        MediaItem item = context.plex().libraries().metadata(RatingKey.of(ratingKey));
        String title = UntrustedText.quoted(item.title(), SHOWN);
        PlexGuid guid = PlexGuid.find(item.guid())
                .orElseThrow(() -> ToolFailure.invalidInput(
                        title + " has no identity at plex.tv: it is " + reason(item) + ".", SEARCH));
        return listed(guid);
    }

    private static String reason(MediaItem item) {
        String guid = String.valueOf(item.guid());
        boolean isUnmatched = guid.startsWith("local://") || guid.contains("none://");
        return isUnmatched ? "not matched (" + scheme(guid) + ")" : "matched by a legacy agent (" + scheme(guid) + ")";
    }

    private static String scheme(String guid) {
        int end = guid.indexOf("://");
        return end < 0 ? "no guid" : UntrustedText.line(guid.substring(0, end + 3), SHOWN);
    }

    private static PlexGuid listed(PlexGuid guid) {
        if (!guid.kind().equals("movie") && !guid.kind().equals("show")) {
            throw ToolFailure.invalidInput(
                    "A watchlist holds movies and shows, and this is of type " + guid.kind() + ".",
                    "Use the movie, or the show that it belongs to.");
        }
        return guid;
    }
}
