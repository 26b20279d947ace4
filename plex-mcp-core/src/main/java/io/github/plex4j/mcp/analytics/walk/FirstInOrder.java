package io.github.plex4j.mcp.analytics.walk;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * The first of many things in an order, where the server cannot give them in it; no more are held. Of equal things that comes
 * first which was added first. For one thread.
 *
 * @param <T> the kind of thing
 */
public final class FirstInOrder<T> {
    private final Comparator<Numbered<T>> order;
    private final PriorityQueue<Numbered<T>> lastFirst;
    private final int most;
    private long added;

    private record Numbered<T>(T value, long number) {}

    /**
     * Nothing was added yet.
     *
     * @param order what comes first
     * @param most  how many are kept
     */
    public FirstInOrder(Comparator<? super T> order, int most) {
        this.order =
                Comparator.<Numbered<T>, T>comparing(Numbered::value, order).thenComparing(Numbered::number);
        this.lastFirst = new PriorityQueue<>(this.order.reversed());
        this.most = most;
    }

    /** Adds one more thing. */
    public void add(T value) {
        lastFirst.add(new Numbered<>(value, added++));
        if (lastFirst.size() > most) {
            lastFirst.remove();
        }
    }

    /** The first things, in order. */
    public List<T> inOrder() {
        return lastFirst.stream().sorted(order).map(Numbered::value).toList();
    }
}
