package io.github.plex4j.mcp.tools.filter;

import io.github.plex4j.client.Page;
import io.github.plex4j.client.PageRequest;
import io.github.plex4j.client.PlexNotFoundException;
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
import io.github.plex4j.mcp.engine.text.UntrustedText;
import io.github.plex4j.mcp.tools.filter.given.Criterion;
import io.github.plex4j.mcp.tools.filter.given.FilterName;
import io.github.plex4j.mcp.tools.shared.Resolutions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds what names mean to Plex. A name that a filter holds twice is asked for once. Safe for use by several threads. */
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
     * Resolved names of a filter.
     *
     * @throws ToolFailure if the expression is not written as filters are
     */
    Named resolve(Criterion.Words criterion, PlexField field) {
        if (criterion.name() == FilterName.ARTIST || criterion.name() == FilterName.ALBUM) {
            return titled(criterion, criterion.name() == FilterName.ARTIST ? MediaType.ARTIST : MediaType.ALBUM);
        }
        return criterion.name().isPerson() ? people(criterion, field) : listed(criterion, field);
    }

    /** Whether the server has a list of the values of a filter, which one that does not list its filters may have or not. */
    boolean areListed(PlexField field) {
        try {
            context.plex()
                    .libraries()
                    .filterValues(section, field.valuesOf(type), field.unscopedListName())
                    .page(PageRequest.first(1));
            return true;
        } catch (PlexNotFoundException unlisted) {
            return false;
        }
    }

    /**
     * The meaning of names.
     *
     * @param expression the names
     * @param values     the names that were seen on the way, to propose where one is not there
     */
    record Named(NameExpression<FilterValue> expression, List<String> values) {
        Named {
            values = List.copyOf(values);
        }
    }

    private static Named named(
            Criterion.Words criterion, List<String> seen, Function<String, Optional<FilterValue>> lookUp) {
        Map<String, Optional<FilterValue>> known = new HashMap<>();
        NameExpression<FilterValue> expression = NameExpression.resolve(
                criterion.name().argument(),
                criterion.words(),
                name -> known.computeIfAbsent(UntrustedText.folded(name), folded -> lookUp.apply(name)));
        return new Named(expression, seen);
    }

    /** Artists and albums are items themselves, found by their title. */
    private Named titled(Criterion.Words criterion, MediaType owner) {
        List<String> seen = new ArrayList<>();
        return named(criterion, seen, name -> titled(criterion.name(), name, owner, seen));
    }

    private Optional<FilterValue> titled(FilterName filter, String name, MediaType owner, List<String> seen) {
        if (name.indexOf(',') >= 0) {
            return Optional.empty();
        }
        ItemQuery query =
                ItemQuery.all().ofType(owner).where(Condition.of(owner.text() + ".title", Condition.Operator.IS, name));
        Check check = WordChecks.title(name);
        List<FilterValue> found = new ArrayList<>();
        for (Page<MediaItem> page :
                context.plex().libraries().items(section, query).pages(PAGE)) {
            context.cancellation().throwIfCancelled();
            for (MediaItem item : page.items()) {
                AnswerCheck.requireFitting(filter, check.judge(item, false));
                seen.add(item.title());
                if (UntrustedText.sameTextIgnoringCase(item.title(), name)) {
                    found.add(new FilterValue(String.valueOf(item.rawKey()), item.title(), null));
                }
            }
        }
        return found.stream().findFirst();
    }

    private Named people(Criterion.Words criterion, PlexField field) {
        List<String> seen = new ArrayList<>();
        return named(criterion, seen, name -> person(name, field, seen));
    }

    private Optional<FilterValue> person(String name, PlexField field, List<String> seen) {
        if (name.isEmpty()) {
            return Optional.empty();
        }
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

    private Named listed(Criterion.Words criterion, PlexField field) {
        List<FilterValue> values = ListedValues.of(context, section, type, field);
        FilterName filter = criterion.name();
        return named(
                criterion,
                values.stream().map(value -> spelled(filter, value)).toList(),
                filter.isLanguage()
                        ? name -> NamedLanguage.of(name, values).flatMap(language -> together(language.listed()))
                        : name -> called(filter, name, values));
    }

    /** A value as answers spell it. */
    static String spelled(FilterName filter, FilterValue value) {
        return filter == FilterName.RESOLUTION ? Resolutions.spelled(value.title()) : value.title();
    }

    private static Optional<FilterValue> called(FilterName filter, String name, List<FilterValue> values) {
        return together(withText(values, FilterValue::title, name))
                .or(() -> together(withText(values, FilterValue::key, name)))
                .or(() -> together(values.stream()
                        .filter(value -> filter == FilterName.RESOLUTION
                                && Resolutions.spelled(value.title()).equals(Resolutions.spelled(name)))
                        .toList()))
                .or(() -> together(values.stream()
                        .filter(value -> filter.isCodec()
                                && Codecs.spelled(value.title()).equals(Codecs.spelled(name)))
                        .toList()));
    }

    private static List<FilterValue> withText(
            List<FilterValue> values, Function<FilterValue, String> text, String name) {
        return values.stream()
                .filter(value -> UntrustedText.sameTextIgnoringCase(text.apply(value), name))
                .toList();
    }
}
