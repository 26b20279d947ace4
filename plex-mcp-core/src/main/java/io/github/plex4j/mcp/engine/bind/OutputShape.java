package io.github.plex4j.mcp.engine.bind;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.plex4j.mcp.engine.schema.Cuttable;
import io.github.plex4j.mcp.engine.schema.Describe;
import io.github.plex4j.mcp.engine.schema.DescribedIn;
import io.github.plex4j.mcp.engine.schema.Field;
import io.github.plex4j.mcp.engine.schema.Inline;
import io.github.plex4j.mcp.engine.schema.NotAField;
import io.github.plex4j.mcp.engine.schema.Presentation;
import io.github.plex4j.mcp.engine.schema.Shown;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An output record, read once: which fields it has, and how each is written. Immutable and thread-safe. */
public final class OutputShape {
    private final List<Part> parts;
    private final Optional<CutLists> lists;

    private OutputShape(List<Part> parts, Optional<CutLists> lists) {
        this.parts = List.copyOf(parts);
        this.lists = lists;
    }

    /**
     * Reads a record.
     *
     * @throws IllegalStateException when a component is of a type that no answer holds, or its list could not be cut
     */
    public static OutputShape of(Class<? extends Record> type) {
        return new OutputShape(parts(type, List.of()), CutLists.of(type));
    }

    /**
     * The shape of a record inside others.
     *
     * @param around the records around it, the outermost first: one that holds itself has no finite schema
     */
    static OutputShape of(Class<?> type, List<Class<?>> around) {
        return new OutputShape(parts(type, around), Optional.empty());
    }

    private static List<Part> parts(Class<?> type, List<Class<?>> around) {
        if (!type.isRecord() || around.contains(type)) {
            throw new IllegalStateException(type.getName() + " must be a record that does not hold itself");
        }
        List<Class<?>> path = new ArrayList<>(around);
        path.add(type);
        List<Part> parts = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            if (!component.isAnnotationPresent(NotAField.class)) {
                parts.add(part(component, path));
            }
        }
        return parts;
    }

    /** The fields in order, groups flattened. */
    public List<Field> fields() {
        List<Field> fields = new ArrayList<>();
        for (Part part : parts) {
            fields.addAll(part.fields());
        }
        return List.copyOf(fields);
    }

    /** The answer as one that can be cut; empty when it has no list. */
    public Optional<Cuttable<?>> cuttable(Record output) {
        return output instanceof Cuttable<?> own ? Optional.of(own) : lists.map(list -> list.in(output));
    }

    /** The answer as JSON. */
    public ObjectNode write(Object output) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        writeInto(object, output);
        return object;
    }

    private void writeInto(ObjectNode object, Object output) {
        for (Part part : parts) {
            Object value = RecordParts.read(part.accessor(), output);
            if (value != null) {
                part.write(object, value);
            } else if (!part.nullable()) {
                throw new IllegalStateException(part.accessor() + " answered null");
            }
        }
    }

    private static Part part(RecordComponent component, List<Class<?>> path) {
        Method accessor = RecordParts.accessor(component);
        boolean nullable = RecordParts.isNullable(component);
        if (component.isAnnotationPresent(Inline.class)) {
            DescribedIn described = component.getType().getAnnotation(DescribedIn.class);
            String home = described == null ? "" : described.value();
            return new Part(accessor, nullable, null, Optional.of(of(component.getType(), path)), home);
        }
        OutputValue value = OutputValues.of(component.getGenericType(), path);
        Describe describe = component.getAnnotation(Describe.class);
        Field field = new Field(
                component.getName(),
                value.type(),
                !nullable,
                describe == null ? "" : describe.value(),
                Presentation.of(component.getAnnotation(Shown.class)));
        return new Part(accessor, nullable, new Leaf(field, value), Optional.empty(), "");
    }

    private record Leaf(Field field, OutputValue value) {}

    private record Part(
            Method accessor, boolean nullable, @Nullable Leaf leaf, Optional<OutputShape> group, String describedIn) {
        List<Field> fields() {
            if (leaf != null) {
                return List.of(leaf.field());
            }
            return group.orElseThrow().fields().stream()
                    .map(field -> nullable ? field.optional() : field)
                    .map(field -> describedIn.isEmpty() ? field : field.describedIn(describedIn))
                    .toList();
        }

        void write(ObjectNode object, Object value) {
            if (leaf != null) {
                object.set(leaf.field().name(), leaf.value().write(value));
            } else {
                group.orElseThrow().writeInto(object, value);
            }
        }
    }
}
