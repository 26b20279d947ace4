package io.github.plex4j.mcp.tools.metadata;

import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.tools.change.StateKind;
import java.util.ArrayList;
import java.util.List;

/** The door to the tools that edit metadata. */
public final class MetadataFeature {
    private MetadataFeature() {}

    /** Its tools, in the order in which they are listed. */
    public static List<Tool<?, ?>> tools() {
        List<Tool<?, ?>> tools = new ArrayList<>();
        tools.addAll(new FieldTools().tools());
        tools.addAll(new UpdateTools().tools());
        tools.addAll(new ArtworkTools().tools());
        tools.addAll(new MatchTools().tools());
        tools.addAll(new MergeTools().tools());
        tools.addAll(new RefreshTools().tools());
        return tools;
    }

    /** The kinds of state that its tools replace. */
    public static List<StateKind<?>> kinds() {
        List<StateKind<?>> kinds = new ArrayList<>(List.of(MetadataKind.ALL, MatchState.KIND));
        kinds.addAll(ArtworkState.kinds());
        return kinds;
    }
}
