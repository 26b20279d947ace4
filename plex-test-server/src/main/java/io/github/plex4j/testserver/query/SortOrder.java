package io.github.plex4j.testserver.query;

import io.github.plex4j.testserver.model.ItemType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Sorts numbers of items by a {@code sort} parameter. Missing values are the smallest, ties keep their order. */
final class SortOrder {
    private static final List<String> TEXTS = List.of("title", "titleSort", "studio", "contentRating", "editionTitle");

    private final List<Key> keys;

    private SortOrder(List<Key> keys) {
        this.keys = keys;
    }

    private record Key(Optional<ItemType> scope, String field, boolean descending, boolean nullsLast) {}

    /** Reads a sort; without one, or when it cannot be read, the default of the type. */
    static SortOrder parse(ItemType type, @Nullable String sort) {
        List<Key> keys = new ArrayList<>();
        String text = sort == null || sort.isBlank() ? Fields.sorts(type).get(0).key() : sort;
        for (String part : text.split(",", -1)) {
            List<String> words = Arrays.asList(part.split(":", -1));
            String name = words.get(0);
            int dot = name.indexOf('.');
            Optional<ItemType> scope = dot < 0
                    ? Optional.empty()
                    : ItemType.of(name.substring(0, dot)).filter(level -> level != type);
            keys.add(new Key(scope, name.substring(dot + 1), words.contains("desc"), words.contains("nullsLast")));
        }
        return new SortOrder(keys);
    }

    boolean random() {
        return keys.stream().anyMatch(key -> key.field().equals("random"));
    }

    int[] sort(int[] numbers, IntFunction<Candidate> candidates) {
        List<Row> rows = new ArrayList<>(numbers.length);
        for (int number : numbers) {
            Candidate candidate = candidates.apply(number);
            Object[] values = new Object[keys.size()];
            for (int index = 0; index < values.length; index++) {
                values[index] = valueOf(keys.get(index), candidate);
            }
            rows.add(new Row(number, values));
        }
        Comparator<Row> order = comparator(0);
        for (int index = 1; index < keys.size(); index++) {
            order = order.thenComparing(comparator(index));
        }
        rows.sort(order);
        return rows.stream().mapToInt(Row::number).toArray();
    }

    private Comparator<Row> comparator(int index) {
        Key key = keys.get(index);
        Comparator<Object> values = SortOrder::compareValues;
        Comparator<Object> directed = key.descending() ? values.reversed() : values;
        boolean nullsFirst = !key.nullsLast() && !key.descending();
        Comparator<@Nullable Object> withNulls =
                nullsFirst ? Comparator.nullsFirst(directed) : Comparator.nullsLast(directed);
        Function<Row, @Nullable Object> value = row -> row.value(index);
        return (left, right) -> withNulls.compare(value.apply(left), value.apply(right));
    }

    private static int compareValues(Object left, Object right) {
        if (left instanceof String text && right instanceof String other) {
            return text.compareTo(other);
        }
        return Double.compare(((Number) left).doubleValue(), ((Number) right).doubleValue());
    }

    private static @Nullable Object valueOf(Key key, Candidate candidate) {
        if (key.field().equals("random")) {
            return ThreadLocalRandom.current().nextDouble();
        }
        if (key.scope().isEmpty()) {
            return valueOf(key.field(), candidate);
        }
        return candidate
                .scoped(key.scope().get())
                .map(other -> valueOf(key.field(), other))
                .filter(value -> value != null)
                .max(SortOrder::compareValues)
                .orElse(null);
    }

    private static @Nullable Object valueOf(String field, Candidate candidate) {
        if (TEXTS.contains(field)) {
            String text = candidate.text(field);
            return text == null ? null : text.toLowerCase(Locale.ROOT);
        }
        return candidate.number(field);
    }

    private static final class Row {
        private final int number;
        private final @Nullable Object[] values;

        Row(int number, @Nullable Object[] values) {
            this.number = number;
            this.values = values;
        }

        int number() {
            return number;
        }

        @Nullable
        Object value(int index) {
            return values[index];
        }
    }
}
