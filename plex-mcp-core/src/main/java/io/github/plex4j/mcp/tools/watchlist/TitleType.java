package io.github.plex4j.mcp.tools.watchlist;

import io.github.plex4j.client.library.MediaType;

/** The types of titles that plex.tv keeps on watchlists. */
enum TitleType {
    MOVIE(MediaType.MOVIE),
    SHOW(MediaType.SHOW);

    private final MediaType mediaType;

    TitleType(MediaType mediaType) {
        this.mediaType = mediaType;
    }

    MediaType mediaType() {
        return mediaType;
    }
}
