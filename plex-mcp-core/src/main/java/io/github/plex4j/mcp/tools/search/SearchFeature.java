package io.github.plex4j.mcp.tools.search;

import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.tools.shared.SignedInUsers;
import java.util.List;
import java.util.stream.Stream;

/** The door to the tools for finding titles. */
public final class SearchFeature {
    private SearchFeature() {}

    /** Its tools, in the order in which they are listed. */
    public static List<Tool<?, ?>> tools(SignedInUsers users) {
        return Stream.of(
                        new SearchTools(users).tools(),
                        new ExternalIdTools(users).tools(),
                        new DiscoveryTools(users).tools(),
                        new RecommendationTools().tools())
                .<Tool<?, ?>>flatMap(List::stream)
                .toList();
    }
}
