package io.github.plex4j.mcp.tools.filter;

import io.github.plex4j.client.SectionKey;
import io.github.plex4j.client.library.Condition;
import io.github.plex4j.client.library.Condition.Operator;
import io.github.plex4j.client.library.FilterValue;
import io.github.plex4j.mcp.engine.SideBySide;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.ToolFailure;
import io.github.plex4j.mcp.tools.filter.NameExpression.Mode;
import io.github.plex4j.mcp.tools.filter.given.Criterion;
import io.github.plex4j.mcp.tools.filter.given.FilterName;
import io.github.plex4j.mcp.tools.shared.GivenTimes;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Turns filters as they were given into conditions one section knows. For one call. */
final class FilterResolver {
    /** Ratings have one decimal and Plex knows only "greater than". */
    private static final double BELOW_A_RATING = 0.01;

    private final SectionSchema schema;
    private final ZoneId zone;
    private final FilterValues values;
    private final ShowFilter shows;
    private final FilterOfShow facts;
    private final GivenTimes times;

    FilterResolver(ToolContext context, SectionKey section, SectionSchema schema) {
        this.schema = schema;
        this.zone = context.timeZone();
        this.values = new FilterValues(context, section, schema.type());
        this.shows = new ShowFilter(context, section, schema.type());
        this.facts = new FilterOfShow(context, section, schema.type());
        this.times = GivenTimes.of(context);
    }

    /**
     * Resolves filters that the server has to answer.
     *
     * @return one for each criterion, in their order, but for names that no item has
     * @throws ToolFailure if the section does not have one of them
     */
    List<AppliedFilter> asked(List<Criterion> criteria) {
        ResolvedFilters resolved = new ResolvedFilters();
        for (Question question : questions(criteria, criterion -> schema.find(criterion.name()))) {
            FilterName name = question.criterion().name();
            ask(question, question.field().orElseThrow(() -> absent(name)), resolved, otherwise -> {
                throw cannotAsk(name);
            });
        }
        return resolved.asked();
    }

    /**
     * Resolves filters: the server is asked for those it has, and the items themselves answer the others.
     *
     * @throws ToolFailure if neither can
     */
    ResolvedFilters resolve(List<Criterion> criteria) {
        ResolvedFilters resolved = new ResolvedFilters();
        for (Question question : questions(criteria, this::asking)) {
            Criterion criterion = question.criterion();
            Optional<PlexField> field = question.field();
            if (criterion instanceof Criterion.Words words && words.name() == FilterName.SHOW) {
                shows.resolve(words, resolved);
            } else if (field.isPresent()) {
                ask(question, field.get(), resolved, otherwise -> resolved.inRows(rows(criterion, otherwise)));
            } else if (FilterOfShow.answers(criterion.name(), schema.type())) {
                facts.resolve(criterion, resolved);
            } else {
                resolved.inRows(rows(criterion, Optional.empty()));
            }
        }
        return resolved;
    }

    /**
     * A filter, and what the server has for it.
     *
     * @param field how the server is asked; empty where it is not
     * @param named what its names mean there; empty where it has none to be looked up
     */
    private record Question(Criterion criterion, Optional<PlexField> field, Optional<FilterValues.Named> named) {}

    /** The names of each filter are looked up on their own, and so at the same time. */
    private List<Question> questions(List<Criterion> criteria, Function<Criterion, Optional<PlexField>> asking) {
        return SideBySide.each(criteria, criterion -> {
            Optional<PlexField> field = asking.apply(criterion);
            boolean named = criterion instanceof Criterion.Words && criterion.name() != FilterName.TITLE;
            return new Question(
                    criterion,
                    field,
                    named ? field.map(known -> values.resolve((Criterion.Words) criterion, known)) : Optional.empty());
        });
    }

    private RowFilter rows(Criterion criterion, Optional<NameExpression<FilterValue>> names) {
        FilterName name = criterion.name();
        if (!RowAnswers.tell(name, schema.type())) {
            throw schema.find(name).isPresent() ? cannotAsk(name) : absent(name);
        }
        return new RowAnswers(times).of(criterion, names);
    }

    /** A server that does not say which filters it has is asked only for what the items do not tell. */
    private Optional<PlexField> asking(Criterion criterion) {
        FilterName name = criterion.name();
        if (schema.isListed() || !RowAnswers.tell(name, schema.type())) {
            return schema.find(name);
        }
        return RowAnswers.needsFullItem(name) && criterion instanceof Criterion.Words
                ? schema.listed(name).filter(values::areListed)
                : Optional.empty();
    }

    /** Asks the server, unless it has no way to put the question: then another has to answer for these names, if any. */
    private void ask(
            Question question,
            PlexField field,
            ResolvedFilters resolved,
            Consumer<Optional<NameExpression<FilterValue>>> otherwise) {
        FilterName name = question.criterion().name();
        if (question.named().isPresent()) {
            FilterValues.Named named = question.named().get();
            NameExpression<FilterValue> names = named.expression();
            resolved.noteMissing(name, names, named.values());
            if (names.found().isEmpty()) {
                return;
            }
            List<Condition> conditions = field.isText() ? texts(field, names) : keys(field, names);
            if (canPut(conditions, field)) {
                Check check = WordChecks.names(name, names);
                resolved.asked(new AppliedFilter(name, field, conditions, check, ShownFields.certain(names)));
            } else {
                otherwise.accept(Optional.of(names));
            }
            return;
        }
        AppliedFilter filter = applied(question.criterion(), field);
        if (canPut(filter.conditions(), field)) {
            resolved.asked(filter);
        } else {
            otherwise.accept(Optional.empty());
        }
    }

    /**
     * Plex answers an operator it does not offer with the whole list, and takes a comma in a text for "or": it has no way to
     * write one as part of a text.
     */
    private static boolean canPut(List<Condition> conditions, PlexField field) {
        return conditions.stream()
                .allMatch(condition -> field.offers(condition.operator())
                        && !(field.isText() && condition.values().stream().anyMatch(value -> value.indexOf(',') >= 0)));
    }

    private static ToolFailure cannotAsk(FilterName name) {
        return ToolFailure.invalidInput(
                "This library cannot filter `" + name.argument() + "` that way.",
                "Omit this filter and choose from the items.");
    }

    private ToolFailure absent(FilterName name) {
        return ToolFailure.invalidInput(
                "This library has no filter `" + name.argument() + "` for items of type " + schema.type() + ".",
                "Its filters are: " + String.join(", ", filters()) + ".");
    }

    private List<String> filters() {
        return Arrays.stream(FilterName.values())
                .filter(name -> schema.find(name).isPresent()
                        || RowAnswers.tell(name, schema.type())
                        || FilterOfShow.answers(name, schema.type())
                        || (name == FilterName.SHOW && ShowMembers.are(schema.type())))
                .map(name -> "`" + name.argument() + "`")
                .toList();
    }

    private AppliedFilter applied(Criterion criterion, PlexField field) {
        FilterName name = criterion.name();
        if (criterion instanceof Criterion.Words words) {
            Condition condition = Condition.of(field.name(), Operator.IS, words.words());
            return new AppliedFilter(name, field, List.of(condition), WordChecks.title(words.words()));
        }
        if (criterion instanceof Criterion.Bound bound) {
            return new AppliedFilter(name, field, List.of(bound(bound, field)), NumberChecks.bound(bound));
        }
        if (criterion instanceof Criterion.Moment moment) {
            Instant instant = times.moment(name.argument(), moment.text());
            Condition condition = moment(moment, field, asked(name, instant));
            return new AppliedFilter(name, field, List.of(condition), NumberChecks.moment(moment, instant));
        }
        Criterion.State state = (Criterion.State) criterion;
        Condition condition = Condition.of(field.name(), state.wanted() ? Operator.IS : Operator.IS_NOT, "1");
        return new AppliedFilter(name, field, List.of(condition), StateChecks.state(state));
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

    private static List<Condition> texts(PlexField field, NameExpression<FilterValue> expression) {
        List<String> titles =
                expression.found().stream().map(FilterValue::title).toList();
        if (expression.mode() == Mode.ANY) {
            return List.of(new Condition(field.name(), Operator.EXACTLY, titles));
        }
        Operator operator = expression.mode() == Mode.NONE ? Operator.NOT_EXACTLY : Operator.EXACTLY;
        return titles.stream()
                .map(title -> Condition.of(field.name(), operator, title))
                .toList();
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
