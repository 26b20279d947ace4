package io.github.plex4j.mcp.tools;

import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.ToolCatalog;
import io.github.plex4j.mcp.tools.collection.CollectionFeature;
import io.github.plex4j.mcp.tools.export.ExportFeature;
import io.github.plex4j.mcp.tools.history.HistoryFeature;
import io.github.plex4j.mcp.tools.hygiene.HygieneFeature;
import io.github.plex4j.mcp.tools.library.LibraryFeature;
import io.github.plex4j.mcp.tools.playlist.PlaylistFeature;
import io.github.plex4j.mcp.tools.search.SearchFeature;
import io.github.plex4j.mcp.tools.server.ServerFeature;
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
        List<Tool<?, ?>> tools = new ArrayList<>();
        tools.addAll(LibraryFeature.tools());
        tools.addAll(ExportFeature.tools());
        tools.addAll(SearchFeature.tools());
        tools.addAll(ServerFeature.tools());
        tools.addAll(HistoryFeature.tools());
        tools.addAll(PlaylistFeature.tools());
        tools.addAll(CollectionFeature.tools());
        tools.addAll(HygieneFeature.tools());
        return ToolCatalog.of(tools);
    }
}
