package io.github.plex4j.client.library;

import io.github.plex4j.client.http.PlexRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A query for items of a section, in a given order. Immutable: each method returns a changed copy.
 *
 * <p>Plex answers a filter that it cannot read with the whole list. Check conditions against {@link LibraryApi#schema}
 * first, or compare what came back with what was asked.
 */
public final class ItemQuery {
    private static final ItemQuery ALL = new ItemQuery(null, List.of(), List.of(), false);

    private final @Nullable MediaType type;
    private final List<Condition> conditions;
    private final List<String> sorts;
    private final boolean externalIds;

    private ItemQuery(@Nullable MediaType type, List<Condition> conditions, List<String> sorts, boolean externalIds) {
        this.type = type;
        this.conditions = List.copyOf(conditions);
        this.sorts = List.copyOf(sorts);
        this.externalIds = externalIds;
    }

    /** All items of the section's top type, in the server's own order. */
    public static ItemQuery all() {
        return ALL;
    }

    /**
     * Items of this type, such as the episodes of a show section. For a type that {@linkplain MediaType#number() has no
     * number} the server answers with its own choice, the section's top type.
     */
    public ItemQuery ofType(MediaType wanted) {
        return new ItemQuery(wanted, conditions, sorts, externalIds);
    }

    /** Adds a condition; an item must fit all of them. */
    public ItemQuery where(Condition condition) {
        List<Condition> more = new ArrayList<>(conditions);
        more.add(condition);
        return new ItemQuery(type, more, sorts, externalIds);
    }

    /** The same query with each condition replaced by what becomes of it. */
    public ItemQuery withConditions(UnaryOperator<Condition> change) {
        return new ItemQuery(type, conditions.stream().map(change).toList(), sorts, externalIds);
    }

    /** Sorts by a field, after those given before. */
    public ItemQuery sortedBy(String field, boolean descending) {
        List<String> more = new ArrayList<>(sorts);
        more.add(descending ? field + ":desc" : field);
        return new ItemQuery(type, conditions, more, externalIds);
    }

    /** Asks for the external ids of the items as well, which makes the answer a little larger. */
    public ItemQuery withExternalIds() {
        return new ItemQuery(type, conditions, sorts, true);
    }

    /** The type that is wanted; null for the section's top type. */
    public @Nullable MediaType type() {
        return type;
    }

    /** The conditions, all of which must fit. */
    public List<Condition> conditions() {
        return conditions;
    }

    PlexRequest applyTo(PlexRequest request) {
        PlexRequest result = request;
        if (type != null && type.number().isPresent()) {
            result = result.with("type", type.number().get());
        }
        for (Condition condition : conditions) {
            result = result.with(condition.parameterName(), condition.parameterValue());
        }
        if (!sorts.isEmpty()) {
            result = result.with("sort", String.join(",", sorts));
        }
        return externalIds ? result.with("includeGuids", true) : result;
    }
}
