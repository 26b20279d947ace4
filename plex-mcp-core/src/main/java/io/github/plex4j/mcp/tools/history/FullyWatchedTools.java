package io.github.plex4j.mcp.tools.history;

import io.github.plex4j.client.Page;
import io.github.plex4j.client.PageRequest;
import io.github.plex4j.client.Paged;
import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.client.library.MediaType;
import io.github.plex4j.client.server.Account;
import io.github.plex4j.mcp.analytics.history.CompletedTitles;
import io.github.plex4j.mcp.analytics.history.HistoryCriteria;
import io.github.plex4j.mcp.analytics.history.HistoryScan;
import io.github.plex4j.mcp.analytics.history.HistoryScan.Coverage;
import io.github.plex4j.mcp.analytics.walk.ListReader;
import io.github.plex4j.mcp.analytics.walk.ListReader.End;
import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.ToolFailure;
import io.github.plex4j.mcp.engine.schema.Arg;
import io.github.plex4j.mcp.engine.schema.Inline;
import io.github.plex4j.mcp.engine.schema.KeyKind;
import io.github.plex4j.mcp.tools.filter.FilteredItems;
import io.github.plex4j.mcp.tools.item.CommonFields;
import io.github.plex4j.mcp.tools.item.DetailLevel;
import io.github.plex4j.mcp.tools.item.ItemList;
import io.github.plex4j.mcp.tools.item.ItemViews;
import io.github.plex4j.mcp.tools.shared.AnyLibrary;
import io.github.plex4j.mcp.tools.shared.ContextObserver;
import io.github.plex4j.mcp.tools.shared.HistoryBasis;
import io.github.plex4j.mcp.tools.shared.Known;
import io.github.plex4j.mcp.tools.shared.Libraries;
import io.github.plex4j.mcp.tools.shared.Libraries.Library;
import io.github.plex4j.mcp.tools.shared.LibraryTypes;
import io.github.plex4j.mcp.tools.shared.PageArguments;
import io.github.plex4j.mcp.tools.shared.Paging;
import io.github.plex4j.mcp.tools.shared.SignedInUser;
import io.github.plex4j.mcp.tools.shared.Times;
import io.github.plex4j.mcp.tools.shared.Toolsets;
import io.github.plex4j.mcp.tools.shared.Users;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What somebody has watched to the end. */
final class FullyWatchedTools {

    List<Tool<?, ?>> tools() {
        return List.of(fullyWatched());
    }

    /** What is looked for. */
    enum WholeType {
        ALL,
        MOVIE,
        SHOW;

        boolean includes(MediaType type) {
            return (this != SHOW && type.equals(MediaType.MOVIE)) || (this != MOVIE && type.equals(MediaType.SHOW));
        }
    }

    record FullyWatchedInput(
            @Inline AnyLibrary library,
            @Arg(defaultValue = "all") WholeType type,

            @Arg(
                    key = KeyKind.DIGITS_OR_NAME,
                    description = "id or name; default the signed-in user",
                    help = "A user by id or name, by history; default is the signed-in user, with what they ticked.")
            @Nullable
            String user,

            @Inline PageArguments page) {}

    private Tool<FullyWatchedInput, ItemList> fullyWatched() {
        return Toolsets.HISTORY
                .reading("get_fully_watched")
                .title("Fully watched")
                .description("Lists movies somebody has watched, and shows of which they have watched every episode,"
                        + " specials included.")
                .input(FullyWatchedInput.class)
                .output(ItemList.class)
                .handler(this::list)
                .build();
    }

    private ItemList list(FullyWatchedInput input, ToolContext context) {
        List<Library> libraries = libraries(input, context);
        String user = input.user();
        SignedInUser signedInUser = SignedInUser.of(context);
        if (user != null) {
            Account account = Users.of(context).require(user);
            if (!Long.toString(account.id()).equals(signedInUser.userId())) {
                return byHistory(account, libraries, input.page().request(), context);
            }
        }
        return ticked(libraries, input.page().request(), signedInUser, context);
    }

    private static List<Library> libraries(FullyWatchedInput input, ToolContext context) {
        Library library = input.library().find(context);
        if (library == null) {
            return Libraries.all(context).stream()
                    .filter(each -> input.type().includes(each.section().type()))
                    .toList();
        }
        if (!input.type().includes(library.section().type())) {
            throw ToolFailure.invalidInput(
                    "The library " + library.title() + " holds neither movies nor shows of the type asked for.",
                    "Give a library of movies or shows, and a type that it has.");
        }
        return List.of(library);
    }

    /** What Plex has marked for the signed-in user; each library is a list of its own, and they follow each other. */
    private static ItemList ticked(
            List<Library> libraries, PageRequest wanted, SignedInUser user, ToolContext context) {
        ContextObserver observer = new ContextObserver(context);
        List<MediaItem> items = new ArrayList<>();
        long before = 0;
        boolean allItems = true;
        for (Library library : libraries) {
            allItems = allItems && observer.mayGoOn();
            if (allItems) {
                Ticked list = ticked(library, observer, context);
                long from = Math.max(0, wanted.offset() - before);
                Page<MediaItem> page = list.items().page(new PageRequest(from, wanted.size() - items.size()));
                items.addAll(page.items());
                before += Objects.requireNonNullElse(
                        page.total(), from + page.items().size());
                allItems = list.complete();
            }
        }
        Page<MediaItem> page = new Page<>(items, wanted.offset(), Known.when(allItems, before));
        return allItems
                ? ItemList.of(page, views(context), user)
                : ItemList.of(page, views(context), user, HistoryBasis.CUT).withoutNext();
    }

    /**
     * What is marked of one library.
     *
     * @param complete false when time ran out
     */
    private record Ticked(Paged<MediaItem> items, boolean complete) {}

    /** Plex calls a show watched when an episode was, so shows are looked at one by one; there are not so many. */
    private static Ticked ticked(Library library, ContextObserver observer, ToolContext context) {
        MediaType type = LibraryTypes.levels(library).get(0);
        if (!type.equals(MediaType.SHOW)) {
            return new Ticked(
                    FilteredItems.watched(context, library.key(), type).list(), true);
        }
        List<MediaItem> finished = new ArrayList<>();
        End end = new ListReader(observer)
                .read(
                        items(library, context),
                        "shows",
                        page -> page.stream()
                                .filter(FullyWatchedTools::isFinished)
                                .forEach(finished::add));
        return new Ticked(Paged.of(request -> Paging.slice(finished, request), MediaItem::rawKey), end.isComplete());
    }

    private static boolean isFinished(MediaItem show) {
        Integer episodes = show.contents().leaves();
        Integer watched = show.contents().watchedLeaves();
        return episodes != null && watched != null && episodes > 0 && watched >= episodes;
    }

    private static ItemViews views(ToolContext context) {
        return new ItemViews(new Times(context.timeZone()), DetailLevel.BRIEF);
    }

    private static ItemList byHistory(
            Account account, List<Library> libraries, PageRequest wanted, ToolContext context) {
        ContextObserver observer = new ContextObserver(context);
        CompletedTitles finished =
                new CompletedTitles(context.plex().history(), context.plex().libraries(), observer);
        Coverage coverage = finished.read(HistoryCriteria.ALL.by(account.id()));
        List<MediaItem> found = new ArrayList<>();
        boolean allItems = true;
        for (Library library : libraries) {
            allItems = allItems && findIn(library, finished, found, observer, context);
        }
        Page<MediaItem> part = Paging.slice(found, wanted);
        ItemViews views = views(context);
        HistoryBasis basis = HistoryBasis.of(
                new HistoryScan(context.plex().history(), observer).beginning(),
                coverage,
                allItems,
                new Times(context.timeZone()));
        return new ItemList(
                part.items().stream().map(views::withoutWatchState).toList(),
                CommonFields.NONE,
                Paging.of(part, allItems),
                null,
                null,
                basis);
    }

    /** False when time ran out. */
    private static boolean findIn(
            Library library,
            CompletedTitles finished,
            List<MediaItem> found,
            ContextObserver observer,
            ToolContext context) {
        return new ListReader(observer).readWhile(items(library, context), "titles", page -> {
                    for (MediaItem item : page) {
                        if (!observer.mayGoOn()) {
                            return false;
                        }
                        if (finished.contains(item)) {
                            found.add(item);
                        }
                    }
                    return true;
                })
                == End.WHOLE;
    }

    private static Paged<MediaItem> items(Library library, ToolContext context) {
        return context.plex()
                .libraries()
                .items(
                        library.key(),
                        LibraryTypes.topQuery(library).withExternalIds().sortedBy("titleSort", false));
    }
}
