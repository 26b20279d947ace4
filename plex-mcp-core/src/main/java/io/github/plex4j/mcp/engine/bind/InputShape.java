package io.github.plex4j.mcp.engine.bind;

import io.github.plex4j.mcp.engine.schema.Argument;
import io.github.plex4j.mcp.engine.schema.Inline;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An input record, read once: which arguments it has, and how it is made of their values. Immutable and thread-safe.
 *
 * @param <I> the record
 */
public final class InputShape<I extends Record> {
    private final Constructor<I> constructor;
    private final List<InputPart> parts;
    private final List<Argument> arguments;

    private InputShape(Constructor<I> constructor, List<InputPart> parts) {
        this.constructor = constructor;
        this.parts = List.copyOf(parts);
        this.arguments =
                parts.stream().flatMap(part -> part.arguments().stream()).toList();
    }

    /**
     * Reads a record.
     *
     * @throws IllegalStateException when a component is not one an argument can fill, or a name stands twice
     */
    public static <I extends Record> InputShape<I> of(Class<I> type) {
        InputShape<I> shape = read(type);
        Set<String> names = new HashSet<>();
        for (Argument argument : shape.arguments) {
            List<String> all = new ArrayList<>(argument.synonyms());
            all.add(argument.name());
            if (!all.stream().allMatch(names::add)) {
                throw new IllegalStateException(type.getName() + " has the argument " + argument.name() + " twice");
            }
        }
        return shape;
    }

    private static <I extends Record> InputShape<I> read(Class<I> type) {
        List<InputPart> parts = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            parts.add(part(component));
        }
        return new InputShape<>(RecordParts.canonicalConstructor(type), parts);
    }

    private static InputPart part(RecordComponent component) {
        Inline inline = component.getAnnotation(Inline.class);
        if (inline == null) {
            return InputLeaf.of(component);
        }
        InputShape<?> group = read(component.getType().asSubclass(Record.class));
        return new Group(
                group,
                inline.describedIn().isEmpty()
                        ? group.arguments()
                        : group.arguments().stream()
                                .map(argument -> argument.describedIn(inline.describedIn()))
                                .toList());
    }

    /** In order, groups flattened. */
    public List<Argument> arguments() {
        return arguments;
    }

    /** The record of these values; a name that is missing is an argument that was not given. */
    I create(Map<String, Object> values) {
        @Nullable
        Object[] components = parts.stream().map(part -> part.value(values)).toArray();
        return RecordParts.create(constructor, components);
    }

    private record Group(InputShape<?> shape, List<Argument> arguments) implements InputPart {
        @Override
        public Object value(Map<String, Object> values) {
            return shape.create(values);
        }
    }
}
