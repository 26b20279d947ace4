package io.github.plex4j.mcp.tools.filter;

import io.github.plex4j.client.Page;
import io.github.plex4j.client.PageRequest;
import io.github.plex4j.client.SectionKey;
import io.github.plex4j.client.library.FilterValue;
import io.github.plex4j.client.library.MediaType;
import io.github.plex4j.client.search.SearchApi;
import io.github.plex4j.client.search.SearchResult.FoundTag;
import io.github.plex4j.mcp.tool.NearestNames;
import io.github.plex4j.mcp.tool.ToolContext;
import io.github.plex4j.mcp.tool.ToolFailure;
import io.github.plex4j.mcp.tool.UntrustedText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Finds what names mean to Plex. What was asked once is remembered while one filter is resolved. For one thread. */
final class FilterValues {
    private static final int PEOPLE = 100;
    private static final int PAGE = 500;

    private final ToolContext context;
    private final SectionKey section;
    private final MediaType type;

    FilterValues(ToolContext context, SectionKey section, MediaType type) {
        this.context = context;
        this.section = section;
        this.type = type;
    }

    /**
     * What the names of a filter mean.
     *
     * @throws ToolFailure if a name is not there, with the nearest that are
     */
    NameExpression<FilterValue> resolve(Criterion.Words criterion, PlexField field) {
        return criterion.name().isPerson() ? people(criterion, field) : listed(criterion, field);
    }

    private NameExpression<FilterValue> people(Criterion.Words criterion, PlexField field) {
        Map<String, Optional<FilterValue>> known = new HashMap<>();
        List<String> seen = new ArrayList<>();
        Function<String, Optional<FilterValue>> lookUp = name ->
                known.computeIfAbsent(UntrustedText.folded(name), folded -> person(name, criterion, field, seen));
        return NameExpression.resolve(
                criterion.name().argument(), criterion.words(), lookUp, name -> unknown(criterion, name, seen));
    }

    private Optional<FilterValue> person(String name, Criterion.Words criterion, PlexField field, List<String> seen) {
        List<FoundTag> people = context.plex().search().search(name, List.of(SearchApi.Kind.PEOPLE), PEOPLE).stream()
                .flatMap(result -> Optional.ofNullable(result.tag()).stream())
                .filter(tag -> section.value().equals(tag.sectionKey()))
                .filter(tag -> field.unscopedListName().equals(tag.kind()))
                .toList();
        people.forEach(tag -> seen.add(tag.name()));
        Optional<FilterValue> found = people.stream()
                .filter(tag -> tag.id() != null && UntrustedText.sameTextIgnoringCase(tag.name(), name))
                .findFirst()
                .map(tag -> new FilterValue(String.valueOf(tag.id()), tag.name(), tag.count()));
        boolean searchable = criterion.name() == FilterName.ACTOR || criterion.name() == FilterName.DIRECTOR;
        return found.isPresent() || searchable ? found : walk(name, field, seen);
    }

    /** Search shows actors and directors only; there are few enough writers and producers to walk through. */
    private Optional<FilterValue> walk(String name, PlexField field, List<String> seen) {
        for (Page<FilterValue> page : pages(field)) {
            context.cancellation().throwIfCancelled();
            for (FilterValue value : page.items()) {
                if (UntrustedText.sameTextIgnoringCase(value.title(), name)) {
                    return Optional.of(value);
                }
            }
            page.items().forEach(value -> seen.add(value.title()));
        }
        return Optional.empty();
    }

    private NameExpression<FilterValue> listed(Criterion.Words criterion, PlexField field) {
        Map<String, FilterValue> values = new HashMap<>();
        List<String> titles = new ArrayList<>();
        for (Page<FilterValue> page : pages(field)) {
            context.cancellation().throwIfCancelled();
            for (FilterValue value : page.items()) {
                titles.add(value.title());
                values.putIfAbsent(UntrustedText.folded(value.title()), value);
                values.putIfAbsent(UntrustedText.folded(value.key()), value);
            }
        }
        return NameExpression.resolve(
                criterion.name().argument(),
                criterion.words(),
                name -> Optional.ofNullable(values.get(UntrustedText.folded(name))),
                name -> unknown(criterion, name, titles));
    }

    private Iterable<Page<FilterValue>> pages(PlexField field) {
        return context.plex()
                .libraries()
                .filterValues(section, field.valuesOf(type), field.unscopedListName())
                .pages(PageRequest.first(PAGE));
    }

    private static ToolFailure unknown(Criterion.Words criterion, String name, List<String> names) {
        String argument = criterion.name().argument();
        List<String> nearest = NearestNames.of(name, names);
        return ToolFailure.notFound(
                "The library has no " + argument + " \"" + UntrustedText.line(name, 80) + "\".",
                nearest.isEmpty()
                        ? "Names are matched whole; get_filter_values lists those there are."
                        : "The nearest are: " + String.join("; ", nearest) + ".");
    }
}
