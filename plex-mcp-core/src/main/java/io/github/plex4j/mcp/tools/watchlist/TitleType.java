package io.github.plex4j.mcp.tools.watchlist;

import io.github.plex4j.client.library.MediaType;

/** The types of titles that plex.tv keeps on watchlists. */
enum TitleType {
    MOVIE,
    SHOW;

    MediaType mediaType() {
        return this == MOVIE ? MediaType.MOVIE : MediaType.SHOW;
    }
}
