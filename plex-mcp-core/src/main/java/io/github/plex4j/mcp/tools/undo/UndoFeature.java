package io.github.plex4j.mcp.tools.undo;

import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.tools.change.StateKind;
import java.util.Collection;
import java.util.List;

/** The door to the tools for what was changed. */
public final class UndoFeature {
    private UndoFeature() {}

    /**
     * Its tools, in the order in which they are listed.
     *
     * @param kinds every kind of state that a change may have replaced
     */
    public static List<Tool<?, ?>> tools(Collection<? extends StateKind<?>> kinds) {
        return List.of(new ListTools().list(), new UndoTools(kinds).undo());
    }
}
