package io.github.plex4j.mcp.stdio;

import io.github.plex4j.mcp.log.Log;
import io.github.plex4j.mcp.tools.PlexTools;
import java.util.List;

/** The stdio MCP server as a program. */
public final class PlexMcpStdio {

    private PlexMcpStdio() {}

    /** Serves one client until its input ends; exit status 0, or 2 for a command line that cannot be used. */
    public static void main(String[] arguments) throws InterruptedException {
        StandardStreams streams = StandardStreams.take();
        Log.begin();
        System.exit(new StdioProgram(PlexTools.offer(), streams).run(List.of(arguments), System.getenv()));
    }
}
