package io.github.plex4j.mcp.tools.search;

import io.github.plex4j.client.Page;
import io.github.plex4j.client.RatingKey;
import io.github.plex4j.client.library.Hub;
import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.client.library.MediaType;
import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.schema.Arg;
import io.github.plex4j.mcp.engine.schema.Cuttable;
import io.github.plex4j.mcp.engine.schema.Inline;
import io.github.plex4j.mcp.engine.schema.KeyKind;
import io.github.plex4j.mcp.engine.schema.Role;
import io.github.plex4j.mcp.engine.schema.Shown;
import io.github.plex4j.mcp.tools.filter.ItemSearch;
import io.github.plex4j.mcp.tools.filter.given.ItemFilters;
import io.github.plex4j.mcp.tools.item.ChosenItems;
import io.github.plex4j.mcp.tools.item.CommonFields;
import io.github.plex4j.mcp.tools.item.DetailLevel;
import io.github.plex4j.mcp.tools.item.ItemView;
import io.github.plex4j.mcp.tools.item.ItemViews;
import io.github.plex4j.mcp.tools.shared.InLibrary;
import io.github.plex4j.mcp.tools.shared.ItemType;
import io.github.plex4j.mcp.tools.shared.Libraries.Library;
import io.github.plex4j.mcp.tools.shared.LibraryTypes;
import io.github.plex4j.mcp.tools.shared.SignedInUser;
import io.github.plex4j.mcp.tools.shared.Times;
import io.github.plex4j.mcp.tools.shared.Toolsets;
import io.github.plex4j.mcp.tools.shared.Top;
import io.github.plex4j.mcp.tools.shared.Truncation;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** Finding something to watch from something else, or from chance. */
final class DiscoveryTools {

    List<Tool<?, ?>> tools() {
        return List.of(similar(), related(), random());
    }

    record LikeInput(
            @Arg(required = true, key = KeyKind.DIGITS) String ratingKey,

            @Inline Top top) {}

    private Tool<LikeInput, ChosenItems> similar() {
        return Toolsets.SEARCH
                .reading("get_similar")
                .title("Similar items")
                .description(
                        "Lists items of the library that are similar to a given one, according to Plex's metadata.")
                .whenEmpty("`get_library_items` finds items by genre, director or actor.")
                .input(LikeInput.class)
                .output(ChosenItems.class)
                .handler(this::listSimilar)
                .build();
    }

    private ChosenItems listSimilar(LikeInput input, ToolContext context) {
        RatingKey key = RatingKey.of(input.ratingKey());
        SignedInUser.askAhead(context);
        Page<MediaItem> page =
                context.plex().libraries().similar(key, input.top().limit());
        List<MediaItem> items = page.items().stream().limit(input.top().limit()).toList();
        return ChosenItems.of(views(context).of(items), SignedInUser.of(context));
    }

    record HubView(
            @Shown(Role.NAME) String title,
            @Shown(Role.MEMBERS) List<ItemView> items) {}

    record RelatedOutput(
            List<HubView> hubs,
            @Nullable Boolean truncated,
            @Shown(Role.BACKGROUND) SignedInUser watchStateOf) implements Cuttable<RelatedOutput> {
        @Override
        public int itemCount() {
            return hubs.stream().mapToInt(hub -> hub.items().size()).sum();
        }

        @Override
        public RelatedOutput cutTo(int kept) {
            List<HubView> cut = new ArrayList<>();
            int left = kept;
            for (HubView hub : hubs) {
                int taken = Math.min(left, hub.items().size());
                left -= taken;
                if (taken > 0) {
                    cut.add(new HubView(hub.title(), hub.items().subList(0, taken)));
                }
            }
            return new RelatedOutput(cut, true, watchStateOf);
        }
    }

    private Tool<LikeInput, RelatedOutput> related() {
        return Toolsets.SEARCH
                .reading("get_related")
                .title("Related items")
                .description(
                        "Lists groups of items that Plex shows beside an item, such as more by its director. The limit"
                                + " is for each group.")
                .whenEmpty("`get_library_items` finds items by genre, director or actor.")
                .input(LikeInput.class)
                .output(RelatedOutput.class)
                .handler(this::listRelated)
                .build();
    }

    private RelatedOutput listRelated(LikeInput input, ToolContext context) {
        ItemViews views = views(context);
        RatingKey key = RatingKey.of(input.ratingKey());
        SignedInUser.askAhead(context);
        List<Hub> hubs = context.plex().libraries().related(key, input.top().limit());
        return new RelatedOutput(
                hubs.stream().map(hub -> view(hub, input.top().limit(), views)).toList(),
                null,
                SignedInUser.of(context));
    }

    private static HubView view(Hub hub, int limit, ItemViews views) {
        return new HubView(
                hub.title(), views.of(hub.items().stream().limit(limit).toList()));
    }

    record RandomInput(
            @Inline InLibrary library,
            @Arg @Nullable ItemType type,
            @Inline(describedIn = "get_library_items") ItemFilters filters,

            @Arg(min = 1, max = 20, capped = true, defaultValue = "1")
            int count) {}

    private Tool<RandomInput, ChosenItems> random() {
        return Toolsets.SEARCH
                .reading("get_random_items")
                .title("Random items")
                .description("Picks random items of one library from those that match all given filters.")
                .whenEmpty("Fewer filters show more; `get_filter_values` lists the values of one.")
                .input(RandomInput.class)
                .output(ChosenItems.class)
                .handler(this::pick)
                .build();
    }

    private ChosenItems pick(RandomInput input, ToolContext context) {
        Library library = input.library().find(context);
        MediaType type = LibraryTypes.require(library, input.type());
        SignedInUser.askAhead(context);
        ItemSearch search = ItemSearch.byChance(context, library, type, input.filters());
        ItemSearch.Found found = search.sample(input.count(), ThreadLocalRandom.current());
        List<ItemView> items =
                views(context).with(search.shown()).of(found.page().items());
        CommonFields common = CommonFields.of(library.title(), type);
        return new ChosenItems(
                common.without(items),
                common,
                found.page().total(),
                found.scanned(),
                Truncation.NONE,
                SignedInUser.of(context),
                found.history(),
                found.note());
    }

    private static ItemViews views(ToolContext context) {
        return new ItemViews(new Times(context.timeZone()), DetailLevel.BRIEF);
    }
}
