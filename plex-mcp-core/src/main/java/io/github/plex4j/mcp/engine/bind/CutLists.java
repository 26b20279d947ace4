package io.github.plex4j.mcp.engine.bind;

import io.github.plex4j.mcp.engine.schema.Cut;
import io.github.plex4j.mcp.engine.schema.Cuttable;
import io.github.plex4j.mcp.engine.schema.ListEnd;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The lists of an output record that are marked with {@link Cut}. Immutable and thread-safe. */
final class CutLists {
    private final Constructor<? extends Record> constructor;
    private final List<Part> parts;

    private CutLists(Constructor<? extends Record> constructor, List<Part> parts) {
        this.constructor = constructor;
        this.parts = List.copyOf(parts);
    }

    /**
     * Looks for the lists of a record.
     *
     * @return empty when none is marked
     * @throws IllegalStateException when a component that is no list is marked, or nothing could say that a list is cut
     */
    static Optional<CutLists> of(Class<? extends Record> type) {
        List<Part> parts = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            parts.add(Part.of(component));
        }
        if (parts.stream().noneMatch(Part::isList)) {
            return Optional.empty();
        }
        if (parts.stream().noneMatch(Part::isEnd)) {
            throw new IllegalStateException(type.getName() + " has a list to cut and no ListEnd");
        }
        return Optional.of(new CutLists(RecordParts.canonicalConstructor(type), parts));
    }

    /** An answer with these lists. */
    Cuttable<Record> in(Record output) {
        List<@Nullable Object> values = new ArrayList<>();
        parts.forEach(part -> values.add(RecordParts.read(part.accessor(), output)));
        return new Answer(values);
    }

    private record Part(Method accessor, boolean isList, boolean isEnd) {
        static Part of(RecordComponent component) {
            boolean isList = component.isAnnotationPresent(Cut.class);
            if (isList && component.getType() != List.class) {
                throw new IllegalStateException(component + " is no list that could be cut");
            }
            return new Part(
                    RecordParts.accessor(component), isList, ListEnd.class.isAssignableFrom(component.getType()));
        }
    }

    private final class Answer implements Cuttable<Record> {
        private final List<@Nullable Object> values;

        private Answer(List<@Nullable Object> values) {
            this.values = values;
        }

        @Override
        public int itemCount() {
            int count = 0;
            for (int index = 0; index < parts.size(); index++) {
                count += parts.get(index).isList() ? size(values.get(index)) : 0;
            }
            return count;
        }

        @Override
        public Record cutTo(int items) {
            @Nullable Object[] kept = new @Nullable Object[parts.size()];
            int left = items;
            for (int index = 0; index < kept.length; index++) {
                Object value = values.get(index);
                kept[index] = value;
                if (parts.get(index).isList() && value instanceof List<?> list) {
                    kept[index] = list.subList(0, Math.min(left, list.size()));
                    left -= size(kept[index]);
                } else if (value instanceof ListEnd<?> end) {
                    kept[index] = end.cutTo(items);
                }
            }
            return RecordParts.create(constructor, kept);
        }

        private static int size(@Nullable Object list) {
            return list == null ? 0 : ((List<?>) list).size();
        }
    }
}
