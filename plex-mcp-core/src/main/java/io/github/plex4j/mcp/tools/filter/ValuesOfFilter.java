package io.github.plex4j.mcp.tools.filter;

import io.github.plex4j.client.Page;
import io.github.plex4j.client.PageRequest;
import io.github.plex4j.client.Paged;
import io.github.plex4j.client.SectionKey;
import io.github.plex4j.client.library.FilterValue;
import io.github.plex4j.client.library.MediaType;
import io.github.plex4j.mcp.analytics.walk.ListReader;
import io.github.plex4j.mcp.engine.SideBySide;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.ToolFailure;
import io.github.plex4j.mcp.engine.text.UntrustedText;
import io.github.plex4j.mcp.tools.filter.given.Criterion;
import io.github.plex4j.mcp.tools.filter.given.FilterName;
import io.github.plex4j.mcp.tools.shared.ContextObserver;
import io.github.plex4j.mcp.tools.shared.Paging;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The values that a filter can have in one section: as the server lists them, else as the items have them.
 *
 * @param values   the values
 * @param complete whether all were read
 * @param scanned  the items read to find them; null where the server lists them
 * @param of       the items to read in all; null where that is unknown, or the server lists the values
 */
public record ValuesOfFilter(
        List<FilterValue> values,
        boolean complete,
        @Nullable Long scanned,
        @Nullable Long of) {
    /** A part of the values. */
    public record Part(
            Page<FilterValue> page,
            boolean complete,
            @Nullable Long scanned,
            @Nullable Long of) {}

    public ValuesOfFilter {
        values = List.copyOf(values);
    }

    /**
     * Finds a part of the values.
     *
     * @param filter   the name of the filter, as callers or as Plex call it
     * @param contains a part of the values that are wanted; null for all
     * @throws ToolFailure if neither the server nor the items tell the values, with the filters of which they do
     */
    public static Part find(
            ToolContext context,
            SectionKey section,
            MediaType type,
            String filter,
            @Nullable String contains,
            PageRequest request) {
        SectionSchema schema = SectionSchema.ask(context, section, type);
        FilterName name = Arrays.stream(FilterName.values())
                .filter(candidate -> Stream.concat(Stream.of(candidate.argument()), candidate.plexNames().stream())
                        .anyMatch(filter.strip()::equalsIgnoreCase))
                .filter(candidate -> isKnown(candidate, schema) || FilterOfShow.answers(candidate, type))
                .findFirst()
                .orElseThrow(() -> unknown(schema));
        if (!isKnown(name, schema)) {
            return find(context, section, MediaType.SHOW, filter, contains, request);
        }
        Optional<PlexField> field = listed(name, schema);
        if (field.isPresent() && contains == null) {
            return new Part(listed(context, section, name, schema, field.get()).page(request), true, null, null);
        }
        Predicate<String> wanted = contains == null
                ? value -> true
                : value -> UntrustedText.folded(value).contains(UntrustedText.folded(contains));
        ValuesOfFilter found = field.isPresent()
                ? read(context, listed(context, section, name, schema, field.get()), wanted)
                : isState(name, schema)
                        ? states(context, section, type, name, wanted)
                        : RowValues.read(context, section, type, name, wanted);
        return new Part(Paging.slice(found.values(), request), found.complete(), found.scanned(), found.of());
    }

    private static ToolFailure unknown(SectionSchema schema) {
        return ToolFailure.invalidInput(
                "This library lists no values of this filter for items of type " + schema.type() + ".",
                "It lists values of: "
                        + String.join(
                                ", ",
                                Arrays.stream(FilterName.values())
                                        .filter(name -> isKnown(name, schema))
                                        .map(FilterName::argument)
                                        .toList())
                        + ".");
    }

    private static boolean isKnown(FilterName name, SectionSchema schema) {
        return listed(name, schema).isPresent() || isState(name, schema) || RowValues.tell(name, schema.type());
    }

    /** A server that does not say which filters it has is asked only for what the items do not tell. */
    private static Optional<PlexField> listed(FilterName name, SectionSchema schema) {
        return schema.isListed() || !RowValues.tell(name, schema.type()) ? schema.listed(name) : Optional.empty();
    }

    /** Whether the server says of each item whether it is so, by which items can be counted. */
    private static boolean isState(FilterName name, SectionSchema schema) {
        return schema.find(name)
                .flatMap(PlexField::kind)
                .filter("boolean"::equals)
                .isPresent();
    }

    private static Paged<FilterValue> listed(
            ToolContext context, SectionKey section, FilterName name, SectionSchema schema, PlexField field) {
        return context.plex()
                .libraries()
                .filterValues(section, field.valuesOf(schema.type()), field.unscopedListName())
                .map(value -> new FilterValue(value.key(), FilterValues.spelled(name, value), value.count()));
    }

    private static ValuesOfFilter read(ToolContext context, Paged<FilterValue> list, Predicate<String> wanted) {
        List<FilterValue> values = new ArrayList<>();
        boolean complete = new ListReader(new ContextObserver(context))
                .read(
                        list,
                        "values",
                        page -> page.stream()
                                .filter(value -> wanted.test(value.title()))
                                .forEach(values::add))
                .isComplete();
        return new ValuesOfFilter(values, complete, null, null);
    }

    private static ValuesOfFilter states(
            ToolContext context, SectionKey section, MediaType type, FilterName name, Predicate<String> wanted) {
        List<Boolean> states = Stream.of(true, false)
                .filter(state -> wanted.test(state.toString()))
                .toList();
        List<Optional<Long>> counts = SideBySide.each(
                states,
                state -> Optional.ofNullable(
                        FilteredItems.prepare(context, section, type, List.of(new Criterion.State(name, state)), null)
                                .page(PageRequest.first(1))
                                .total()));
        List<FilterValue> values = new ArrayList<>();
        for (int place = 0; place < states.size(); place++) {
            String state = states.get(place).toString();
            Optional<Long> count = counts.get(place);
            if (count.isEmpty() || count.get() > 0) {
                values.add(new FilterValue(
                        state, state, count.map(Math::toIntExact).orElse(null)));
            }
        }
        return new ValuesOfFilter(values, true, null, null);
    }
}
