package io.github.plex4j.mcp.tools;

import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.ToolCatalog;
import java.util.ArrayList;
import java.util.List;

/** The one list of the Plex tools. */
public final class PlexTools {
    private PlexTools() {}

    /**
     * All tools in the order in which they are listed.
     *
     * @return a catalogue of its own, whose tools share what they remember of the signed-in user
     */
    public static ToolCatalog catalog() {
        SignedInUsers users = new SignedInUsers();
        List<Tool<?, ?>> tools = new ArrayList<>();
        tools.addAll(new LibraryTools(users).tools());
        tools.addAll(new BrowseTools(users).tools());
        tools.addAll(new RecentTools(users).tools());
        tools.addAll(new StatisticsTools(users).tools());
        tools.addAll(new ImageTools().tools());
        tools.addAll(new ExportTools(users).tools());
        tools.addAll(new SearchTools(users).tools());
        tools.addAll(new ExternalIdTools(users).tools());
        tools.addAll(new DiscoveryTools(users).tools());
        tools.addAll(new RecommendationTools().tools());
        tools.addAll(new SessionTools().tools());
        tools.addAll(new ServerTools(users).tools());
        tools.addAll(new HistoryTools().tools());
        tools.addAll(new RecentlyWatchedTools().tools());
        tools.addAll(new WatchStateTools(users).tools());
        tools.addAll(new WatchStatisticsTools().tools());
        tools.addAll(new UserStatisticsTools().tools());
        tools.addAll(new PopularTools().tools());
        tools.addAll(new FullyWatchedTools(users).tools());
        tools.addAll(new ServerUsageTools().tools());
        tools.addAll(new PlaylistTools(users).tools());
        tools.addAll(new CollectionTools().tools());
        tools.addAll(new DuplicateTools().tools());
        tools.addAll(new HygieneTools().tools());
        tools.addAll(new EpisodeGapTools().tools());
        tools.addAll(new QualityTools().tools());
        tools.addAll(new LargestTools().tools());
        tools.addAll(new StaleTools(users).tools());
        return ToolCatalog.of(tools);
    }
}
