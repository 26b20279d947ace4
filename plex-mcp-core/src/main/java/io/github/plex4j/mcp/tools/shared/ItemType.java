package io.github.plex4j.mcp.tools.shared;

import io.github.plex4j.client.library.MediaType;
import io.github.plex4j.mcp.engine.schema.WireNames;

/** The types of items that can be asked for; Plex calls them the same. */
public enum ItemType {
    MOVIE,
    SHOW,
    SEASON,
    EPISODE,
    ARTIST,
    ALBUM,
    TRACK,
    PHOTO,
    COLLECTION;

    public MediaType mediaType() {
        return new MediaType(WireNames.of(this));
    }
}
