package io.github.plex4j.mcp.analytics.walk;

import java.util.List;
import java.util.function.Function;

/** Asks a server the same of several things: one after the other, or at the same time. */
public interface Asker {
    /** Asks one after the other, on the thread that asks. */
    Asker IN_TURN = new Asker() {
        @Override
        public <T, R> List<R> each(List<T> things, Function<? super T, ? extends R> question) {
            return things.stream().<R>map(question).toList();
        }
    };

    /**
     * Asks.
     *
     * @param question the question about one thing; its exceptions pass through
     * @return the answers in the order of the things
     */
    <T, R> List<R> each(List<T> things, Function<? super T, ? extends R> question);
}
