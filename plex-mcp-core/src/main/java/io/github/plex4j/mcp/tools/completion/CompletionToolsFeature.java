package io.github.plex4j.mcp.tools.completion;

import io.github.plex4j.client.RatingKey;
import io.github.plex4j.client.library.FilterValue;
import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.client.library.MediaType;
import io.github.plex4j.client.search.SearchApi.Kind;
import io.github.plex4j.client.search.SearchResult;
import io.github.plex4j.mcp.engine.Effect;
import io.github.plex4j.mcp.engine.Subject;
import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.ToolHandler;
import io.github.plex4j.mcp.engine.Toolset;
import io.github.plex4j.mcp.tools.shared.Libraries;
import io.github.plex4j.mcp.tools.shared.Toolsets;
import io.github.plex4j.mcp.tools.shared.Users;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The door to the tools that complete values: one for each subject, none of them listed. */
public final class CompletionToolsFeature {
    private static final int SEARCHED = 50;
    private static final List<Kind> TITLED = List.of(Kind.MOVIES, Kind.TELEVISION, Kind.MUSIC);

    private CompletionToolsFeature() {}

    /** The tools by the subject whose values they find. */
    public static Map<Subject, Tool<?, ?>> tools() {
        Map<Subject, Tool<?, ?>> tools = new EnumMap<>(Subject.class);
        tools.put(Subject.LIBRARY, tool("complete_library", Toolsets.LIBRARY, CompletionToolsFeature::libraries));
        tools.put(Subject.GENRE, tool("complete_genre", Toolsets.LIBRARY, CompletionToolsFeature::genres));
        tools.put(Subject.PERSON, tool("complete_person", Toolsets.SEARCH, CompletionToolsFeature::people));
        tools.put(Subject.USER, tool("complete_user", Toolsets.HISTORY, CompletionToolsFeature::users));
        tools.put(Subject.TITLE, tool("complete_title", Toolsets.SEARCH, CompletionToolsFeature::titles));
        tools.put(Subject.ITEM, tool("complete_item", Toolsets.SEARCH, CompletionToolsFeature::items));
        return tools;
    }

    private static Tool<?, ?> tool(String name, Toolset toolset, ToolHandler<Typed, Completions> handler) {
        return toolset.tool(name, Effect.READ)
                .title("Complete a value")
                .description("Completes a value that a user types.")
                .input(Typed.class)
                .output(Completions.class)
                .handler(handler)
                .build();
    }

    private static Completions libraries(Typed input, ToolContext context) {
        return Completions.of(input.typed(), Libraries.all(context).stream().map(Libraries.Library::title));
    }

    private static Completions users(Typed input, ToolContext context) {
        return Completions.of(input.typed(), Users.of(context).named().stream().map(Users::nameOf));
    }

    /** Without a library, the genres of all movies and shows. */
    private static Completions genres(Typed input, ToolContext context) {
        String chosen = input.library();
        Stream<Libraries.Library> libraries = chosen == null
                ? Libraries.all(context).stream().filter(CompletionToolsFeature::hasMoviesOrShows)
                : Stream.of(Libraries.find(context, chosen));
        return Completions.of(
                input.typed(),
                libraries.flatMap(
                        library -> context.plex().libraries().filterValues(library.key(), null, "genre").stream()
                                .map(FilterValue::title)));
    }

    private static boolean hasMoviesOrShows(Libraries.Library library) {
        MediaType type = library.section().type();
        return type.equals(MediaType.MOVIE) || type.equals(MediaType.SHOW);
    }

    private static Completions people(Typed input, ToolContext context) {
        return Completions.found(search(input, List.of(Kind.PEOPLE), context)
                .flatMap(result -> Stream.ofNullable(result.tag()).map(SearchResult.FoundTag::name))
                .collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    private static Completions titles(Typed input, ToolContext context) {
        return Completions.of(input.typed(), search(input, TITLED, context).flatMap(result -> title(result).stream()));
    }

    private static Completions items(Typed input, ToolContext context) {
        Set<String> keys = search(input, TITLED, context)
                .filter(result -> title(result)
                        .filter(title -> title.toLowerCase(Locale.ROOT)
                                .contains(input.typed().strip().toLowerCase(Locale.ROOT)))
                        .isPresent())
                .flatMap(result -> Stream.ofNullable(result.item()))
                .flatMap(item -> item.ratingKey().stream())
                .map(RatingKey::value)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return Completions.found(keys);
    }

    private static Optional<String> title(SearchResult result) {
        return Optional.ofNullable(result.item()).map(MediaItem::title);
    }

    /** A server is not asked for everything there is. */
    private static Stream<SearchResult> search(Typed input, List<Kind> kinds, ToolContext context) {
        return input.typed().isBlank()
                ? Stream.empty()
                : context.plex().search().search(input.typed(), kinds, SEARCHED).stream();
    }
}
