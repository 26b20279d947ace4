package io.github.plex4j.mcp.tools.export;

import io.github.plex4j.client.library.MediaItem;
import java.io.IOException;

/** Writes items into a file as they come, and keeps none of them. For one thread. */
interface RowWriter {
    void write(MediaItem item) throws IOException;

    /** Writes what stands at the end; leaves the stream open. */
    void finish() throws IOException;
}
