package io.github.plex4j.mcp.tools;

import io.github.plex4j.mcp.engine.Offer;
import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.ToolCatalog;
import io.github.plex4j.mcp.tools.admin.AdminFeature;
import io.github.plex4j.mcp.tools.change.StateKind;
import io.github.plex4j.mcp.tools.collection.CollectionFeature;
import io.github.plex4j.mcp.tools.completion.CompletionToolsFeature;
import io.github.plex4j.mcp.tools.export.ExportFeature;
import io.github.plex4j.mcp.tools.history.HistoryFeature;
import io.github.plex4j.mcp.tools.hygiene.HygieneFeature;
import io.github.plex4j.mcp.tools.library.LibraryFeature;
import io.github.plex4j.mcp.tools.metadata.MetadataFeature;
import io.github.plex4j.mcp.tools.player.PlayerFeature;
import io.github.plex4j.mcp.tools.playlist.PlaylistFeature;
import io.github.plex4j.mcp.tools.prompt.PromptFeature;
import io.github.plex4j.mcp.tools.resource.ResourceFeature;
import io.github.plex4j.mcp.tools.search.SearchFeature;
import io.github.plex4j.mcp.tools.server.ServerFeature;
import io.github.plex4j.mcp.tools.sonic.SonicFeature;
import io.github.plex4j.mcp.tools.undo.UndoFeature;
import io.github.plex4j.mcp.tools.watchlist.WatchlistFeature;
import io.github.plex4j.mcp.tools.watchstate.WatchStateFeature;
import java.util.ArrayList;
import java.util.List;

/** The one list of the Plex tools, and of what a client is offered beside them. */
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
        tools.addAll(WatchlistFeature.tools());
        tools.addAll(WatchStateFeature.tools());
        tools.addAll(MetadataFeature.tools());
        tools.addAll(UndoFeature.tools(kinds()));
        tools.addAll(HygieneFeature.tools());
        tools.addAll(AdminFeature.tools());
        tools.addAll(PlayerFeature.tools());
        tools.addAll(SonicFeature.tools());
        return ToolCatalog.of(tools);
    }

    /** Every kind of state that a change may replace. */
    private static List<StateKind<?>> kinds() {
        List<StateKind<?>> kinds = new ArrayList<>(WatchStateFeature.kinds());
        kinds.addAll(MetadataFeature.kinds());
        kinds.addAll(PlaylistFeature.kinds());
        kinds.addAll(CollectionFeature.kinds());
        return kinds;
    }

    /** Everything that an MCP client is offered: the tools, the resources, the prompts, and what completes their values. */
    public static Offer offer() {
        return new Offer(
                catalog(), ResourceFeature.resources(), PromptFeature.prompts(), CompletionToolsFeature.tools());
    }
}
