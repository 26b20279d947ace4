package io.github.plex4j.mcp.tools.search;

import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.client.library.MediaType;
import io.github.plex4j.client.search.SearchApi.Kind;
import io.github.plex4j.client.search.SearchResult;
import io.github.plex4j.client.search.SearchResult.FoundTag;
import io.github.plex4j.mcp.engine.SideBySide;
import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.schema.Arg;
import io.github.plex4j.mcp.engine.schema.Cut;
import io.github.plex4j.mcp.engine.schema.Describe;
import io.github.plex4j.mcp.engine.schema.Inline;
import io.github.plex4j.mcp.engine.schema.KeyKind;
import io.github.plex4j.mcp.engine.schema.Role;
import io.github.plex4j.mcp.engine.schema.Shown;
import io.github.plex4j.mcp.tools.item.DetailLevel;
import io.github.plex4j.mcp.tools.item.ItemView;
import io.github.plex4j.mcp.tools.item.ItemViews;
import io.github.plex4j.mcp.tools.search.DatedQuery.DatedResults;
import io.github.plex4j.mcp.tools.shared.First;
import io.github.plex4j.mcp.tools.shared.ItemType;
import io.github.plex4j.mcp.tools.shared.Libraries;
import io.github.plex4j.mcp.tools.shared.Libraries.Library;
import io.github.plex4j.mcp.tools.shared.SignedInUser;
import io.github.plex4j.mcp.tools.shared.Times;
import io.github.plex4j.mcp.tools.shared.Toolsets;
import io.github.plex4j.mcp.tools.shared.Truncation;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Searching by words. */
final class SearchTools {
    /** Results of other libraries and types are dropped here, so more are requested than are wanted. */
    private static final int ASKED_TO_CHOOSE = 300;

    /** People count among the results of Plex. */
    private static final int ASKED_FOR_PEOPLE = 25;

    List<Tool<?, ?>> tools() {
        return List.of(search());
    }

    record SearchInput(
            @Arg(required = true, description = "a title, a name, or \"The Wire S03E05\"")
            String query,

            @Arg @Nullable ItemType type,

            @Arg(key = KeyKind.DIGITS_OR_NAME, description = "key or title") @Nullable
            String libraryKey,

            @Inline First first,

            @Arg(defaultValue = "brief") DetailLevel detail) {}

    /** An item with how well it fits. */
    record FoundItem(
            @Inline ItemView item,

            @Describe("0 to 1") @Shown(Role.DETAIL) @Nullable
            Double score) {}

    /** Somebody the query names. */
    record Person(
            @Shown(Role.NAME) String name,
            @Shown(Role.ADDITION) String role,

            @Describe("items") @Shown(value = Role.POINT, label = "items") @Nullable
            Integer count) {}

    record SearchOutput(
            @Cut List<FoundItem> items,
            @Cut @Nullable List<Person> people,
            @Cut @Nullable List<ItemView> collections,
            @Inline Truncation end,
            @Shown(Role.BACKGROUND) SignedInUser watchStateOf,
            @Shown(Role.NOTE) @Nullable String note) {}

    private Tool<SearchInput, SearchOutput> search() {
        return Toolsets.SEARCH
                .reading("search_media")
                .selectable()
                .title("Search")
                .description(
                        "Finds titles and people by name in all libraries, best first. To list by genre or year, use"
                                + " `get_library_items`.")
                .whenEmpty("Try fewer or other words, or browse a library with `get_library_items`.")
                .input(SearchInput.class)
                .output(SearchOutput.class)
                .handler(this::find)
                .build();
    }

    private SearchOutput find(SearchInput input, ToolContext context) {
        String wanted = input.libraryKey();
        Library library = wanted == null ? null : Libraries.find(context, wanted);
        SignedInUser.askAhead(context);
        ItemViews views = new ItemViews(new Times(context.timeZone()), input.detail());
        Optional<EpisodeQuery> episode = EpisodeQuery.parse(input.query());
        if (episode.isPresent() && (input.type() == null || input.type() == ItemType.EPISODE)) {
            List<FoundItem> episodes = episode.get().find(context, library).stream()
                    .limit(input.first().limit())
                    .map(item -> new FoundItem(views.of(item), null))
                    .toList();
            if (!episodes.isEmpty()) {
                return new SearchOutput(episodes, null, null, Truncation.NONE, SignedInUser.of(context), null);
            }
        }
        return search(input, library, views, context);
    }

    private SearchOutput search(SearchInput input, @Nullable Library library, ItemViews views, ToolContext context) {
        return SideBySide.both(
                () -> results(input, library, context),
                () -> collections(input, library, views, context),
                (results, collections) -> output(input, library, results, collections, views, context));
    }

    private static DatedResults results(SearchInput input, @Nullable Library library, ToolContext context) {
        if (input.type() == ItemType.COLLECTION) {
            return DatedResults.of(List.of());
        }
        Function<String, List<SearchResult>> search =
                query -> context.plex().search().search(query, kinds(input.type()), asked(input, library));
        return DatedQuery.parse(input.query())
                .map(dated -> SideBySide.both(
                        () -> search.apply(input.query()), () -> search.apply(dated.title()), dated::joined))
                .orElseGet(() -> DatedResults.of(search.apply(input.query())));
    }

    private static SearchOutput output(
            SearchInput input,
            @Nullable Library library,
            DatedResults results,
            List<ItemView> collections,
            ItemViews views,
            ToolContext context) {
        List<FoundItem> items = results.found().stream()
                .filter(result -> fits(result.item(), input.type(), library))
                .limit(input.first().limit())
                .flatMap(result -> found(result, views).stream())
                .toList();
        List<Person> people = input.type() == null || items.isEmpty() ? people(results.found(), library) : List.of();
        return new SearchOutput(
                items,
                people.isEmpty() ? null : people,
                collections.isEmpty() ? null : collections,
                Truncation.NONE,
                SignedInUser.of(context),
                items.isEmpty() ? null : results.note());
    }

    private static int asked(SearchInput input, @Nullable Library library) {
        return library == null && input.type() == null ? input.first().limit() + ASKED_FOR_PEOPLE : ASKED_TO_CHOOSE;
    }

    private static Optional<FoundItem> found(SearchResult result, ItemViews views) {
        return Optional.ofNullable(result.item()).map(item -> new FoundItem(views.of(item), result.score()));
    }

    private static boolean fits(@Nullable MediaItem item, @Nullable ItemType type, @Nullable Library library) {
        return item != null
                && !item.type().equals(MediaType.COLLECTION)
                && (type == null || item.type().equals(type.mediaType()))
                && isIn(item, library);
    }

    private static boolean isIn(MediaItem item, @Nullable Library library) {
        return library == null
                || item.place().section().filter(library.key()::equals).isPresent();
    }

    private static Set<Kind> kinds(@Nullable ItemType type) {
        if (type == null) {
            return EnumSet.allOf(Kind.class);
        }
        return switch (type) {
            case MOVIE -> EnumSet.of(Kind.MOVIES, Kind.OTHER_VIDEOS, Kind.PEOPLE);
            case SHOW, SEASON, EPISODE -> EnumSet.of(Kind.TELEVISION, Kind.PEOPLE);
            case ARTIST, ALBUM, TRACK -> EnumSet.of(Kind.MUSIC, Kind.PEOPLE);
            case PHOTO, COLLECTION -> EnumSet.allOf(Kind.class);
        };
    }

    /** A person has one row in each library and role; here one in each role. */
    private static List<Person> people(List<SearchResult> results, @Nullable Library library) {
        Map<Person, Integer> counts = new LinkedHashMap<>();
        Set<Person> uncounted = new LinkedHashSet<>();
        for (SearchResult result : results) {
            FoundTag tag = result.tag();
            boolean person = tag != null && isPerson(tag.kind());
            boolean here =
                    library == null || (tag != null && library.key().value().equals(tag.sectionKey()));
            if (tag != null && person && here) {
                Person key = new Person(tag.name(), String.valueOf(tag.kind()), null);
                Integer count = tag.count();
                if (count == null) {
                    uncounted.add(key);
                }
                counts.merge(key, count == null ? 0 : count, Integer::sum);
            }
        }
        List<Person> people = new ArrayList<>();
        counts.forEach((person, count) ->
                people.add(new Person(person.name(), person.role(), uncounted.contains(person) ? null : count)));
        return people;
    }

    private static boolean isPerson(@Nullable String kind) {
        return "actor".equals(kind) || "director".equals(kind) || "writer".equals(kind) || "producer".equals(kind);
    }

    /** Only the search of Plex's apps finds collections. */
    private static List<ItemView> collections(
            SearchInput input, @Nullable Library library, ItemViews views, ToolContext context) {
        if (input.type() != null && input.type() != ItemType.COLLECTION) {
            return List.of();
        }
        return context.plex().search().hubs(input.query(), input.first().limit()).stream()
                .flatMap(result -> Optional.ofNullable(result.item()).stream())
                .filter(item -> item.type().equals(MediaType.COLLECTION) && isIn(item, library))
                .limit(input.first().limit())
                .map(views::of)
                .toList();
    }
}
