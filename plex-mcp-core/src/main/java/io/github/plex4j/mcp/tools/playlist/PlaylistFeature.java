package io.github.plex4j.mcp.tools.playlist;

import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.tools.change.StateKind;
import java.util.ArrayList;
import java.util.List;

/** The door to the tools for playlists. */
public final class PlaylistFeature {
    private PlaylistFeature() {}

    /** Its tools, in the order in which they are listed. */
    public static List<Tool<?, ?>> tools() {
        List<Tool<?, ?>> tools = new ArrayList<>(new PlaylistTools().tools());
        tools.addAll(new PlaylistMakingTools().tools());
        tools.addAll(new PlaylistItemTools().tools());
        tools.addAll(new PlaylistMoveTools().tools());
        tools.addAll(new PlaylistEditTools().tools());
        return tools;
    }

    /** The kinds of state that its tools replace. */
    public static List<StateKind<?>> kinds() {
        return List.of(PlaylistState.KIND);
    }
}
