package io.github.plex4j.mcp.tools.server;

import io.github.plex4j.mcp.engine.Tool;
import java.util.List;
import java.util.stream.Stream;

/** The door to the tools for the server and what it does now. */
public final class ServerFeature {
    private ServerFeature() {}

    /** Its tools, in the order in which they are listed. */
    public static List<Tool<?, ?>> tools() {
        return Stream.of(new SessionTools().tools(), new TerminateTools().tools(), new ServerTools().tools())
                .<Tool<?, ?>>flatMap(List::stream)
                .toList();
    }
}
