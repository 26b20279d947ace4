package io.github.plex4j.mcp.tools.collection;

import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.tools.change.StateKind;
import java.util.ArrayList;
import java.util.List;

/** The door to the tools for collections. */
public final class CollectionFeature {
    private CollectionFeature() {}

    /** Its tools, in the order in which they are listed. */
    public static List<Tool<?, ?>> tools() {
        List<Tool<?, ?>> tools = new ArrayList<>(new CollectionTools().tools());
        tools.addAll(new CollectionMakingTools().tools());
        tools.addAll(new CollectionItemTools().tools());
        tools.addAll(new CollectionEditTools().tools());
        return tools;
    }

    /** The kinds of state that its tools replace. */
    public static List<StateKind<?>> kinds() {
        return List.of(CollectionState.KIND);
    }
}
