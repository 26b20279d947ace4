package io.github.plex4j.mcp.tools.sonic;

import io.github.plex4j.mcp.engine.Tool;
import java.util.List;

/** The door to the tools for music that sounds alike. */
public final class SonicFeature {
    private SonicFeature() {}

    /** Its tools, in the order in which they are listed. */
    public static List<Tool<?, ?>> tools() {
        return new SonicTools().tools();
    }
}
