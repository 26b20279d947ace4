package io.github.plex4j.testserver.wire;

import java.util.AbstractList;
import java.util.function.IntFunction;

/** A list that computes an element each time it is asked for it. */
public final class LazyList extends AbstractList<Element> {
    private final int size;
    private final IntFunction<Element> elementAt;

    /** Creates a list of this many elements. */
    public LazyList(int size, IntFunction<Element> elementAt) {
        this.size = size;
        this.elementAt = elementAt;
    }

    @Override
    public Element get(int index) {
        return elementAt.apply(index);
    }

    @Override
    public int size() {
        return size;
    }
}
