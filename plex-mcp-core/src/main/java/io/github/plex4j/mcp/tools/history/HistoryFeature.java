package io.github.plex4j.mcp.tools.history;

import io.github.plex4j.mcp.engine.Tool;
import java.util.List;
import java.util.stream.Stream;

/** The door to the tools for the history of plays. */
public final class HistoryFeature {
    private HistoryFeature() {}

    /** Its tools, in the order in which they are listed. */
    public static List<Tool<?, ?>> tools() {
        return Stream.of(
                        new HistoryTools().tools(),
                        new RecentlyWatchedTools().tools(),
                        new WatchStateTools().tools(),
                        new WatchStatisticsTools().tools(),
                        new UserStatisticsTools().tools(),
                        new PopularTools().tools(),
                        new FullyWatchedTools().tools(),
                        new ServerUsageTools().tools())
                .<Tool<?, ?>>flatMap(List::stream)
                .toList();
    }
}
