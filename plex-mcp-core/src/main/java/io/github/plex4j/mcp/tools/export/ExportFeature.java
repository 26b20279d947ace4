package io.github.plex4j.mcp.tools.export;

import io.github.plex4j.mcp.engine.Tool;
import java.util.List;

/** The door to the tools for writing a library to a file. */
public final class ExportFeature {
    private ExportFeature() {}

    /** Its tools, in the order in which they are listed. */
    public static List<Tool<?, ?>> tools() {
        return new ExportTools().tools();
    }
}
