package io.github.plex4j.testserver.model;

import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A value that is made when it is first asked for, and kept. Thread-safe: two threads may both make it, which does no
 * harm because each makes the same.
 *
 * @param <T> what is kept
 */
final class Lazy<T> {
    private final @Nullable Supplier<T> maker;
    private volatile @Nullable T value;

    private Lazy(@Nullable Supplier<T> maker, @Nullable T value) {
        this.maker = maker;
        this.value = value;
    }

    static <T> Lazy<T> of(T value) {
        return new Lazy<>(null, value);
    }

    static <T> Lazy<T> by(Supplier<T> maker) {
        return new Lazy<>(maker, null);
    }

    T get() {
        T made = value;
        if (made != null) {
            return made;
        }
        made = Objects.requireNonNull(maker).get();
        value = made;
        return made;
    }
}
