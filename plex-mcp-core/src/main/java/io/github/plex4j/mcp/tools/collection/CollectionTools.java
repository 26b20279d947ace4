package io.github.plex4j.mcp.tools.collection;

import io.github.plex4j.client.Page;
import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.schema.Cut;
import io.github.plex4j.mcp.engine.schema.Inline;
import io.github.plex4j.mcp.tools.shared.InLibrary;
import io.github.plex4j.mcp.tools.shared.Libraries.Library;
import io.github.plex4j.mcp.tools.shared.PageArguments;
import io.github.plex4j.mcp.tools.shared.Paging;
import io.github.plex4j.mcp.tools.shared.Toolsets;
import java.util.List;

/** Collections of a library. */
final class CollectionTools {
    List<Tool<?, ?>> tools() {
        return List.of(collections());
    }

    record CollectionsInput(
            @Inline InLibrary library, @Inline PageArguments page) {}

    record CollectionsOutput(
            @Cut List<CollectionView> collections, @Inline Paging paging) {}

    private static Tool<CollectionsInput, CollectionsOutput> collections() {
        return Toolsets.COLLECTIONS
                .reading("get_collections")
                .title("Collections")
                .description("Lists the collections of a library. For their items use `get_children`.")
                .whenEmpty("`get_playlists` lists the playlists.")
                .input(CollectionsInput.class)
                .output(CollectionsOutput.class)
                .handler(CollectionTools::list)
                .build();
    }

    private static CollectionsOutput list(CollectionsInput input, ToolContext context) {
        Library library = input.library().find(context);
        Page<MediaItem> page = context.plex()
                .collections()
                .all(library.key())
                .page(input.page().request());
        return new CollectionsOutput(
                page.items().stream().map(CollectionView::of).toList(), Paging.of(page));
    }
}
