package io.github.plex4j.mcp.tools.filter;

import io.github.plex4j.client.SectionKey;
import io.github.plex4j.client.library.Condition;
import io.github.plex4j.client.library.Condition.Operator;
import io.github.plex4j.client.library.ItemQuery;
import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.ToolFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Whether filters change how many items there are: one the server does not understand changes nothing. */
final class EffectOfFilters {
    private final ToolContext context;
    private final SectionKey section;
    private final ItemQuery query;

    EffectOfFilters(ToolContext context, SectionKey section, ItemQuery query) {
        this.context = context;
        this.section = section;
        this.query = query;
    }

    /**
     * Requires that a filter was understood. One that all items fit changes nothing either, but then none fits its
     * opposite.
     *
     * @param total how many items fit all filters, more than none
     * @throws ToolFailure if it was not, or it cannot be told
     */
    void require(AppliedFilter filter, long total) {
        for (Condition condition : filter.conditions()) {
            if (!changes(without(condition), total)) {
                requireNoneOfTheOpposite(filter, condition, total);
            }
        }
    }

    private void requireNoneOfTheOpposite(AppliedFilter filter, Condition condition, long total) {
        Operator opposite = opposite(condition.operator());
        if (!filter.field().offers(opposite)) {
            throw failure(
                    "With the filter " + filter.name().argument()
                            + " the server answers as without it: either all items fit, or it did not understand it.",
                    "Leave that filter out: the items are the same.");
        }
        List<Condition> conditions = without(condition);
        conditions.add(new Condition(condition.field(), opposite, condition.values()));
        if (!changes(conditions, total)) {
            throw failure(
                    "The server did not understand the filter " + filter.name().argument()
                            + " and answered with all items.",
                    "Leave that filter out and choose among the items; nothing was left out or changed here.");
        }
    }

    private boolean changes(List<Condition> conditions, long total) {
        context.cancellation().throwIfCancelled();
        ItemQuery counted = ItemQuery.all();
        if (query.type() != null) {
            counted = counted.ofType(query.type());
        }
        for (Condition condition : conditions) {
            counted = counted.where(condition);
        }
        OptionalLong count = context.plex().libraries().items(section, counted).count();
        return count.isEmpty() || count.getAsLong() != total;
    }

    private List<Condition> without(Condition condition) {
        List<Condition> others = new ArrayList<>(query.conditions());
        others.remove(condition);
        return others;
    }

    /** What no item fits that fits the condition; of a bound, what lies strictly on its other side. */
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

    private static ToolFailure failure(String message, String hint) {
        return new ToolFailure(FailureCode.UPSTREAM_ERROR, message, hint);
    }
}
