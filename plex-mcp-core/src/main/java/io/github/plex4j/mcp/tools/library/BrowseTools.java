package io.github.plex4j.mcp.tools.library;

import io.github.plex4j.client.Page;
import io.github.plex4j.client.PageRequest;
import io.github.plex4j.client.Paged;
import io.github.plex4j.client.RatingKey;
import io.github.plex4j.client.library.Detail;
import io.github.plex4j.client.library.LibraryApi;
import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.client.library.MediaType;
import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.ToolFailure;
import io.github.plex4j.mcp.engine.schema.Arg;
import io.github.plex4j.mcp.engine.schema.Cut;
import io.github.plex4j.mcp.engine.schema.Inline;
import io.github.plex4j.mcp.engine.schema.KeyKind;
import io.github.plex4j.mcp.engine.schema.Role;
import io.github.plex4j.mcp.engine.schema.Shown;
import io.github.plex4j.mcp.tools.item.CommonFields;
import io.github.plex4j.mcp.tools.item.DetailLevel;
import io.github.plex4j.mcp.tools.item.ItemList;
import io.github.plex4j.mcp.tools.item.ItemViews;
import io.github.plex4j.mcp.tools.shared.Libraries;
import io.github.plex4j.mcp.tools.shared.LibraryFolders;
import io.github.plex4j.mcp.tools.shared.PageArguments;
import io.github.plex4j.mcp.tools.shared.SignedInUser;
import io.github.plex4j.mcp.tools.shared.Times;
import io.github.plex4j.mcp.tools.shared.Toolsets;
import io.github.plex4j.mcp.tools.shared.Truncation;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One item with all that is known of it, and what belongs to it. */
final class BrowseTools {
    private static final Set<MediaType> PLAYED = Set.of(MediaType.MOVIE, MediaType.EPISODE, MediaType.TRACK);

    List<Tool<?, ?>> tools() {
        return List.of(details(), children());
    }

    record DetailsInput(
            @Arg(key = KeyKind.DIGITS) @Nullable String ratingKey,

            @Arg(key = KeyKind.DIGITS, maxItems = 20) List<String> ratingKeys,

            @Arg(help = "Further parts of the answer; default is cast, crew and files.")
            List<DetailsViews.Include> include) {}

    record DetailsOutput(
            @Shown(Role.POINT) @Nullable DetailsView details,
            @Cut @Nullable List<DetailsView> items,
            @Nullable List<String> notFound,
            @Inline Truncation end,
            @Shown(Role.BACKGROUND) SignedInUser watchStateOf) {}

    private Tool<DetailsInput, DetailsOutput> details() {
        return Toolsets.LIBRARY
                .reading("get_media_details")
                .title("Details of items")
                .description(
                        "Returns full details of up to 20 items: cast, crew, files, ids elsewhere, watch state, the"
                                + " next episode of a show. Pass `ratingKey` or `ratingKeys`.")
                .input(DetailsInput.class)
                .output(DetailsOutput.class)
                .handler(this::describe)
                .build();
    }

    private DetailsOutput describe(DetailsInput input, ToolContext context) {
        String single = input.ratingKey();
        if ((single == null) == input.ratingKeys().isEmpty()) {
            throw ToolFailure.invalidInput(
                    "Exactly one of `ratingKey` and `ratingKeys` is required.",
                    "Search or list items to get their keys.");
        }
        Set<DetailsViews.Include> includes = includes(input.include());
        LibraryApi libraries = context.plex().libraries();
        List<RatingKey> keys = single == null
                ? input.ratingKeys().stream().distinct().map(RatingKey::of).toList()
                : List.of(RatingKey.of(single));
        SignedInUser.askAhead(context);
        List<MediaItem> found = libraries.metadata(keys, clientDetails(includes));
        LibraryFolders folders =
                includes.contains(DetailsViews.Include.FILES) && found.stream().anyMatch(BrowseTools::hasFiles)
                        ? new LibraryFolders(Libraries.sections(context))
                        : LibraryFolders.UNKNOWN;
        DetailsViews views = new DetailsViews(new Times(context.timeZone()), includes, folders);
        List<DetailsView> items = found.stream().map(views::of).toList();
        if (single != null) {
            if (items.isEmpty()) {
                throw missing(single);
            }
            return new DetailsOutput(items.get(0), null, null, Truncation.NONE, SignedInUser.of(context));
        }
        return new DetailsOutput(null, items, missing(keys, found), Truncation.NONE, SignedInUser.of(context));
    }

    private static boolean hasFiles(MediaItem item) {
        return !item.media().isEmpty() || !item.locations().isEmpty();
    }

    private static ToolFailure missing(String ratingKey) {
        return ToolFailure.notFound(
                "No item has the key " + ratingKey + ".",
                "Keys change when items are added again: find it with `search_media`.");
    }

    private static @Nullable List<String> missing(List<RatingKey> keys, List<MediaItem> found) {
        List<String> missing = keys.stream()
                .map(RatingKey::value)
                .filter(key -> found.stream().noneMatch(item -> key.equals(item.rawKey())))
                .toList();
        return missing.isEmpty() ? null : missing;
    }

    private static Set<DetailsViews.Include> includes(List<DetailsViews.Include> asked) {
        Set<DetailsViews.Include> includes = EnumSet.noneOf(DetailsViews.Include.class);
        includes.addAll(
                asked.isEmpty()
                        ? List.of(DetailsViews.Include.CAST, DetailsViews.Include.CREW, DetailsViews.Include.FILES)
                        : asked);
        if (includes.contains(DetailsViews.Include.STREAMS)) {
            includes.add(DetailsViews.Include.FILES);
        }
        return includes;
    }

    private static Detail[] clientDetails(Set<DetailsViews.Include> includes) {
        Set<Detail> details = EnumSet.of(Detail.EXTERNAL_IDS, Detail.ON_DECK);
        if (includes.contains(DetailsViews.Include.MARKERS)) {
            details.add(Detail.MARKERS);
        }
        if (includes.contains(DetailsViews.Include.CHAPTERS)) {
            details.add(Detail.CHAPTERS);
        }
        return details.toArray(Detail[]::new);
    }

    /** How deep children are listed. */
    enum Level {
        CHILDREN,
        LEAVES
    }

    record ChildrenInput(
            @Arg(required = true, key = KeyKind.DIGITS) String ratingKey,

            @Arg(min = 0, max = 100_000, description = "of a show; 0 is the specials") @Nullable
            Integer season,

            @Arg(min = 0, max = 100_000) @Nullable Integer episode,

            @Arg(defaultValue = "children", description = "leaves: all episodes or tracks below")
            Level level,

            @Inline PageArguments page,
            @Arg(defaultValue = "brief") DetailLevel detail) {}

    private Tool<ChildrenInput, ItemList> children() {
        return Toolsets.LIBRARY
                .reading("get_children")
                .selectable()
                .title("Children of an item")
                .description("Lists what is below an item: seasons, episodes, albums, tracks, items of a collection."
                        + " `season` and `episode` select those of a show.")
                .whenEmpty("`get_media_details` shows the type of the item.")
                .input(ChildrenInput.class)
                .output(ItemList.class)
                .handler(this::listChildren)
                .build();
    }

    private ItemList listChildren(ChildrenInput input, ToolContext context) {
        RatingKey key = RatingKey.of(input.ratingKey());
        SignedInUser.askAhead(context);
        MediaItem parent = context.plex().libraries().metadata(key);
        Page<MediaItem> page = page(input, parent, context);
        ItemViews views = new ItemViews(new Times(context.timeZone()), input.detail());
        return ItemList.of(page, views, SignedInUser.of(context)).within(common(input, parent));
    }

    private static CommonFields common(ChildrenInput input, MediaItem parent) {
        List<MediaType> below = below(parent.type());
        boolean last = input.level() == Level.LEAVES || input.season() != null || input.episode() != null;
        MediaType type = below.isEmpty() ? null : below.get(last ? below.size() - 1 : 0);
        return new CommonFields(parent.place().sectionTitle(), type == null ? null : type.text());
    }

    private static Page<MediaItem> page(ChildrenInput input, MediaItem parent, ToolContext context) {
        PageRequest request = input.page().request();
        Integer season = input.season();
        Integer episode = input.episode();
        if (season == null && episode == null) {
            return below(parent, input.level(), context).page(request);
        }
        MediaItem seasonItem = parent;
        if (season != null) {
            requireType(parent, MediaType.SHOW, "season");
            seasonItem = NumberedPart.of(below(parent, Level.CHILDREN, context), season, MediaType.SEASON, context);
        } else {
            requireType(parent, MediaType.SEASON, "episode");
        }
        Paged<MediaItem> episodes = below(seasonItem, Level.CHILDREN, context);
        if (episode == null) {
            return episodes.page(request);
        }
        return new Page<>(List.of(NumberedPart.of(episodes, episode, MediaType.EPISODE, context)), 0, 1L);
    }

    private static Paged<MediaItem> below(MediaItem parent, Level level, ToolContext context) {
        LibraryApi libraries = context.plex().libraries();
        RatingKey key = parent.ratingKey()
                .orElseThrow(() -> ToolFailure.notFound(
                        "This item has no key to list its parts with.", "Choose an item with a `ratingKey`."));
        if (parent.type().equals(MediaType.COLLECTION)) {
            return context.plex().collections().items(key);
        }
        if (PLAYED.contains(parent.type())) {
            throw ToolFailure.invalidInput(
                    "The item is of type " + parent.type() + ", which has no children.",
                    "Use the key of a show, season, artist, album or collection. For details of this item use"
                            + " `get_media_details`.");
        }
        return level == Level.LEAVES ? libraries.leaves(key) : libraries.children(key);
    }

    private static List<MediaType> below(MediaType type) {
        return Stream.of(MediaType.SHOW, MediaType.ARTIST)
                .map(MediaType::levels)
                .filter(levels -> levels.contains(type))
                .findFirst()
                .map(levels -> levels.subList(levels.indexOf(type) + 1, levels.size()))
                .orElse(List.of());
    }

    private static void requireType(MediaItem item, MediaType type, String argument) {
        if (!item.type().equals(type)) {
            throw ToolFailure.invalidInput(
                    "`" + argument + "` needs the key of a " + type + ", and this is a " + item.type() + ".",
                    type.equals(MediaType.SEASON)
                            ? "Use `season` as well, with the key of the show."
                            : "Use the key of the show.");
        }
    }
}
