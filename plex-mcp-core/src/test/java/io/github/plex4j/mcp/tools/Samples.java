package io.github.plex4j.mcp.tools;

import io.github.plex4j.mcp.docs.SampleCall;
import io.github.plex4j.mcp.docs.SampleCalls;
import io.github.plex4j.mcp.engine.Mode;
import java.util.List;

/** The sample calls of the catalogue, for what holds for every tool. */
final class Samples {
    private Samples() {}

    /** Those of tools that change nothing in Plex. */
    static List<SampleCall> all() {
        return calls().all().stream().filter(Samples::reads).toList();
    }

    /** The first of each tool that changes nothing in Plex. */
    static List<SampleCall> ofEachTool() {
        return calls().ofEachTool().stream().filter(Samples::reads).toList();
    }

    /** The first of each tool, whether it changes something in Plex or not. */
    static List<SampleCall> ofEveryTool() {
        return calls().ofEachTool();
    }

    /** Those of tools that change something in Plex. */
    static List<SampleCall> ofChanges() {
        return calls().all().stream().filter(call -> !reads(call)).toList();
    }

    private static boolean reads(SampleCall call) {
        return call.tool().needed() == Mode.READ;
    }

    private static SampleCalls calls() {
        return SampleCalls.of(PlexTools.catalog());
    }
}
