package io.github.plex4j.testserver.query;

import io.github.plex4j.testserver.model.History;
import io.github.plex4j.testserver.model.Library;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.IntPredicate;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;

/**
 * Finds rows of history. They come oldest first unless sorted; a filter that cannot be read is passed over.
 * Thread-safe.
 */
public final class HistoryQuery {
    private final Library library;
    private final History history;
    private final Remembered<int[]> found = Remembered.numbers();

    /** Creates the queries of a library's history. */
    public HistoryQuery(Library library) {
        this.library = library;
        this.history = library.history();
    }

    /** Returns the rows that pass the filters, in order. */
    public int[] find(Parameters parameters) {
        List<Parameters.Parameter> filters = parameters.selection();
        String minute = parameters.dependOnTime() ? Long.toString(library.now() / 60) : "";
        String key = filters + "\n" + history.version() + '\n' + library.items().version() + '\n' + minute;
        return found.get(key, () -> run(filters, parameters.first("sort").orElse("")));
    }

    private int[] run(List<Parameters.Parameter> filters, String sort) {
        IntPredicate test = index -> !history.isDeleted(index);
        for (Parameters.Parameter filter : filters) {
            test = test.and(filter(filter).orElse(index -> true));
        }
        int[] rows = IntStream.range(0, history.size()).filter(test).toArray();
        sortByTime(rows);
        if (sort.startsWith("viewedAt:desc")) {
            for (int left = 0, right = rows.length - 1; left < right; left++, right--) {
                int swapped = rows[left];
                rows[left] = rows[right];
                rows[right] = swapped;
            }
        }
        return rows;
    }

    private void sortByTime(int[] rows) {
        long before = Long.MIN_VALUE;
        boolean sorted = true;
        for (int row : rows) {
            long time = history.viewedAt(row);
            sorted &= time >= before;
            before = time;
        }
        if (!sorted) {
            int[] ordered = Arrays.stream(rows)
                    .boxed()
                    .sorted((left, right) -> Long.compare(history.viewedAt(left), history.viewedAt(right)))
                    .mapToInt(Integer::intValue)
                    .toArray();
            System.arraycopy(ordered, 0, rows, 0, rows.length);
        }
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
            return time != 0 && test.test(time);
        });
    }
}
