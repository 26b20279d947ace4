package io.github.plex4j.testserver.query;

import io.github.plex4j.testserver.model.ItemType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Reads the filters of a query: all parameters hold, {@code or=1} between two gives a choice, {@code push=1} and
 * {@code pop=1} are brackets. Anything else is ignored.
 */
final class FilterParser {
    private final ItemType type;
    private final List<Parameters.Parameter> parameters;
    private final FilterList filters;
    private final long now;
    private int position;

    private FilterParser(ItemType type, FilterList filters, Parameters parameters, long now) {
        this.type = type;
        this.filters = filters;
        this.parameters = parameters.all();
        this.now = now;
    }

    /**
     * Returns the test the filters of a query make, empty when there is none.
     *
     * @param filters which filters there are
     */
    static Optional<Predicate<Candidate>> parse(ItemType type, FilterList filters, Parameters parameters, long now) {
        return new FilterParser(type, filters, parameters, now).group();
    }

    private Optional<Predicate<Candidate>> group() {
        List<Predicate<Candidate>> choices = new ArrayList<>();
        List<Predicate<Candidate>> together = new ArrayList<>();
        while (position < parameters.size()) {
            Parameters.Parameter parameter = parameters.get(position++);
            if (parameter.name().equals("pop")) {
                break;
            }
            switch (parameter.name()) {
                case "push" -> group().ifPresent(together::add);
                case "or" -> {
                    all(together).ifPresent(choices::add);
                    together = new ArrayList<>();
                }
                default -> condition(parameter).ifPresent(together::add);
            }
        }
        all(together).ifPresent(choices::add);
        return choices.stream().reduce(Predicate::or);
    }

    private static Optional<Predicate<Candidate>> all(List<Predicate<Candidate>> together) {
        return together.stream().reduce(Predicate::and);
    }

    private Optional<Predicate<Candidate>> condition(Parameters.Parameter parameter) {
        String value = parameter.value();
        if (value == null) {
            return Optional.empty();
        }
        Operator operator = Operator.of(parameter.name());
        String name = operator.fieldOf(parameter.name());
        int dot = name.indexOf('.');
        Optional<ItemType> scope = dot < 0 ? Optional.of(type) : ItemType.of(name.substring(0, dot));
        return scope.flatMap(level -> Optional.of(name.substring(dot + 1))
                .filter(filters::has)
                .flatMap(key -> Fields.find(level, key))
                .flatMap(field -> Condition.of(field, operator, value, now))
                .map(test -> level == type
                        ? test
                        : candidate -> candidate.scoped(level).anyMatch(test)));
    }
}
