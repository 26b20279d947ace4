package io.github.plex4j.mcp.tools;

import io.github.plex4j.mcp.docs.SampleCall;
import io.github.plex4j.mcp.docs.SampleCalls;
import java.util.List;

/** The sample calls of the catalogue, for what holds for every tool. */
final class Samples {
    private Samples() {}

    static List<SampleCall> all() {
        return calls().all();
    }

    static List<SampleCall> ofEachTool() {
        return calls().ofEachTool();
    }

    private static SampleCalls calls() {
        return SampleCalls.of(PlexTools.catalog());
    }
}
