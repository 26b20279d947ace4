package io.github.plex4j.mcp.engine.bind;

import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Makes and reads records, package-private ones too. Only classes named in a tool's definition come here, never input. */
final class RecordParts {
    private RecordParts() {}

    static <R extends Record> Constructor<R> canonicalConstructor(Class<R> type) {
        Class<?>[] parameters = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            return accessible(type.getDeclaredConstructor(parameters));
        } catch (NoSuchMethodException exception) {
            throw new IllegalStateException(type + " has no canonical constructor", exception);
        }
    }

    static Method accessor(RecordComponent component) {
        return accessible(component.getAccessor());
    }

    static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    static <R> R create(Constructor<R> constructor, @Nullable Object[] values) {
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException exception) {
            throw rethrown(exception);
        } catch (ReflectiveOperationException exception) {
            throw new IllegalStateException("A record could not be made", exception);
        }
    }

    static @Nullable Object read(Method accessor, Object value) {
        try {
            return accessor.invoke(value);
        } catch (InvocationTargetException exception) {
            throw rethrown(exception);
        } catch (IllegalAccessException exception) {
            throw new IllegalStateException("A record could not be read", exception);
        }
    }

    private static RuntimeException rethrown(InvocationTargetException exception) {
        Throwable cause = exception.getCause();
        if (cause instanceof RuntimeException unchecked) {
            return unchecked;
        }
        if (cause instanceof Error error) {
            throw error;
        }
        return new IllegalStateException("A record could not be made or read", cause);
    }

    private static <A extends AccessibleObject> A accessible(A member) {
        member.setAccessible(true);
        return member;
    }
}
