package io.github.plex4j.checks.recording;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The values that a value of the client shows through its public accessors, down to the last part of it. */
final class Exposed {
    private static final String CLIENT = "io.github.plex4j.client.";

    /** The numbers Plex writes for kinds of streams. */
    private static final Map<String, String> STREAM_TYPES =
            Map.of("VIDEO", "1", "AUDIO", "2", "SUBTITLE", "3", "LYRICS", "4");

    private final Map<String, Object> leaves = new TreeMap<>();

    private Exposed() {}

    static Exposed by(Object value) {
        Exposed exposed = new Exposed();
        exposed.walk("", value);
        return exposed;
    }

    /** Each accessor's path and the text of what it gives. */
    Map<String, String> texts() {
        Map<String, String> texts = new TreeMap<>();
        leaves.forEach((path, value) -> texts.put(path, value.toString()));
        return texts;
    }

    /** Every value in the forms Plex may have written it in. */
    Set<String> writtenForms() {
        Set<String> forms = new HashSet<>();
        leaves.values().forEach(value -> forms.addAll(forms(value)));
        return forms;
    }

    private static List<String> forms(Object value) {
        if (value instanceof Boolean flag) {
            return flag ? List.of("true", "1") : List.of("false", "0");
        }
        if (value instanceof Duration duration) {
            return List.of(Long.toString(duration.toMillis()));
        }
        if (value instanceof Instant instant) {
            return List.of(Long.toString(instant.getEpochSecond()));
        }
        if (value instanceof Number number) {
            return List.of(Scalar.number(new BigDecimal(number.toString())));
        }
        if (value instanceof Enum<?> constant) {
            return List.of(constant.name(), STREAM_TYPES.getOrDefault(constant.name(), constant.name()));
        }
        return List.of(Scalar.written(value.toString()));
    }

    private void walk(String path, @Nullable Object value) {
        if (value == null) {
            return;
        }
        if (value instanceof Optional<?> optional) {
            walk(path, optional.orElse(null));
        } else if (value instanceof Collection<?> collection) {
            int index = 0;
            for (Object element : collection) {
                walk(path + "[" + index++ + "]", element);
            }
        } else if (isPart(value)) {
            accessors(value.getClass())
                    .forEach(accessor -> walk(path + "." + accessor.getName(), call(accessor, value)));
        } else {
            leaves.put(path, value);
        }
    }

    private static boolean isPart(Object value) {
        return value.getClass().getName().startsWith(CLIENT)
                && !(value instanceof Enum<?>)
                && !accessors(value.getClass()).isEmpty();
    }

    /** The components of a record; of another class whatever answers without being asked anything. */
    private static List<Method> accessors(Class<?> type) {
        if (type.isRecord()) {
            return Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getAccessor)
                    .toList();
        }
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !Modifier.isStatic(method.getModifiers()))
                .filter(method -> method.getParameterCount() == 0 && isShown(method))
                .sorted(Comparator.comparing(Method::getName))
                .toList();
    }

    private static boolean isShown(Method method) {
        Class<?> type = method.getReturnType();
        return !Set.of("toString", "hashCode").contains(method.getName())
                && (type.isPrimitive()
                        || type == String.class
                        || Number.class.isAssignableFrom(type)
                        || Collection.class.isAssignableFrom(type)
                        || Set.of(Boolean.class, Optional.class, Duration.class, Instant.class, LocalDate.class)
                                .contains(type)
                        || type.getName().startsWith(CLIENT));
    }

    private static @Nullable Object call(Method accessor, Object value) {
        try {
            return accessor.invoke(value);
        } catch (IllegalAccessException | InvocationTargetException exception) {
            throw new IllegalStateException(accessor + " cannot be called.", exception);
        }
    }
}
