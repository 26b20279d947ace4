package io.github.plex4j.mcp.tools.watchlist;

import io.github.plex4j.mcp.engine.Tool;
import java.util.List;
import java.util.stream.Stream;

/** The door to the tools for the watchlist. */
public final class WatchlistFeature {
    private WatchlistFeature() {}

    /** Its tools, in the order in which they are listed. */
    public static List<Tool<?, ?>> tools() {
        return Stream.of(
                        new WatchlistTools().tools(),
                        new DiscoverSearchTools().tools(),
                        new WatchlistChangeTools().tools())
                .<Tool<?, ?>>flatMap(List::stream)
                .toList();
    }
}
