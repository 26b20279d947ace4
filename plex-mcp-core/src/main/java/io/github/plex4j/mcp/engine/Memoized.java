package io.github.plex4j.mcp.engine;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value made on first use, once. Thread-safe; a failed attempt is tried again. */
final class Memoized<T> implements Supplier<T> {
    private final Supplier<T> maker;
    private volatile @Nullable T value;

    Memoized(Supplier<T> maker) {
        this.maker = maker;
    }

    @Override
    public T get() {
        T made = value;
        return made != null ? made : makeOnce();
    }

    private synchronized T makeOnce() {
        T made = value;
        if (made == null) {
            made = maker.get();
            value = made;
        }
        return made;
    }
}
