package io.github.plex4j.mcp.engine.bind;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.plex4j.mcp.engine.schema.DescribedIn;
import io.github.plex4j.mcp.engine.schema.FieldType;
import io.github.plex4j.mcp.engine.schema.WireNames;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** The kinds of value an output record may hold. */
final class OutputValues {
    private static final Set<Class<?>> WHOLE = Set.of(Integer.class, int.class, Long.class, long.class);

    private OutputValues() {}

    static OutputValue of(Type type, List<Class<?>> path) {
        if (type instanceof ParameterizedType generic) {
            return generic(generic, path);
        }
        if (type instanceof Class<?> plain) {
            return plain(plain, path);
        }
        throw unsupported(type);
    }

    private static OutputValue generic(ParameterizedType type, List<Class<?>> path) {
        Type[] arguments = type.getActualTypeArguments();
        if (type.getRawType() == List.class) {
            return new Elements(of(arguments[0], path));
        }
        if (type.getRawType() == Map.class && arguments[0] == String.class) {
            return new Entries(of(arguments[1], path));
        }
        throw unsupported(type);
    }

    private static OutputValue plain(Class<?> type, List<Class<?>> path) {
        if (type.isRecord()) {
            DescribedIn described = type.getAnnotation(DescribedIn.class);
            return new Nested(OutputShape.of(type, path), described == null ? "" : described.value());
        }
        if (type.isEnum()) {
            return scalar("string", "", WireNames.allOf(type), value -> text(WireNames.of((Enum<?>) value)));
        }
        if (type == String.class) {
            return scalar("string", "", List.of(), value -> text((String) value));
        }
        if (WHOLE.contains(type)) {
            return scalar("integer", "", List.of(), value -> whole((Number) value));
        }
        if (type == Double.class || type == double.class) {
            return scalar("number", "", List.of(), value -> finite((Double) value));
        }
        if (type == Boolean.class || type == boolean.class) {
            return scalar("boolean", "", List.of(), value -> BooleanNode.valueOf((Boolean) value));
        }
        if (type == OffsetDateTime.class) {
            return scalar("string", "date-time", List.of(), value -> time((OffsetDateTime) value));
        }
        if (type == LocalDate.class) {
            return scalar("string", "date", List.of(), value -> text(value.toString()));
        }
        throw unsupported(type);
    }

    private static JsonNode text(String value) {
        return TextNode.valueOf(value);
    }

    /** As a parser would read it, so that an answer equals its own text read again. */
    private static JsonNode whole(Number value) {
        long number = value.longValue();
        return (int) number == number ? IntNode.valueOf((int) number) : LongNode.valueOf(number);
    }

    private static JsonNode time(OffsetDateTime value) {
        return text(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(value.truncatedTo(ChronoUnit.SECONDS)));
    }

    private static JsonNode finite(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalStateException("JSON has no " + value);
        }
        return DoubleNode.valueOf(value);
    }

    private static IllegalStateException unsupported(Type type) {
        return new IllegalStateException("An answer holds no " + type.getTypeName());
    }

    private static OutputValue scalar(
            String jsonType, String format, List<String> values, Function<Object, JsonNode> writer) {
        return new Single(new FieldType.Scalar(jsonType, format, values), writer);
    }

    private record Single(FieldType type, Function<Object, JsonNode> writer) implements OutputValue {
        @Override
        public JsonNode write(Object value) {
            return writer.apply(value);
        }
    }

    private record Elements(OutputValue element) implements OutputValue {
        @Override
        public FieldType type() {
            return new FieldType.ListOf(element.type());
        }

        @Override
        public JsonNode write(Object value) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            ((List<?>) value).forEach(item -> array.add(element.write(item)));
            return array;
        }
    }

    /** In the order of the names: that of an unmodifiable map differs from run to run. */
    private record Entries(OutputValue value) implements OutputValue {
        @Override
        public FieldType type() {
            return new FieldType.MapOf(value.type());
        }

        @Override
        public JsonNode write(Object map) {
            Map<String, JsonNode> sorted = new TreeMap<>();
            ((Map<?, ?>) map).forEach((name, entry) -> sorted.put((String) name, value.write(entry)));
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            sorted.forEach(object::set);
            return object;
        }
    }

    private record Nested(OutputShape shape, String describedIn) implements OutputValue {
        @Override
        public FieldType type() {
            return new FieldType.ObjectOf(shape.fields(), describedIn);
        }

        @Override
        public JsonNode write(Object value) {
            return shape.write(value);
        }
    }
}
