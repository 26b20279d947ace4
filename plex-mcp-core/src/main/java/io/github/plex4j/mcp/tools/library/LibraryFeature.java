package io.github.plex4j.mcp.tools.library;

import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.tools.shared.SignedInUsers;
import java.util.List;
import java.util.stream.Stream;

/** The door to the tools for browsing a library. */
public final class LibraryFeature {
    private LibraryFeature() {}

    /** Its tools, in the order in which they are listed. */
    public static List<Tool<?, ?>> tools(SignedInUsers users) {
        return Stream.of(
                        new LibraryTools(users).tools(),
                        new BrowseTools(users).tools(),
                        new RecentTools(users).tools(),
                        new LibraryStatisticsTools(users).tools(),
                        new ImageTools().tools())
                .<Tool<?, ?>>flatMap(List::stream)
                .toList();
    }
}
