package io.github.plex4j.testserver.query;

import io.github.plex4j.testserver.model.History;
import io.github.plex4j.testserver.model.Library;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.IntPredicate;
import java.util.function.LongPredicate;

/**
 * Finds rows of history. They come oldest first unless sorted; a filter that cannot be read is ignored.
 * Thread-safe.
 */
public final class HistoryQuery {
    private final Library library;
    private final History history;
    private final Remembered<HistoryWalk> found = new Remembered<>(1_000_000, HistoryWalk::sizeAtFirst);

    /** Creates the queries of a library's history. */
    public HistoryQuery(Library library) {
        this.library = library;
        this.history = library.history();
    }

    /**
     * Returns the rows that pass the filters, oldest first or, sorted by {@code viewedAt:desc}, newest first; those of
     * one time by their numbers or, sorted by {@code random} next, in another order each time. Sorted by {@code id} they
     * come in the order in which they were written.
     */
    public HistoryRows find(Parameters parameters) {
        List<Parameters.Parameter> filters = parameters.selection().stream()
                .filter(parameter -> !parameter.name().equals("sort"))
                .toList();
        boolean byItem = filters.stream().anyMatch(filter -> filter.name().startsWith("metadataItemID"));
        String minute = parameters.dependOnTime() ? Long.toString(library.now() / 60) : "";
        String key = filters
                + "\n"
                + history.removals()
                + '\n'
                + (byItem ? library.items().version() : "")
                + '\n'
                + minute;
        String sort = parameters.first("sort").orElse("").toLowerCase(Locale.ROOT);
        HistoryRows rows = found.get(key, () -> begun(filters)).rows(sort.startsWith("viewedat:desc"));
        if (sort.equals("id")) {
            return rows.asWritten();
        }
        return sort.endsWith(",random") ? rows.shuffledWithin(history::viewedAt) : rows;
    }

    private HistoryWalk begun(List<Parameters.Parameter> filters) {
        IntPredicate test = index -> !history.isDeleted(index);
        for (Parameters.Parameter filter : filters) {
            test = test.and(filter(filter).orElse(index -> true));
        }
        return new HistoryWalk(history, test);
    }

    private Optional<IntPredicate> filter(Parameters.Parameter parameter) {
        String value = parameter.value();
        if (value == null) {
            return Optional.empty();
        }
        Operator operator = Operator.of(parameter.name());
        return switch (operator.fieldOf(parameter.name())) {
            case "viewedAt" -> time(operator, Times.parse(value, library.now()));
            case "accountID" ->
                ids(operator, value)
                        .map(wanted -> index -> wanted.contains(Integer.toString(history.accountId(index))));
            case "deviceID" ->
                ids(operator, value).map(wanted -> index -> wanted.contains(Integer.toString(history.deviceId(index))));
            case "librarySectionID" ->
                ids(operator, value).map(wanted -> index -> wanted.contains(history.sectionKey(index)));
            case "metadataItemID" -> ids(operator, value).map(this::playsOf);
            default -> Optional.empty();
        };
    }

    private static Optional<List<String>> ids(Operator operator, String value) {
        return operator == Operator.PLAIN ? Optional.of(List.of(value.split(",", -1))) : Optional.empty();
    }

    /** A show, season, artist or album stands for all below it. */
    private IntPredicate playsOf(List<String> ratingKeys) {
        BitSet numbers = new BitSet();
        for (String key : ratingKeys) {
            int number = library.items().numberOf(key);
            if (number >= 0) {
                library.items().leaves(number).forEach(numbers::set);
            }
        }
        return index -> {
            int number = history.itemNumber(index);
            return number >= 0 && numbers.get(number);
        };
    }

    private Optional<IntPredicate> time(Operator operator, OptionalLong parsed) {
        if (parsed.isEmpty()) {
            return Optional.empty();
        }
        long limit = parsed.getAsLong();
        LongPredicate test = switch (operator) {
            case GREATER -> time -> time > limit;
            case GREATER_OR_EQUAL -> time -> time >= limit;
            case LESS -> time -> time < limit;
            case LESS_OR_EQUAL -> time -> time <= limit;
            case PLAIN, IS -> time -> time == limit;
            case NOT, NOT_IS -> time -> time != limit;
        };
        return Optional.of(index -> {
            long time = history.viewedAt(index);
            return test.test(time) && (time != 0 || history.row(index).viewedAt() != null);
        });
    }
}
