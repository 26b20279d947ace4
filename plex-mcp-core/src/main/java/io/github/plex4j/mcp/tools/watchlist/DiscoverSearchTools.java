package io.github.plex4j.mcp.tools.watchlist;

import io.github.plex4j.client.PlexGuid;
import io.github.plex4j.client.discover.DiscoverTitle;
import io.github.plex4j.client.discover.FoundTitle;
import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.schema.Arg;
import io.github.plex4j.mcp.engine.schema.Cut;
import io.github.plex4j.mcp.engine.schema.Describe;
import io.github.plex4j.mcp.engine.schema.Inline;
import io.github.plex4j.mcp.engine.schema.Role;
import io.github.plex4j.mcp.engine.schema.Shown;
import io.github.plex4j.mcp.engine.text.UntrustedText;
import io.github.plex4j.mcp.tools.shared.Requirements;
import io.github.plex4j.mcp.tools.shared.Toolsets;
import io.github.plex4j.mcp.tools.shared.Truncation;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Searching the catalogue of plex.tv. */
final class DiscoverSearchTools {
    private static final int SUMMARY = 300;

    List<Tool<?, ?>> tools() {
        return List.of(search());
    }

    record DiscoverInput(
            @Arg(required = true) String query,
            @Arg @Nullable TitleType type,

            @Arg(min = 1, max = 100, capped = true, defaultValue = "10", help = "The most results to return.")
            int limit) {}

    /** A title with how well it fits. */
    record FoundView(
            @Inline TitleView title,
            @Shown(Role.DETAIL) @Nullable String summary,

            @Describe("0 to 1") @Shown(Role.DETAIL) @Nullable
            Double score) {}

    record DiscoverOutput(
            @Cut List<FoundView> items, @Inline Truncation end) {}

    private static Tool<DiscoverInput, DiscoverOutput> search() {
        return Toolsets.WATCHLIST
                .reading("search_discover")
                .title("Search Discover")
                .description("Searches all movies and shows that plex.tv knows, to which the query is sent."
                        + " For what is here, use `search_media`.")
                .whenEmpty("Try fewer or other words.")
                .requires(Requirements.ACCOUNT)
                .input(DiscoverInput.class)
                .output(DiscoverOutput.class)
                .handler(DiscoverSearchTools::find)
                .build();
    }

    private static DiscoverOutput find(DiscoverInput input, ToolContext context) {
        TitleType type = input.type();
        List<FoundTitle> found = new Discover(context)
                .ask(discover -> discover.search(input.query(), type == null ? null : type.mediaType(), input.limit()));
        List<PlexGuid> guids = found.stream()
                .map(FoundTitle::title)
                .map(DiscoverTitle::guid)
                .flatMap(Optional::stream)
                .toList();
        ServerTitles server = ServerTitles.of(guids, context);
        List<FoundView> views = found.stream()
                .map(result ->
                        new FoundView(TitleView.of(result.title(), server), summary(result.title()), result.score()))
                .toList();
        return new DiscoverOutput(views, Truncation.NONE);
    }

    private static @Nullable String summary(DiscoverTitle title) {
        String summary = title.summary();
        return summary == null || summary.isBlank() ? null : UntrustedText.bound(summary, SUMMARY);
    }
}
