package io.github.plex4j.mcp.tools.filter;

import io.github.plex4j.client.SectionKey;
import io.github.plex4j.client.library.Condition;
import io.github.plex4j.client.library.Condition.Operator;
import io.github.plex4j.client.library.ItemQuery;
import io.github.plex4j.mcp.engine.SideBySide;
import io.github.plex4j.mcp.engine.ToolContext;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Supplier;

/**
 * Whether numbers of items prove that a server understood a filter: without it there are more items, or none fits its opposite.
 * Both sides are asked for in the same way and at the same time, so that a server which counts wrong counts both wrong.
 */
final class EffectOfFilters {
    private final ToolContext context;
    private final SectionKey section;
    private final ItemQuery query;

    EffectOfFilters(ToolContext context, SectionKey section, ItemQuery query) {
        this.context = context;
        this.section = section;
        this.query = query;
    }

    /** Whether each condition of a filter shows its effect. */
    boolean isProven(AppliedFilter filter) {
        return filter.conditions().stream().allMatch(condition -> isProven(condition, filter.field()));
    }

    private boolean isProven(Condition condition, PlexField field) {
        List<Condition> others = new ArrayList<>(query.conditions());
        others.remove(condition);
        List<OptionalLong> counts =
                SideBySide.ask(List.<Supplier<OptionalLong>>of(() -> count(query.conditions()), () -> count(others)));
        if (counts.stream().anyMatch(OptionalLong::isEmpty)) {
            return false;
        }
        long fitting = counts.get(0).getAsLong();
        long all = counts.get(1).getAsLong();
        return all > fitting || (all == fitting && fitting > 0 && fitsNoneOfTheOpposite(condition, others, field));
    }

    private boolean fitsNoneOfTheOpposite(Condition condition, List<Condition> others, PlexField field) {
        Operator opposite = opposite(condition.operator());
        if (!field.offers(opposite)) {
            return false;
        }
        List<Condition> conditions = new ArrayList<>(others);
        conditions.add(new Condition(condition.field(), opposite, condition.values()));
        OptionalLong count = count(conditions);
        return count.isPresent() && count.getAsLong() == 0;
    }

    private OptionalLong count(List<Condition> conditions) {
        context.cancellation().throwIfCancelled();
        ItemQuery counted = ItemQuery.all();
        if (query.type() != null) {
            counted = counted.ofType(query.type());
        }
        for (Condition condition : conditions) {
            counted = counted.where(condition);
        }
        return context.plex().libraries().items(section, counted).count();
    }

    /** The operator of the other items: those that do not fit the condition; of a bound, those strictly on its other side. */
    private static Operator opposite(Operator operator) {
        return switch (operator) {
            case IS -> Operator.IS_NOT;
            case IS_NOT -> Operator.IS;
            case EXACTLY -> Operator.NOT_EXACTLY;
            case NOT_EXACTLY -> Operator.EXACTLY;
            case GREATER -> Operator.LESS;
            case LESS -> Operator.GREATER;
            case BEGINS, ENDS -> throw new IllegalArgumentException("No filter asks how a text begins or ends.");
        };
    }
}
