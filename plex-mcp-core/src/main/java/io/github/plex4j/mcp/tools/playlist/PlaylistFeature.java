package io.github.plex4j.mcp.tools.playlist;

import io.github.plex4j.mcp.engine.Tool;
import java.util.List;

/** The door to the tools for playlists. */
public final class PlaylistFeature {
    private PlaylistFeature() {}

    /** Its tools, in the order in which they are listed. */
    public static List<Tool<?, ?>> tools() {
        return new PlaylistTools().tools();
    }
}
