package io.github.plex4j.mcp.tools.history;

import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.tools.shared.SignedInUsers;
import java.util.List;
import java.util.stream.Stream;

/** The door to the tools for the history of plays. */
public final class HistoryFeature {
    private HistoryFeature() {}

    /** Its tools, in the order in which they are listed. */
    public static List<Tool<?, ?>> tools(SignedInUsers users) {
        TitleRows titles = new TitleRows();
        return Stream.of(
                        new HistoryTools(titles).tools(),
                        new RecentlyWatchedTools().tools(),
                        new WatchStateTools(users, titles).tools(),
                        new WatchStatisticsTools(titles).tools(),
                        new UserStatisticsTools().tools(),
                        new PopularTools().tools(),
                        new FullyWatchedTools(users).tools(),
                        new ServerUsageTools().tools())
                .<Tool<?, ?>>flatMap(List::stream)
                .toList();
    }
}
