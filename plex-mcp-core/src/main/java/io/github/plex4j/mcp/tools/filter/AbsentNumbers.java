package io.github.plex4j.mcp.tools.filter;

import io.github.plex4j.client.PlexNotFoundException;
import io.github.plex4j.client.SectionKey;
import io.github.plex4j.client.library.Condition;
import io.github.plex4j.client.library.FilterValue;
import io.github.plex4j.client.library.MediaType;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.tools.filter.given.FilterName;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Years and decades of which a section has no item. It takes a list of those it has, which only an answer without items is worth.
 */
final class AbsentNumbers {
    private static final int NEAREST = 5;
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    private final ToolContext context;
    private final SectionKey section;

    AbsentNumbers(ToolContext context, SectionKey section) {
        this.context = context;
        this.section = section;
    }

    /** A remark on each filter whose number no item has. */
    List<String> notes(MediaType type, List<AppliedFilter> filters) {
        return filters.stream()
                .filter(filter -> filter.name() == FilterName.YEAR || filter.name() == FilterName.DECADE)
                .filter(filter -> filter.field().listed())
                .flatMap(filter -> note(type, filter).stream())
                .toList();
    }

    private Optional<String> note(MediaType type, AppliedFilter filter) {
        String wanted = filter.conditions().stream()
                .map(Condition::values)
                .flatMap(List::stream)
                .collect(Collectors.joining());
        List<FilterValue> there = values(type, filter.field());
        boolean unknown = there.isEmpty()
                || !NUMBER.matcher(wanted).matches()
                || there.stream().anyMatch(value -> value.key().equals(wanted));
        return unknown
                ? Optional.empty()
                : Optional.of(Note.absentNumber(filter.name(), wanted, nearest(wanted, there)));
    }

    private List<FilterValue> values(MediaType type, PlexField field) {
        try {
            return ListedValues.of(context, section, type, field).stream()
                    .filter(value -> NUMBER.matcher(value.key()).matches())
                    .toList();
        } catch (PlexNotFoundException unlisted) {
            return List.of();
        }
    }

    private static List<String> nearest(String wanted, List<FilterValue> there) {
        int number = Integer.parseInt(wanted);
        return there.stream()
                .sorted(Comparator.comparingInt(value -> Math.abs(Integer.parseInt(value.key()) - number)))
                .limit(NEAREST)
                .sorted(Comparator.comparingInt(value -> Integer.parseInt(value.key())))
                .map(FilterValue::title)
                .toList();
    }
}
