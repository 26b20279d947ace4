package io.github.plex4j.testserver.query;

import io.github.plex4j.testserver.model.ItemType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Sorts numbers of items by a {@code sort} parameter. Missing values are the smallest, ties keep their order. */
final class SortOrder {
    private static final List<String> TEXTS =
            List.of("title", "titleSort", "studio", "contentRating", "editionTitle", "guid", "summary", "tagline");

    private final List<Key> keys;

    private SortOrder(List<Key> keys) {
        this.keys = keys;
    }

    private record Key(Optional<ItemType> scope, String field, boolean descending, boolean nullsLast) {}

    /** Reads a sort; without one, or where its first part is empty, by the default of the type. */
    static SortOrder parse(ItemType type, @Nullable String sort) {
        List<Key> keys = new ArrayList<>();
        String usual = Fields.sorts(type).get(0).key();
        String text = sort == null || sort.isBlank() ? usual : sort.startsWith(",") ? usual + sort : sort;
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
        List<Map<Integer, Optional<Object>>> above = new ArrayList<>();
        keys.forEach(key -> above.add(new HashMap<>()));
        List<Row> rows = new ArrayList<>(numbers.length);
        for (int number : numbers) {
            Candidate candidate = candidates.apply(number);
            Object[] values = new Object[keys.size()];
            for (int index = 0; index < values.length; index++) {
                values[index] = valueOf(keys.get(index), candidate, above.get(index), candidates);
            }
            rows.add(new Row(number, values));
        }
        rows.sort(this::compare);
        return rows.stream().mapToInt(Row::number).toArray();
    }

    private int compare(Row left, Row right) {
        for (int index = 0; index < keys.size(); index++) {
            int compared = compare(keys.get(index), left.value(index), right.value(index));
            if (compared != 0) {
                return compared;
            }
        }
        return 0;
    }

    private static int compare(Key key, @Nullable Object left, @Nullable Object right) {
        if (left == null || right == null) {
            boolean nullsFirst = !key.nullsLast() && !key.descending();
            int compared = Boolean.compare(left != null, right != null);
            return nullsFirst ? compared : -compared;
        }
        int compared = compareValues(left, right);
        return key.descending() ? -compared : compared;
    }

    private static int compareValues(Object left, Object right) {
        if (left instanceof String text && right instanceof String other) {
            return text.compareTo(other);
        }
        return Double.compare(((Number) left).doubleValue(), ((Number) right).doubleValue());
    }

    /** Values of an item above are looked up once for all below it. */
    private static @Nullable Object valueOf(
            Key key, Candidate candidate, Map<Integer, Optional<Object>> above, IntFunction<Candidate> candidates) {
        if (key.field().equals("random")) {
            return ThreadLocalRandom.current().nextDouble();
        }
        if (key.scope().isEmpty()) {
            return valueOf(key.field(), candidate);
        }
        ItemType scope = key.scope().get();
        int number = candidate.numberAbove(scope);
        return number < 0
                ? below(key, scope, candidate)
                : above.computeIfAbsent(
                                number, parent -> Optional.ofNullable(valueOf(key.field(), candidates.apply(parent))))
                        .orElse(null);
    }

    private static @Nullable Object below(Key key, ItemType scope, Candidate candidate) {
        return candidate
                .scoped(scope)
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
