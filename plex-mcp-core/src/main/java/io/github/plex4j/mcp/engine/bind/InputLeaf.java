package io.github.plex4j.mcp.engine.bind;

import com.fasterxml.jackson.databind.node.TextNode;
import io.github.plex4j.mcp.engine.schema.Arg;
import io.github.plex4j.mcp.engine.schema.Argument;
import io.github.plex4j.mcp.engine.schema.ArgumentType;
import io.github.plex4j.mcp.engine.schema.WireNames;
import io.github.plex4j.mcp.engine.text.Wording;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One argument and the component it fills.
 *
 * @param argument what callers see of it
 * @param enumType the enum of the component or of its elements; null when there is none
 * @param absent what the component holds when the argument is not given
 */
record InputLeaf(
        Argument argument,
        @Nullable Class<?> enumType,
        @Nullable Object absent) implements InputPart {
    static InputLeaf of(RecordComponent component) {
        Arg arg = component.getAnnotation(Arg.class);
        if (arg == null) {
            throw new IllegalStateException(component + " has neither @Arg nor @Inline");
        }
        JavaType java = JavaType.of(component);
        Argument argument = argument(component.getName(), arg, java);
        Object byDefault = argument.defaultValue().isPresent() ? defaultOf(argument) : null;
        Object absent = byDefault != null ? byDefault : emptyCollection(argument, component);
        boolean mayBeAbsent = arg.required() || absent != null || RecordParts.isNullable(component);
        if (!mayBeAbsent || (arg.required() && byDefault != null)) {
            throw new IllegalStateException(component + " must be required, have a default, or be @Nullable");
        }
        return new InputLeaf(argument, java.enumType(), absent == null ? null : converted(java.enumType(), absent));
    }

    @Override
    public List<Argument> arguments() {
        return List.of(argument);
    }

    @Override
    public @Nullable Object value(Map<String, Object> values) {
        Object given = values.get(argument.name());
        return given == null ? absent : converted(enumType, given);
    }

    private static Argument argument(String name, Arg arg, JavaType java) {
        List<String> allowed = java.enumType() == null
                ? List.of(arg.allowed())
                : WireNames.allOf(java.enumType()).stream()
                        .filter(constant -> !List.of(arg.except()).contains(constant))
                        .toList();
        return new Argument(
                name,
                java.type(),
                Wording.ofPrograms().render(arg.description()),
                arg.help().isEmpty() ? arg.description() : arg.help(),
                arg.required(),
                arg.min(),
                arg.max(),
                arg.capped(),
                arg.rows(),
                arg.suffix(),
                arg.separator(),
                arg.defaultValue().isEmpty() ? Optional.empty() : Optional.of(arg.defaultValue()),
                allowed,
                arg.maxLength(),
                arg.maxItems(),
                arg.key(),
                arg.mayBeEmpty(),
                arg.sensitive(),
                List.of(arg.synonyms()),
                "");
    }

    /** Reads it as a caller's value, so that a default out of bounds is found when the tool is first looked at. */
    private static Object defaultOf(Argument argument) {
        Remarks remarks = new Remarks();
        TextNode text = TextNode.valueOf(argument.defaultValue().orElseThrow());
        Object value = new ArgumentReader(argument, remarks).read(text);
        if (value == null) {
            throw new IllegalStateException("The default of " + argument.name() + " is refused: " + remarks.problems());
        }
        return value;
    }

    private static @Nullable Object emptyCollection(Argument argument, RecordComponent component) {
        if (!argument.type().isCollection() || RecordParts.isNullable(component)) {
            return null;
        }
        return argument.type() == ArgumentType.TEXT_MAP ? Map.of() : List.of();
    }

    private static Object converted(@Nullable Class<?> enumType, Object value) {
        if (enumType == null) {
            return value;
        }
        if (value instanceof List<?> texts) {
            return texts.stream()
                    .map(text -> WireNames.constant(enumType, (String) text))
                    .toList();
        }
        return WireNames.constant(enumType, (String) value);
    }

    /** The form of an argument and, when the component or its elements are of an enum, that enum. */
    private record JavaType(ArgumentType type, @Nullable Class<?> enumType) {
        private static final Map<Type, ArgumentType> PLAIN = Map.of(
                String.class, ArgumentType.TEXT,
                Integer.class, ArgumentType.INTEGER,
                int.class, ArgumentType.INTEGER,
                Long.class, ArgumentType.LONG,
                long.class, ArgumentType.LONG,
                Double.class, ArgumentType.NUMBER,
                double.class, ArgumentType.NUMBER,
                Boolean.class, ArgumentType.BOOLEAN,
                boolean.class, ArgumentType.BOOLEAN);

        static JavaType of(RecordComponent component) {
            Type type = component.getGenericType();
            ArgumentType plain = PLAIN.get(type);
            if (plain != null) {
                return new JavaType(plain, null);
            }
            if (component.getType().isEnum()) {
                return new JavaType(ArgumentType.TEXT, component.getType());
            }
            if (type instanceof ParameterizedType generic) {
                return ofGeneric(generic, component);
            }
            throw unsupported(component);
        }

        private static JavaType ofGeneric(ParameterizedType type, RecordComponent component) {
            Type[] arguments = type.getActualTypeArguments();
            if (type.getRawType() == Map.class && arguments[0] == String.class && arguments[1] == String.class) {
                return new JavaType(ArgumentType.TEXT_MAP, null);
            }
            if (type.getRawType() == List.class && arguments[0] == String.class) {
                return new JavaType(ArgumentType.TEXTS, null);
            }
            if (type.getRawType() == List.class && arguments[0] == Integer.class) {
                return new JavaType(ArgumentType.INTEGERS, null);
            }
            if (type.getRawType() == List.class && arguments[0] instanceof Class<?> element && element.isEnum()) {
                return new JavaType(ArgumentType.TEXTS, element);
            }
            throw unsupported(component);
        }

        private static IllegalStateException unsupported(RecordComponent component) {
            return new IllegalStateException("No argument fills " + component);
        }
    }
}
