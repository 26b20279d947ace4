package io.github.plex4j.mcp.tools.search;

import io.github.plex4j.mcp.engine.Tool;
import java.util.List;
import java.util.stream.Stream;

/** The door to the tools for finding titles. */
public final class SearchFeature {
    private SearchFeature() {}

    /** Its tools, in the order in which they are listed. */
    public static List<Tool<?, ?>> tools() {
        return Stream.of(
                        new SearchTools().tools(),
                        new ExternalIdTools().tools(),
                        new DiscoveryTools().tools(),
                        new RecommendationTools().tools())
                .<Tool<?, ?>>flatMap(List::stream)
                .toList();
    }
}
