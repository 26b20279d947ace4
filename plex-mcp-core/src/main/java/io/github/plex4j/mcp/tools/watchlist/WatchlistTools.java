package io.github.plex4j.mcp.tools.watchlist;

import io.github.plex4j.client.Page;
import io.github.plex4j.client.PlexGuid;
import io.github.plex4j.client.discover.DiscoverTitle;
import io.github.plex4j.client.discover.WatchlistQuery;
import io.github.plex4j.mcp.analytics.walk.ListReader;
import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.schema.Arg;
import io.github.plex4j.mcp.engine.schema.Cut;
import io.github.plex4j.mcp.engine.schema.Describe;
import io.github.plex4j.mcp.engine.schema.Inline;
import io.github.plex4j.mcp.engine.schema.Role;
import io.github.plex4j.mcp.engine.schema.Shown;
import io.github.plex4j.mcp.tools.shared.ContextObserver;
import io.github.plex4j.mcp.tools.shared.PageArguments;
import io.github.plex4j.mcp.tools.shared.Paging;
import io.github.plex4j.mcp.tools.shared.Requirements;
import io.github.plex4j.mcp.tools.shared.Times;
import io.github.plex4j.mcp.tools.shared.Toolsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reading the watchlist. */
final class WatchlistTools {
    List<Tool<?, ?>> tools() {
        return List.of(list());
    }

    /** A part of the watchlist: chosen by Discover, or by whether the server has the title. */
    enum Filter {
        ALL(WatchlistQuery.Filter.ALL),
        AVAILABLE(WatchlistQuery.Filter.AVAILABLE),
        RELEASED(WatchlistQuery.Filter.RELEASED),
        ON_SERVER(WatchlistQuery.Filter.ALL),
        NOT_ON_SERVER(WatchlistQuery.Filter.ALL);

        private final WatchlistQuery.Filter query;

        Filter(WatchlistQuery.Filter query) {
            this.query = query;
        }

        boolean isOfServer() {
            return this == ON_SERVER || this == NOT_ON_SERVER;
        }
    }

    record WatchlistInput(
            @Arg(
                    defaultValue = "all",
                    help = "The titles to list: available means that a streaming service has it, onServer that this"
                            + " server has it.")
            Filter filter,

            @Arg @Nullable TitleType type,

            @Arg(
                    defaultValue = "added:desc",
                    description = "added, title or released; :asc, :desc",
                    help = "The order: added (to the watchlist), title or released, with :asc or :desc.")
            String sort,

            @Inline PageArguments page) {}

    /** A title with the time it was put on the list. */
    record ListedTitle(
            @Inline TitleView title,

            @Shown(label = "added") @Nullable OffsetDateTime watchlistedAt) {}

    record WatchlistOutput(
            @Cut List<ListedTitle> items,
            @Inline Paging paging,

            @Describe("false: time ran out") @Shown(Role.COMPLETE) @Nullable
            Boolean complete) {}

    private static Tool<WatchlistInput, WatchlistOutput> list() {
        return Toolsets.WATCHLIST
                .reading("get_watchlist")
                .title("Watchlist")
                .description("Lists the account's watchlist at plex.tv, and what of it this server has.")
                .whenEmpty("`search_discover` finds titles to add.")
                .requires(Requirements.ACCOUNT)
                .input(WatchlistInput.class)
                .output(WatchlistOutput.class)
                .handler(WatchlistTools::list)
                .build();
    }

    private static WatchlistOutput list(WatchlistInput input, ToolContext context) {
        TitleType type = input.type();
        WatchlistQuery query =
                WatchlistSort.of(input.sort()).query(input.filter().query, type == null ? null : type.mediaType());
        return input.filter().isOfServer() ? filtered(input, query, context) : page(input, query, context);
    }

    private static WatchlistOutput page(WatchlistInput input, WatchlistQuery query, ToolContext context) {
        Page<DiscoverTitle> page = new Discover(context)
                .ask(discover -> discover.watchlist(query).page(input.page().request()));
        ServerTitles server = ServerTitles.of(guids(page.items()), context);
        return new WatchlistOutput(
                views(page.items(), server, context), Paging.of(page), server.isComplete() ? null : false);
    }

    /** Discover does not know what the server has: the whole list is read and compared with the server. */
    private static WatchlistOutput filtered(WatchlistInput input, WatchlistQuery query, ToolContext context) {
        List<DiscoverTitle> all = new ArrayList<>();
        ListReader.End end = new Discover(context)
                .ask(discover -> new ListReader(new ContextObserver(context))
                        .read(discover.watchlist(query), "the watchlist", all::addAll));
        ServerTitles server = ServerTitles.of(guids(all), context);
        boolean wanted = input.filter() == Filter.ON_SERVER;
        List<DiscoverTitle> matching = all.stream()
                .filter(title -> title.guid()
                        .flatMap(server::has)
                        .filter(has -> has == wanted)
                        .isPresent())
                .toList();
        boolean complete = end.isComplete() && server.isComplete();
        Page<DiscoverTitle> page = Paging.slice(matching, input.page().request());
        return new WatchlistOutput(
                views(page.items(), server, context), Paging.of(page, complete), complete ? null : false);
    }

    private static List<PlexGuid> guids(List<DiscoverTitle> titles) {
        return titles.stream()
                .map(DiscoverTitle::guid)
                .flatMap(Optional::stream)
                .toList();
    }

    private static List<ListedTitle> views(List<DiscoverTitle> titles, ServerTitles server, ToolContext context) {
        Times times = new Times(context.timeZone());
        return titles.stream()
                .map(title -> new ListedTitle(TitleView.of(title, server), times.at(title.watchlistedAt())))
                .toList();
    }
}
