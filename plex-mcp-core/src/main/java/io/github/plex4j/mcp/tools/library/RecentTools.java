package io.github.plex4j.mcp.tools.library;

import io.github.plex4j.client.Page;
import io.github.plex4j.client.PageRequest;
import io.github.plex4j.client.library.ItemQuery;
import io.github.plex4j.client.library.LibraryApi;
import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.client.library.MediaType;
import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.schema.Arg;
import io.github.plex4j.mcp.engine.schema.Inline;
import io.github.plex4j.mcp.tools.item.CommonFields;
import io.github.plex4j.mcp.tools.item.DetailLevel;
import io.github.plex4j.mcp.tools.item.ItemList;
import io.github.plex4j.mcp.tools.item.ItemViews;
import io.github.plex4j.mcp.tools.shared.AnyLibrary;
import io.github.plex4j.mcp.tools.shared.GivenTimes;
import io.github.plex4j.mcp.tools.shared.ItemType;
import io.github.plex4j.mcp.tools.shared.Libraries.Library;
import io.github.plex4j.mcp.tools.shared.LibraryTypes;
import io.github.plex4j.mcp.tools.shared.PageArguments;
import io.github.plex4j.mcp.tools.shared.SignedInUser;
import io.github.plex4j.mcp.tools.shared.Times;
import io.github.plex4j.mcp.tools.shared.Toolsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Recent additions, and items to continue with. */
final class RecentTools {

    List<Tool<?, ?>> tools() {
        return List.of(recentlyAdded(), onDeck());
    }

    record RecentlyAddedInput(
            @Inline AnyLibrary library,
            @Arg @Nullable ItemType type,
            @Arg(description = "date or time") @Nullable String since,
            @Inline PageArguments page) {}

    private Tool<RecentlyAddedInput, ItemList> recentlyAdded() {
        return Toolsets.LIBRARY
                .reading("get_recently_added")
                .title("Recently added")
                .description("Lists recently added items, newest first. Episodes added together are shown as season or"
                        + " show, unless `type`=episode.")
                .about("added")
                .whenEmpty("Try an earlier `since`.")
                .input(RecentlyAddedInput.class)
                .output(ItemList.class)
                .handler(this::listRecent)
                .build();
    }

    private ItemList listRecent(RecentlyAddedInput input, ToolContext context) {
        Times times = new Times(context.timeZone());
        Library library = input.library().find(context);
        String since = input.since();
        Instant earliest = since == null ? null : GivenTimes.of(context).moment("since", since);
        Page<MediaItem> page = page(input, library, context);
        ItemType type = input.type();
        return ItemList.of(
                        earliest == null ? page : notBefore(earliest, page),
                        new ItemViews(times, DetailLevel.BRIEF),
                        SignedInUser.of(context))
                .within(new CommonFields(
                        title(library), type == null ? null : type.mediaType().text()));
    }

    private static Page<MediaItem> page(RecentlyAddedInput input, @Nullable Library library, ToolContext context) {
        PageRequest request = input.page().request();
        ItemType type = input.type();
        Additions.requireListed(type);
        SignedInUser.askAhead(context);
        LibraryApi libraries = context.plex().libraries();
        if (library == null) {
            return (type == null ? libraries.recentlyAdded() : libraries.items(newestFirst(type.mediaType())))
                    .page(request);
        }
        MediaType wanted = LibraryTypes.require(library, type);
        boolean grouped = type == null && wanted.equals(MediaType.SHOW);
        return (grouped
                        ? libraries.recentlyAdded(library.key(), wanted)
                        : libraries.items(library.key(), newestFirst(wanted)))
                .page(request);
    }

    private static ItemQuery newestFirst(MediaType type) {
        return ItemQuery.all().ofType(type).sortedBy("addedAt", true);
    }

    /** The list is in order of time, so what is older ends it; how many there are in all is then known only at the end. */
    private static Page<MediaItem> notBefore(Instant earliest, Page<MediaItem> page) {
        List<MediaItem> recent = new ArrayList<>();
        for (MediaItem item : page.items()) {
            Instant added = item.facts().addedAt();
            if (added != null && added.isBefore(earliest)) {
                boolean behind = recent.isEmpty() && page.offset() > 0;
                return new Page<>(recent, page.offset(), behind ? null : (Long) (page.offset() + recent.size()));
            }
            recent.add(item);
        }
        boolean more = page.nextOffset().isPresent();
        return new Page<>(recent, page.offset(), more ? null : (Long) (page.offset() + recent.size()));
    }

    record OnDeckInput(@Inline AnyLibrary library, @Inline PageArguments page) {}

    private Tool<OnDeckInput, ItemList> onDeck() {
        return Toolsets.LIBRARY
                .reading("get_on_deck")
                .title("On deck")
                .description("Lists items the signed-in user can continue with: those in progress, and next episodes.")
                .about("inProgress")
                .whenEmpty("Nothing is in progress; `get_recently_added` lists new items.")
                .input(OnDeckInput.class)
                .output(ItemList.class)
                .handler(this::listOnDeck)
                .build();
    }

    private ItemList listOnDeck(OnDeckInput input, ToolContext context) {
        Library library = input.library().find(context);
        SignedInUser.askAhead(context);
        Page<MediaItem> page = context.plex()
                .libraries()
                .onDeck(library == null ? null : library.key())
                .page(input.page().request());
        return ItemList.of(
                        page, new ItemViews(new Times(context.timeZone()), DetailLevel.BRIEF), SignedInUser.of(context))
                .within(new CommonFields(title(library), null));
    }

    private static @Nullable String title(@Nullable Library library) {
        return library == null ? null : library.title();
    }
}
