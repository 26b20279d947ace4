package io.github.plex4j.testserver.query;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/**
 * Results that were found, by a key that names all they depend on. The results used longest ago are forgotten when
 * there are too many or when together they are too big; the last one is always kept. Thread-safe.
 *
 * @param <V> the type of the results
 */
public final class Remembered<V> {
    private static final int MOST_RESULTS = 32;

    private final int mostEntries;
    private final ToIntFunction<V> entriesOf;
    private final Map<String, V> results = new LinkedHashMap<>(16, 0.75f, true);
    private long entries;

    /**
     * Creates an empty memory.
     *
     * @param mostEntries how many entries all results may have together
     * @param entriesOf counts the entries of a result
     */
    public Remembered(int mostEntries, ToIntFunction<V> entriesOf) {
        this.mostEntries = mostEntries;
        this.entriesOf = entriesOf;
    }

    /** Creates an empty memory for lists of numbers. */
    static Remembered<int[]> numbers() {
        return new Remembered<>(1_000_000, numbers -> numbers.length);
    }

    /** Returns the result of this key, found now when it is not known. */
    public V get(String key, Supplier<V> find) {
        synchronized (results) {
            V known = results.get(key);
            if (known != null) {
                return known;
            }
        }
        V found = find.get();
        synchronized (results) {
            V before = results.put(key, found);
            entries += entriesOf.applyAsInt(found) - (before == null ? 0 : entriesOf.applyAsInt(before));
            forget(key);
        }
        return found;
    }

    private void forget(String kept) {
        var eldest = results.entrySet().iterator();
        while ((results.size() > MOST_RESULTS || entries > mostEntries) && eldest.hasNext()) {
            Map.Entry<String, V> result = eldest.next();
            if (!result.getKey().equals(kept)) {
                entries -= entriesOf.applyAsInt(result.getValue());
                eldest.remove();
            }
        }
    }
}
