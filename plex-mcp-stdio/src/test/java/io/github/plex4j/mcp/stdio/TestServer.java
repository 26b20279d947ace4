package io.github.plex4j.mcp.stdio;

import io.github.plex4j.mcp.engine.Offer;
import io.github.plex4j.mcp.log.Log;
import java.util.List;

/** The program with the tools of the tests: everything but the catalogue is as in {@link PlexMcpStdio}. */
final class TestServer {

    private TestServer() {}

    public static void main(String[] arguments) throws InterruptedException {
        StandardStreams streams = StandardStreams.take();
        Log.begin();
        System.exit(new StdioProgram(Offer.of(TestTools.catalog()), streams).run(List.of(arguments), System.getenv()));
    }
}
