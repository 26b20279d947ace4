package io.github.plex4j.mcp.tools.hygiene;

import io.github.plex4j.mcp.engine.Tool;
import java.util.List;
import java.util.stream.Stream;

/** The door to the tools for finding problems in a library. */
public final class HygieneFeature {
    private HygieneFeature() {}

    /** Its tools, in the order in which they are listed. */
    public static List<Tool<?, ?>> tools() {
        return Stream.of(
                        new DuplicateTools().tools(),
                        new HygieneTools().tools(),
                        new EpisodeGapTools().tools(),
                        new QualityTools().tools(),
                        new LargestTools().tools(),
                        new StaleTools().tools())
                .<Tool<?, ?>>flatMap(List::stream)
                .toList();
    }
}
