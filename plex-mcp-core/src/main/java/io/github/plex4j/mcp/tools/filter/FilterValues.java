package io.github.plex4j.mcp.tools.filter;

import io.github.plex4j.client.Page;
import io.github.plex4j.client.PageRequest;
import io.github.plex4j.client.SectionKey;
import io.github.plex4j.client.library.Condition;
import io.github.plex4j.client.library.FilterValue;
import io.github.plex4j.client.library.ItemQuery;
import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.client.library.MediaType;
import io.github.plex4j.client.search.SearchApi;
import io.github.plex4j.client.search.SearchResult.FoundTag;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.ToolFailure;
import io.github.plex4j.mcp.engine.text.NearestNames;
import io.github.plex4j.mcp.engine.text.UntrustedText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

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
        if (criterion.name() == FilterName.ARTIST || criterion.name() == FilterName.ALBUM) {
            return titled(criterion, criterion.name() == FilterName.ARTIST ? MediaType.ARTIST : MediaType.ALBUM);
        }
        return criterion.name().isPerson() ? people(criterion, field) : listed(criterion, field);
    }

    /** Artists and albums are items themselves, found by their title. */
    private NameExpression<FilterValue> titled(Criterion.Words criterion, MediaType owner) {
        Map<String, Optional<FilterValue>> known = new HashMap<>();
        List<String> seen = new ArrayList<>();
        return NameExpression.resolve(
                criterion.name().argument(),
                criterion.words(),
                name -> known.computeIfAbsent(UntrustedText.folded(name), folded -> titled(name, owner, seen)),
                name -> unknown(criterion, name, seen));
    }

    private Optional<FilterValue> titled(String name, MediaType owner, List<String> seen) {
        if (name.indexOf(',') >= 0) {
            return Optional.empty();
        }
        ItemQuery query =
                ItemQuery.all().ofType(owner).where(Condition.of(owner.text() + ".title", Condition.Operator.IS, name));
        List<MediaItem> items = context.plex()
                .libraries()
                .items(section, query)
                .page(PageRequest.first(PEOPLE))
                .items();
        items.forEach(item -> seen.add(item.title()));
        return items.stream()
                .filter(item -> UntrustedText.sameTextIgnoringCase(item.title(), name))
                .findFirst()
                .map(item -> new FilterValue(String.valueOf(item.rawKey()), item.title(), null));
    }

    private NameExpression<FilterValue> people(Criterion.Words criterion, PlexField field) {
        Map<String, Optional<FilterValue>> known = new HashMap<>();
        List<String> seen = new ArrayList<>();
        Function<String, Optional<FilterValue>> lookUp =
                name -> known.computeIfAbsent(UntrustedText.folded(name), folded -> person(name, field, seen));
        return NameExpression.resolve(
                criterion.name().argument(), criterion.words(), lookUp, name -> unknown(criterion, name, seen));
    }

    private Optional<FilterValue> person(String name, PlexField field, List<String> seen) {
        List<FoundTag> people = context.plex().search().search(name, List.of(SearchApi.Kind.PEOPLE), PEOPLE).stream()
                .flatMap(result -> Optional.ofNullable(result.tag()).stream())
                .filter(tag -> section.value().equals(tag.sectionKey()))
                .filter(tag -> field.unscopedListName().equals(tag.kind()))
                .toList();
        people.forEach(tag -> seen.add(tag.name()));
        return together(people.stream()
                .filter(tag -> tag.id() != null && UntrustedText.sameTextIgnoringCase(tag.name(), name))
                .map(tag -> new FilterValue(String.valueOf(tag.id()), tag.name(), tag.count()))
                .toList());
    }

    /** Several tags can have one name: two people, or a label in two spellings. Plex takes keys divided by commas as "or". */
    private static Optional<FilterValue> together(List<FilterValue> sameName) {
        String keys = sameName.stream().map(FilterValue::key).distinct().collect(Collectors.joining(","));
        return sameName.stream()
                .findFirst()
                .map(first -> new FilterValue(keys, first.title(), sameName.size() == 1 ? first.count() : null));
    }

    private NameExpression<FilterValue> listed(Criterion.Words criterion, PlexField field) {
        Map<String, List<FilterValue>> byTitle = new HashMap<>();
        Map<String, FilterValue> byKey = new HashMap<>();
        List<String> titles = new ArrayList<>();
        for (Page<FilterValue> page : pages(field)) {
            context.cancellation().throwIfCancelled();
            for (FilterValue value : page.items()) {
                titles.add(value.title());
                byTitle.computeIfAbsent(UntrustedText.folded(value.title()), folded -> new ArrayList<>())
                        .add(value);
                byKey.putIfAbsent(UntrustedText.folded(value.key()), value);
            }
        }
        if (criterion.name().isLanguage()) {
            List<FilterValue> values =
                    byTitle.values().stream().flatMap(List::stream).toList();
            return NameExpression.resolve(
                    criterion.name().argument(),
                    criterion.words(),
                    name -> NamedLanguage.of(name, values).flatMap(language -> together(language.listed())),
                    name -> unknown(criterion, name, titles));
        }
        return NameExpression.resolve(
                criterion.name().argument(),
                criterion.words(),
                name -> together(byTitle.getOrDefault(UntrustedText.folded(name), List.of()))
                        .or(() -> Optional.ofNullable(byKey.get(UntrustedText.folded(name)))),
                name -> unknown(criterion, name, titles));
    }

    private Iterable<Page<FilterValue>> pages(PlexField field) {
        return context.plex()
                .libraries()
                .filterValues(section, field.valuesOf(type), field.unscopedListName())
                .pages(PAGE);
    }

    private static ToolFailure unknown(Criterion.Words criterion, String name, List<String> names) {
        String argument = criterion.name().argument();
        List<String> nearest = NearestNames.of(name, names);
        return ToolFailure.notFound(
                "The library has no " + argument + " \"" + UntrustedText.line(name, 80) + "\".",
                nearest.isEmpty()
                        ? "Names are matched whole; `get_filter_values` lists those there are."
                        : "The nearest are: " + String.join("; ", nearest) + ".");
    }
}
