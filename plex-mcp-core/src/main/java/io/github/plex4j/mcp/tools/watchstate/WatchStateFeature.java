package io.github.plex4j.mcp.tools.watchstate;

import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.tools.change.StateKind;
import java.util.ArrayList;
import java.util.List;

/** The door to the tools that change watch state and ratings. */
public final class WatchStateFeature {
    private WatchStateFeature() {}

    /** Its tools, in the order in which they are listed. */
    public static List<Tool<?, ?>> tools() {
        List<Tool<?, ?>> tools = new ArrayList<>();
        tools.addAll(new MarkTools().tools());
        tools.addAll(new RatingTools().tools());
        tools.addAll(new ProgressTools().tools());
        tools.addAll(new DeckTools().tools());
        tools.addAll(new StreamTools().tools());
        return tools;
    }

    /** The kinds of state that its tools replace. */
    public static List<StateKind<?>> kinds() {
        return List.of(WatchedState.KIND, RatingState.KIND, DeckState.KIND, StreamsState.KIND);
    }
}
