package io.github.plex4j.mcp.tools.collection;

import io.github.plex4j.mcp.engine.Tool;
import java.util.List;

/** The door to the tools for collections. */
public final class CollectionFeature {
    private CollectionFeature() {}

    /** Its tools, in the order in which they are listed. */
    public static List<Tool<?, ?>> tools() {
        return new CollectionTools().tools();
    }
}
