package io.github.plex4j.mcp.tools.filter.given;

import io.github.plex4j.client.library.Condition.Operator;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Collects the filters that were given, in their order; a null is one that was not. For one thread. */
final class GivenCriteria {
    private final List<Criterion> criteria = new ArrayList<>();

    GivenCriteria words(FilterName name, @Nullable String words) {
        return add(words, given -> new Criterion.Words(name, given));
    }

    GivenCriteria bound(FilterName name, Operator operator, @Nullable Number value) {
        return add(value, given -> new Criterion.Bound(name, operator, given.doubleValue()));
    }

    GivenCriteria moment(FilterName name, Operator operator, @Nullable String date) {
        return add(date, given -> new Criterion.Moment(name, operator, given));
    }

    GivenCriteria state(FilterName name, @Nullable Boolean wanted) {
        return add(wanted, given -> new Criterion.State(name, given));
    }

    List<Criterion> list() {
        return List.copyOf(criteria);
    }

    private <T> GivenCriteria add(@Nullable T value, Function<T, Criterion> criterion) {
        if (value != null) {
            criteria.add(criterion.apply(value));
        }
        return this;
    }
}
