package io.github.plex4j.mcp.tools.history;

import io.github.plex4j.client.Page;
import io.github.plex4j.client.PageRequest;
import io.github.plex4j.client.Paged;
import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.client.library.MediaType;
import io.github.plex4j.client.server.Account;
import io.github.plex4j.mcp.analytics.history.CompletedTitles;
import io.github.plex4j.mcp.analytics.history.HistoryCriteria;
import io.github.plex4j.mcp.analytics.history.HistoryScan.Coverage;
import io.github.plex4j.mcp.analytics.walk.ListReader;
import io.github.plex4j.mcp.analytics.walk.ListReader.End;
import io.github.plex4j.mcp.engine.SideBySide;
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
import io.github.plex4j.mcp.tools.shared.HistoryBeginning;
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
import org.jspecify.annotations.Nullable;

/** Titles that a user has watched to the end. */
final class FullyWatchedTools {

    List<Tool<?, ?>> tools() {
        return List.of(fullyWatched());
    }

    /** The type of titles to find. */
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
                    help = "A user by id or name, from the history; default is the signed-in user, including items"
                            + " marked as watched.")
            @Nullable
            String user,

            @Inline PageArguments page) {}

    private Tool<FullyWatchedInput, ItemList> fullyWatched() {
        return Toolsets.HISTORY
                .reading("get_fully_watched")
                .selectable()
                .title("Fully watched")
                .description("Lists the movies a user has watched, and the shows of which they watched every episode,"
                        + " specials included.")
                .whenEmpty("`get_watch_history` lists single plays.")
                .input(FullyWatchedInput.class)
                .output(ItemList.class)
                .handler(this::list)
                .build();
    }

    private ItemList list(FullyWatchedInput input, ToolContext context) {
        SignedInUser.askAhead(context);
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
                    "The library " + library.title() + " has no movies or shows of the requested type.",
                    "Use a library of movies or shows, and a type that it has.");
        }
        return List.of(library);
    }

    /** Every title that Plex has marked for the signed-in user, library after library. */
    private static ItemList ticked(
            List<Library> libraries, PageRequest wanted, SignedInUser user, ToolContext context) {
        List<MediaItem> items = new ArrayList<>();
        long seen = 0;
        boolean complete = true;
        for (Finished part : parts(libraries, wanted, context)) {
            part.items().stream().limit(wanted.size() - items.size()).forEach(items::add);
            seen += part.count();
            complete &= part.complete();
        }
        Page<MediaItem> page = new Page<>(items, wanted.offset(), Known.when(complete, seen));
        return complete
                ? ItemList.of(page, views(context), user)
                : ItemList.of(page, views(context), user, HistoryBasis.CUT).withoutNext();
    }

    /**
     * The finished titles of a library.
     *
     * @param items    those that are wanted
     * @param count    the number of all that were read
     * @param complete whether all were read
     */
    private record Finished(List<MediaItem> items, long count, boolean complete) {}

    /** Reads the first page of all libraries at once. The place of a later page is known only after the libraries before it. */
    private static List<Finished> parts(List<Library> libraries, PageRequest wanted, ToolContext context) {
        if (wanted.offset() == 0) {
            return SideBySide.each(libraries, library -> read(library, 0, wanted.size(), context));
        }
        List<Finished> parts = new ArrayList<>();
        long seen = 0;
        for (Library library : libraries) {
            Finished part = read(library, Math.max(0, wanted.offset() - seen), wanted.size(), context);
            seen += part.count();
            parts.add(part);
        }
        return parts;
    }

    /** Reads a library as far as time allows, with no more of its items in memory than are wanted. */
    private static Finished read(Library library, long skipped, int most, ToolContext context) {
        ContextObserver observer = new ContextObserver(context);
        List<MediaItem> items = new ArrayList<>();
        if (!observer.mayGoOn()) {
            return new Finished(items, 0, false);
        }
        long[] seen = {0};
        boolean complete = new ListReader(observer)
                .read(
                        marked(library, context),
                        "titles",
                        page -> page.stream()
                                .filter(FullyWatchedTools::isFinished)
                                .filter(item -> seen[0]++ >= skipped && items.size() < most)
                                .forEach(items::add))
                .isComplete();
        return new Finished(items, seen[0], complete);
    }

    /** Plex calls a show watched when an episode was, so all shows are looked at; there are not so many. */
    private static Paged<MediaItem> marked(Library library, ToolContext context) {
        MediaType type = LibraryTypes.levels(library).get(0);
        return type.equals(MediaType.SHOW)
                ? items(library, context)
                : FilteredItems.watched(context, library.key(), type).list();
    }

    private static boolean isFinished(MediaItem show) {
        if (!show.type().equals(MediaType.SHOW)) {
            return true;
        }
        Integer episodes = show.contents().leaves();
        Integer watched = show.contents().watchedLeaves();
        return episodes != null && watched != null && episodes > 0 && watched >= episodes;
    }

    private static ItemViews views(ToolContext context) {
        return new ItemViews(new Times(context.timeZone()), DetailLevel.BRIEF);
    }

    private static ItemList byHistory(
            Account account, List<Library> libraries, PageRequest wanted, ToolContext context) {
        HistoryBeginning.askAhead(context);
        ContextObserver observer = new ContextObserver(context);
        CompletedTitles finished =
                new CompletedTitles(context.plex().history(), context.plex().libraries(), observer);
        Coverage coverage = finished.read(HistoryCriteria.ALL.by(account.id()));
        List<MediaItem> found = new ArrayList<>();
        boolean allItems = true;
        for (Finished part : SideBySide.each(libraries, library -> findIn(library, finished, observer, context))) {
            found.addAll(part.items());
            allItems &= part.complete();
        }
        Page<MediaItem> part = Paging.slice(found, wanted);
        ItemViews views = views(context);
        HistoryBasis basis =
                HistoryBasis.of(HistoryBeginning.of(context), coverage, allItems, new Times(context.timeZone()));
        return new ItemList(
                part.items().stream().map(views::withoutWatchState).toList(),
                CommonFields.NONE,
                Paging.of(part, allItems),
                null,
                null,
                null,
                basis,
                null);
    }

    private static Finished findIn(
            Library library, CompletedTitles finished, ContextObserver observer, ToolContext context) {
        List<MediaItem> found = new ArrayList<>();
        if (!observer.mayGoOn()) {
            return new Finished(found, 0, false);
        }
        End end = new ListReader(observer).readWhile(items(library, context), "titles", page -> {
            for (MediaItem item : page) {
                if (!observer.mayGoOn()) {
                    return false;
                }
                if (finished.contains(item)) {
                    found.add(item);
                }
            }
            return true;
        });
        return new Finished(found, found.size(), end == End.WHOLE);
    }

    private static Paged<MediaItem> items(Library library, ToolContext context) {
        return context.plex()
                .libraries()
                .items(
                        library.key(),
                        LibraryTypes.topQuery(library).withExternalIds().sortedBy("titleSort", false));
    }
}
