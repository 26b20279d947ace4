package io.github.plex4j.mcp.tools.history;

import io.github.plex4j.client.library.MediaType;

/** The types that rows of the history have; a show stands for its episodes. */
enum WatchedType {
    MOVIE,
    EPISODE,
    TRACK,
    SHOW;

    MediaType mediaType() {
        return switch (this) {
            case MOVIE -> MediaType.MOVIE;
            case EPISODE, SHOW -> MediaType.EPISODE;
            case TRACK -> MediaType.TRACK;
        };
    }
}
