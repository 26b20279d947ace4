package io.github.plex4j.mcp.tools.library;

import io.github.plex4j.mcp.engine.Tool;
import java.util.List;
import java.util.stream.Stream;

/** The door to the tools for browsing a library. */
public final class LibraryFeature {
    private LibraryFeature() {}

    /** Its tools, in the order in which they are listed. */
    public static List<Tool<?, ?>> tools() {
        return Stream.of(
                        new LibraryTools().tools(),
                        new BrowseTools().tools(),
                        new RecentTools().tools(),
                        new LibraryStatisticsTools().tools(),
                        new GrowthTools().tools(),
                        new ImageTools().tools())
                .<Tool<?, ?>>flatMap(List::stream)
                .toList();
    }
}
