package io.github.plex4j.mcp.engine.bind;

import io.github.plex4j.mcp.engine.schema.Cut;
import io.github.plex4j.mcp.engine.schema.Cuttable;
import io.github.plex4j.mcp.engine.schema.Inline;
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
        if (parts.stream().noneMatch(part -> part.isList() || part.group().isPresent())) {
            return Optional.empty();
        }
        if (parts.stream().noneMatch(part -> part.isEnd() || part.group().isPresent())) {
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

    /**
     * A component.
     *
     * @param group the lists of the group that it is; empty when it is none, or one without lists
     */
    private record Part(Method accessor, boolean isList, boolean isEnd, Optional<CutLists> group) {
        static Part of(RecordComponent component) {
            boolean isList = component.isAnnotationPresent(Cut.class);
            if (isList && component.getType() != List.class) {
                throw new IllegalStateException(component + " is no list that could be cut");
            }
            boolean isGroup = component.isAnnotationPresent(Inline.class)
                    && component.getType().isRecord();
            return new Part(
                    RecordParts.accessor(component),
                    isList,
                    ListEnd.class.isAssignableFrom(component.getType()),
                    isGroup ? CutLists.of(component.getType().asSubclass(Record.class)) : Optional.empty());
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
                count += count(index);
            }
            return count;
        }

        private int count(int index) {
            Object value = values.get(index);
            if (parts.get(index).isList() && value instanceof List<?> list) {
                return list.size();
            }
            return group(index).map(Cuttable::itemCount).orElse(0);
        }

        private Optional<Cuttable<Record>> group(int index) {
            return values.get(index) instanceof Record group
                    ? parts.get(index).group().map(lists -> lists.in(group))
                    : Optional.empty();
        }

        @Override
        public Record cutTo(int items) {
            @Nullable Object[] kept = new @Nullable Object[parts.size()];
            int left = items;
            for (int index = 0; index < kept.length; index++) {
                int mine = Math.min(left, count(index));
                kept[index] = cut(index, mine, items);
                left -= mine;
            }
            return RecordParts.create(constructor, kept);
        }

        /** The end of a list in a group is told as well, whether or not the group loses an item. */
        private @Nullable Object cut(int index, int mine, int items) {
            Object value = values.get(index);
            if (parts.get(index).isList() && value instanceof List<?> list) {
                return list.subList(0, mine);
            }
            if (value instanceof ListEnd<?> end) {
                return end.cutTo(items);
            }
            Optional<Cuttable<Record>> group = group(index);
            return group.isPresent() ? group.get().cutTo(mine) : value;
        }
    }
}
