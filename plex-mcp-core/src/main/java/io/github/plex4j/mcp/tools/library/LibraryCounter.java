package io.github.plex4j.mcp.tools.library;

import io.github.plex4j.client.Page;
import io.github.plex4j.client.PageRequest;
import io.github.plex4j.client.SectionKey;
import io.github.plex4j.client.library.Condition;
import io.github.plex4j.client.library.Condition.Operator;
import io.github.plex4j.client.library.FilterValue;
import io.github.plex4j.client.library.ItemQuery;
import io.github.plex4j.client.library.LibrarySchema;
import io.github.plex4j.client.library.MediaType;
import io.github.plex4j.mcp.engine.SideBySide;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.tools.shared.ContextObserver;
import io.github.plex4j.mcp.tools.shared.Known;
import io.github.plex4j.mcp.tools.shared.Libraries;
import io.github.plex4j.mcp.tools.shared.Libraries.Library;
import io.github.plex4j.mcp.tools.shared.LibraryTypes;
import io.github.plex4j.mcp.tools.shared.Resolutions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Counts the items of one library by asking the server for the lengths of lists, side by side. For one call; thread-safe. */
final class LibraryCounter {
    private static final int MOST_VALUES = 100;

    private final ToolContext context;
    private final ContextObserver observer;
    private final Library library;
    private final SectionKey section;
    private final List<MediaType> levels;
    private final LibrarySchema schema;
    private final Map<String, Long> byType = new LinkedHashMap<>();
    private volatile boolean complete = true;

    /**
     * Counts the items of each type.
     *
     * @param library as it is now
     */
    LibraryCounter(Library library, ToolContext context) {
        this.context = context;
        this.observer = new ContextObserver(context);
        this.library = library;
        this.section = library.key();
        this.levels = LibraryTypes.levels(library);
        Libraries.askSchemaAhead(context, section, leaf());
        List<OptionalLong> counts = SideBySide.each(levels, level -> ContentCount.of(library, level, context));
        for (int level = 0; level < levels.size(); level++) {
            String type = levels.get(level).text();
            counts.get(level).ifPresent(count -> byType.put(type, count));
        }
        working();
        this.schema = Libraries.schema(context, section, leaf());
    }

    /** Whether time sufficed for all counts that were asked for. */
    boolean isComplete() {
        return complete;
    }

    /** The type of the items that are played. */
    MediaType leaf() {
        return levels.get(levels.size() - 1);
    }

    /** The number of items of each type, from the top down; none of a type whose number the server does not say. */
    Map<String, Long> byType() {
        return byType;
    }

    /**
     * The number of playable items the signed-in user has watched; null when the server cannot be asked. Servers list
     * no such filter for tracks, but one by how often they were played.
     */
    @Nullable
    Long watched() {
        Long all = byType.get(leaf().text());
        if (all == null) {
            return null;
        }
        Optional<String> unwatched = own("unwatched");
        if (unwatched.isPresent()) {
            Long left = among(all, unwatched.get(), Operator.IS, "1", Operator.IS_NOT, "1");
            return left == null ? null : (Long) (all - left);
        }
        Optional<String> plays = own("viewCount");
        return plays.isEmpty() ? null : among(all, plays.get(), Operator.GREATER, "0", Operator.LESS, "1");
    }

    /** The name of a field or filter of the items that are played: that of a show says nothing of its episodes. */
    private Optional<String> own(String name) {
        MediaType type = leaf();
        return schema.of(type)
                .flatMap(itemType -> Stream.concat(
                                itemType.fields().stream().map(LibrarySchema.Field::name),
                                itemType.filters().stream().map(LibrarySchema.Filter::name))
                        .filter(candidate -> candidate.equals(name) || candidate.equals(type.text() + '.' + name))
                        .findFirst());
    }

    /** Null when the server gives all items for a condition and for its opposite, so does not understand it. */
    private @Nullable Long among(long all, String field, Operator is, String value, Operator isNot, String other) {
        ItemQuery items = ItemQuery.all().ofType(leaf());
        OptionalLong found = count(items.where(Condition.of(field, is, value)));
        if (all > 0 && found.isPresent() && found.getAsLong() == all) {
            OptionalLong opposite = count(items.where(Condition.of(field, isNot, other)));
            if (opposite.isPresent() && opposite.getAsLong() == all) {
                return null;
            }
        }
        return Known.orNull(found);
    }

    /** The number of items that are played in each resolution; null when the server cannot be asked. */
    @Nullable
    Map<String, Long> byResolution() {
        return by("resolution", leaf(), value -> Resolutions.spelled(value.key()));
    }

    /** The number of items at the top of the library in each decade; null when the server cannot be asked. */
    @Nullable
    Map<String, Long> byDecade() {
        return by("decade", levels.get(0), FilterValue::title);
    }

    /** One count for each value the server lists, as long as there are not too many of them. */
    private @Nullable Map<String, Long> by(String filter, MediaType type, Function<FilterValue, String> name) {
        boolean known =
                schema.of(type).flatMap(itemType -> itemType.filter(filter)).isPresent();
        if (!known) {
            return null;
        }
        Page<FilterValue> values =
                context.plex().libraries().filterValues(section, type, filter).page(PageRequest.first(MOST_VALUES));
        if (values.nextOffset().isPresent()) {
            return null;
        }
        String field = schema.of(type)
                .flatMap(itemType -> itemType.field(filter))
                .map(LibrarySchema.Field::name)
                .orElse(filter);
        List<OptionalLong> found = SideBySide.each(
                values.items(),
                value ->
                        countInTime(ItemQuery.all().ofType(type).where(Condition.of(field, Operator.IS, value.key()))));
        if (!complete || found.stream().anyMatch(OptionalLong::isEmpty)) {
            return null;
        }
        Map<String, Long> counts = new LinkedHashMap<>();
        for (int place = 0; place < found.size(); place++) {
            counts.merge(name.apply(values.items().get(place)), found.get(place).getAsLong(), Long::sum);
        }
        return isUnderstood(counts, type) ? counts : null;
    }

    /** A server that does not understand the filter counts everything each time. */
    private boolean isUnderstood(Map<String, Long> counts, MediaType type) {
        Long all = byType.get(type.text());
        boolean each = all != null && counts.values().stream().allMatch(all::equals);
        return !each || counts.size() < 2;
    }

    /** The counts need not add up to the number of items, which looks like a mistake unless it is explained. */
    void explain(@Nullable Map<String, Long> byResolution, @Nullable Map<String, Long> byDecade) {
        explain("resolutions", byResolution, leaf(), "the others have no known resolution");
        explain("decades", byDecade, levels.get(0), "the others have no year");
    }

    private void explain(String groups, @Nullable Map<String, Long> counts, MediaType type, String whenFewer) {
        Long all = byType.get(type.text());
        if (counts == null || all == null) {
            return;
        }
        long sum = counts.values().stream().mapToLong(Long::longValue).sum();
        if (sum != all) {
            context.note("The " + groups + " of " + library.title() + " add up to " + sum + " for " + all + ' '
                    + type.text() + "s: "
                    + (sum > all ? "an item with different versions counts in each." : whenFewer + '.'));
        }
    }

    private OptionalLong countInTime(ItemQuery query) {
        if (!observer.mayGoOn()) {
            complete = false;
            return OptionalLong.empty();
        }
        return count(query);
    }

    private OptionalLong count(ItemQuery query) {
        OptionalLong count = context.plex().libraries().items(section, query).count();
        working();
        return count;
    }

    private void working() {
        observer.working("counts of " + library.title());
    }
}
