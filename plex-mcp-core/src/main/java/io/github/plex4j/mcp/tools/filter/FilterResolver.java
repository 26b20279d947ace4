package io.github.plex4j.mcp.tools.filter;

import io.github.plex4j.client.SectionKey;
import io.github.plex4j.client.library.Condition;
import io.github.plex4j.client.library.Condition.Operator;
import io.github.plex4j.client.library.FilterValue;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.ToolFailure;
import io.github.plex4j.mcp.tools.filter.NameExpression.Mode;
import io.github.plex4j.mcp.tools.shared.GivenTimes;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/** Turns filters as they were given into conditions one section knows. For one call. */
final class FilterResolver {
    /** Ratings have one decimal and Plex knows only "greater than". */
    private static final double BELOW_A_RATING = 0.01;

    private final SectionSchema schema;
    private final ZoneId zone;
    private final FilterValues values;
    private final GivenTimes times;

    FilterResolver(ToolContext context, SectionKey section, SectionSchema schema) {
        this.schema = schema;
        this.zone = context.timeZone();
        this.values = new FilterValues(context, section, schema.type());
        this.times = GivenTimes.of(context);
    }

    /**
     * Resolves filters.
     *
     * @return one for each criterion, in their order
     * @throws ToolFailure if the section does not have one of them, or does not have a name that was given
     */
    List<AppliedFilter> resolve(List<Criterion> criteria) {
        return criteria.stream().map(this::resolve).toList();
    }

    private AppliedFilter resolve(Criterion criterion) {
        PlexField field = schema.find(criterion.name()).orElseThrow(() -> absent(criterion.name()));
        AppliedFilter filter = applied(criterion, field);
        filter.conditions().forEach(condition -> requireOffered(condition, field, criterion.name()));
        return filter;
    }

    /** Plex answers an operator it does not offer with the whole list. */
    private static void requireOffered(Condition condition, PlexField field, FilterName name) {
        if (!field.offers(condition.operator())) {
            throw ToolFailure.invalidInput(
                    "This library cannot filter `" + name.argument() + "` that way.",
                    "Plex offers for it: " + String.join(" ", field.operators()) + ".");
        }
    }

    private ToolFailure absent(FilterName name) {
        return ToolFailure.invalidInput(
                "This library has no filter `" + name.argument() + "` for items of type " + schema.type() + ".",
                "Its filters are: " + String.join(", ", schema.filters()) + ".");
    }

    private AppliedFilter applied(Criterion criterion, PlexField field) {
        if (criterion instanceof Criterion.Words words) {
            return words(words, field);
        }
        if (criterion instanceof Criterion.Bound bound) {
            return new AppliedFilter(bound.name(), field, List.of(bound(bound, field)), NumberChecks.bound(bound));
        }
        if (criterion instanceof Criterion.Moment moment) {
            Instant instant = times.moment(moment.name().argument(), moment.text());
            Condition condition = moment(moment, field, asked(moment.name(), instant));
            return new AppliedFilter(moment.name(), field, List.of(condition), NumberChecks.moment(moment, instant));
        }
        Criterion.State state = (Criterion.State) criterion;
        Condition condition = Condition.of(field.name(), state.wanted() ? Operator.IS : Operator.IS_NOT, "1");
        return new AppliedFilter(state.name(), field, List.of(condition), StateChecks.state(state));
    }

    private AppliedFilter words(Criterion.Words words, PlexField field) {
        if (words.name() == FilterName.TITLE) {
            Condition condition = Condition.of(field.name(), Operator.IS, oneText(words.name(), words.words()));
            return new AppliedFilter(words.name(), field, List.of(condition), WordChecks.title(words.words()));
        }
        NameExpression<FilterValue> expression = values.resolve(words, field);
        return new AppliedFilter(
                words.name(),
                field,
                field.isText() ? texts(words.name(), field, expression) : keys(field, expression),
                WordChecks.names(words.name(), expression),
                ShownFields.certain(expression));
    }

    private static List<Condition> keys(PlexField field, NameExpression<FilterValue> expression) {
        List<String> keys = expression.found().stream().map(FilterValue::key).toList();
        return switch (expression.mode()) {
            case ANY -> List.of(new Condition(field.name(), Operator.IS, keys));
            case ALL ->
                keys.stream()
                        .map(key -> Condition.of(field.name(), Operator.IS, key))
                        .toList();
            case NONE ->
                keys.stream()
                        .map(key -> Condition.of(field.name(), Operator.IS_NOT, key))
                        .toList();
        };
    }

    private static List<Condition> texts(FilterName name, PlexField field, NameExpression<FilterValue> expression) {
        List<String> titles = expression.found().stream()
                .map(value -> oneText(name, value.title()))
                .toList();
        if (expression.mode() == Mode.ANY) {
            return List.of(new Condition(field.name(), Operator.EXACTLY, titles));
        }
        Operator operator = expression.mode() == Mode.NONE ? Operator.NOT_EXACTLY : Operator.EXACTLY;
        return titles.stream()
                .map(title -> Condition.of(field.name(), operator, title))
                .toList();
    }

    /** Plex takes a comma for "or" and has no way to write it as part of a text. */
    private static String oneText(FilterName name, String text) {
        if (text.indexOf(',') >= 0) {
            throw ToolFailure.invalidInput(
                    "Plex cannot filter by a `" + name.argument()
                            + "` with a comma in it: it would take it for \"or\".",
                    name == FilterName.TITLE
                            ? "Give the longest part without a comma, or use `search_media`."
                            : "Leave this filter out and choose among the items.");
        }
        return text;
    }

    private static Condition bound(Criterion.Bound bound, PlexField field) {
        double value = bound.value();
        if (bound.operator() == Operator.IS) {
            return Condition.of(field.name(), Operator.IS, number(value));
        }
        boolean whole = value == Math.rint(value) && !isRating(bound.name());
        double step = whole ? 1 : BELOW_A_RATING;
        double beyond = bound.operator() == Operator.GREATER ? value - step : value + step;
        return Condition.of(field.name(), bound.operator(), number(beyond));
    }

    private static boolean isRating(FilterName name) {
        return name == FilterName.RATING_FROM
                || name == FilterName.AUDIENCE_RATING_FROM
                || name == FilterName.USER_RATING_FROM;
    }

    private static String number(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    /** A date of release has no time zone; Plex keeps it as midnight in UTC. */
    private Instant asked(FilterName name, Instant instant) {
        return name == FilterName.RELEASED_SINCE
                ? instant.atZone(zone)
                        .toLocalDate()
                        .atStartOfDay(ZoneOffset.UTC)
                        .toInstant()
                : instant;
    }

    /** Plex knows "after", so the second before is named for "not before". */
    private static Condition moment(Criterion.Moment moment, PlexField field, Instant instant) {
        long seconds = instant.getEpochSecond();
        boolean since = moment.operator() == Operator.GREATER;
        return Condition.of(field.name(), moment.operator(), Long.toString(since ? seconds - 1 : seconds));
    }
}
