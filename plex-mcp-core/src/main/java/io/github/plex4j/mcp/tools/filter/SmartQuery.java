package io.github.plex4j.mcp.tools.filter;

import io.github.plex4j.client.library.Condition;
import io.github.plex4j.client.library.MediaType;
import io.github.plex4j.client.library.SmartContent;
import io.github.plex4j.mcp.engine.Selected;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.ToolFailure;
import io.github.plex4j.mcp.tools.filter.given.Criterion;
import io.github.plex4j.mcp.tools.filter.given.FilterName;
import io.github.plex4j.mcp.tools.shared.GivenTimes;
import io.github.plex4j.mcp.tools.shared.ItemType;
import io.github.plex4j.mcp.tools.shared.Libraries.Library;
import io.github.plex4j.mcp.tools.shared.LibraryTypes;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The question of a selection, as far as Plex itself can answer it: a smart list keeps it. The filters were checked when the items
 * were listed.
 *
 * @param library the library of the items
 * @param type    their type
 * @param content the query that Plex keeps
 */
public record SmartQuery(Library library, MediaType type, SmartContent content) {
    private static final String LIST = "get_library_items";

    /**
     * The query of the items that a smart list is made of.
     *
     * @param selection a handle; null when none was given
     * @param ratingKeys the keys that were given beside it, of which a smart list has none
     * @throws ToolFailure as {@link #of(Selected, ToolContext)}, and of code {@code invalid_input} unless only a selection is given
     * @throws InterruptedException when the call was cancelled
     */
    public static SmartQuery of(@Nullable String selection, List<String> ratingKeys, ToolContext context)
            throws InterruptedException {
        if (selection == null || !ratingKeys.isEmpty()) {
            throw ToolFailure.invalidInput(
                    "A smart list keeps the filters of a selection, and has no `ratingKeys`.",
                    "Give the `selection` of a list of `" + LIST + "`.");
        }
        return of(context.selector().select(selection), context);
    }

    /**
     * The query of a selection.
     *
     * @throws ToolFailure of code {@code invalid_input} when the selection is of another list, or Plex cannot answer one of its filters
     *     or its sort by itself
     */
    public static SmartQuery of(Selected selected, ToolContext context) {
        if (!selected.list().equals(LIST)) {
            throw ToolFailure.invalidInput(
                    "A smart list keeps the filters of `" + LIST + "`, and this selection is of `" + selected.list()
                            + "`.",
                    "List the items with `" + LIST + "`, or omit `smart`.");
        }
        LibraryQuestion question = selected.question(LibraryQuestion.class);
        Library library = question.library().find(context);
        if (question.type() == ItemType.COLLECTION) {
            throw ToolFailure.invalidInput(
                    "A smart list has no collections.", "Select items of another `type`, or omit `smart`.");
        }
        if (!question.filters().history().isEmpty()) {
            throw notOfPlex("`watchedBy` and `notWatchedBy`");
        }
        MediaType type = LibraryTypes.require(library, question.type());
        FilteredItems items = FilteredItems.prepare(context, library.key(), type, question.filters(), question.sort());
        requireOfPlex(items);
        List<Criterion> criteria = question.filters().criteria();
        return new SmartQuery(
                library,
                type,
                SmartContent.of(
                        library.key(),
                        items.asked().query().withConditions(condition -> lasting(condition, items, criteria))));
    }

    private static void requireOfPlex(FilteredItems items) {
        String inRows = items.asked().inRows().stream()
                .map(filter -> "`" + filter.name().argument() + "`")
                .distinct()
                .collect(Collectors.joining(", "));
        if (!inRows.isEmpty()) {
            throw notOfPlex(inRows);
        }
        if (items.isSortedHere()) {
            throw notOfPlex("`sort`");
        }
        if (items.asked().isImpossible()) {
            throw ToolFailure.invalidInput(
                    "No item can fit these filters: " + String.join(" ", items.notes()), "Use values that items have.");
        }
    }

    private static ToolFailure notOfPlex(String arguments) {
        return ToolFailure.invalidInput(
                "Plex cannot answer " + arguments + " in this library by itself, as a smart list needs it.",
                "Omit that, or omit `smart` for a list of the items as they are now.");
    }

    /** A number of days ago stays that number, counted from the day on which the list is looked at. */
    private static Condition lasting(Condition condition, FilteredItems items, List<Criterion> criteria) {
        for (AppliedFilter filter : items.asked().filters()) {
            if (filter.conditions().contains(condition)) {
                return criteria.stream()
                        .filter(criterion -> criterion.name() == filter.name())
                        .findFirst()
                        .map(criterion -> lasting(condition, criterion))
                        .orElse(condition);
            }
        }
        return condition;
    }

    private static Condition lasting(Condition condition, Criterion criterion) {
        if (!(criterion instanceof Criterion.Moment moment)) {
            return condition;
        }
        OptionalInt days = GivenTimes.daysAgo(moment.text());
        if (days.isPresent() && days.getAsInt() > 0) {
            return Condition.of(condition.field(), condition.operator(), "-" + days.getAsInt() + "d");
        }
        if (GivenTimes.isRelative(moment.text())) {
            FilterName name = moment.name();
            throw ToolFailure.invalidInput(
                    "A smart list cannot keep `" + name.argument() + "` = "
                            + moment.text().strip() + ".",
                    "Use a date such as 2026-01-31, or a number of days such as 7d.");
        }
        return condition;
    }
}
