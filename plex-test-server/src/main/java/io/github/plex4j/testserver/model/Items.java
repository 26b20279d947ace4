package io.github.plex4j.testserver.model;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** All items of a library: those of its source, those added, edited and deleted since. Thread-safe. */
public final class Items implements ItemSource {
    private final ItemSource source;
    private final List<Item> added = new ArrayList<>();
    private final Map<String, Integer> addedByKey = new HashMap<>();
    private final Map<String, List<Integer>> addedByPlace = new HashMap<>();
    private final Map<String, List<Integer>> addedByParent = new HashMap<>();
    private final Map<Integer, Item> edited = new HashMap<>();
    private final BitSet deleted = new BitSet();
    private final List<BiConsumer<Item, Item>> listeners = new ArrayList<>();
    private final BitSet moved = new BitSet();
    private long version;

    Items(ItemSource source) {
        this.source = source;
    }

    /** Returns a number that grows with each change. */
    public synchronized long version() {
        return version;
    }

    @Override
    public synchronized int size() {
        return source.size() + added.size();
    }

    @Override
    public synchronized Item item(int number) {
        Item changed = edited.get(number);
        return changed != null ? changed : original(number);
    }

    /** Returns the item of this number as it was at first, before any edit. */
    public synchronized Item original(int number) {
        return number < source.size() ? source.item(number) : added.get(number - source.size());
    }

    @Override
    public synchronized ItemType type(int number) {
        return number < source.size()
                ? source.type(number)
                : added.get(number - source.size()).type();
    }

    @Override
    public synchronized int numberOf(String ratingKey) {
        Integer own = addedByKey.get(ratingKey);
        int number = own != null ? own : source.numberOf(ratingKey);
        return number >= 0 && !deleted.get(number) ? number : -1;
    }

    @Override
    public synchronized IntStream numbers(String sectionKey, ItemType type) {
        return present(source.numbers(sectionKey, type), addedByPlace.getOrDefault(place(sectionKey, type), List.of()));
    }

    @Override
    public synchronized int parent(int number) {
        if (number < source.size() && !moved.get(number)) {
            int parent = source.parent(number);
            return parent >= 0 && deleted.get(parent) ? -1 : parent;
        }
        String parent = item(number).parentRatingKey();
        return parent == null ? -1 : numberOf(parent);
    }

    @Override
    public List<String> names(int number) {
        return inSource(number) ? source.names(number) : ItemSource.super.names(number);
    }

    @Override
    public String titleSort(int number) {
        return inSource(number) ? source.titleSort(number) : ItemSource.super.titleSort(number);
    }

    @Override
    public @Nullable Integer index(int number) {
        return inSource(number) ? source.index(number) : ItemSource.super.index(number);
    }

    @Override
    public long addedAt(int number) {
        return inSource(number) ? source.addedAt(number) : ItemSource.super.addedAt(number);
    }

    private synchronized boolean inSource(int number) {
        return number < source.size() && !edited.containsKey(number);
    }

    @Override
    public synchronized IntStream children(int number) {
        IntStream below =
                number < source.size() ? source.children(number).filter(child -> !moved.get(child)) : IntStream.empty();
        if (addedByParent.isEmpty()) {
            return present(below, List.of());
        }
        return present(below, addedByParent.getOrDefault(item(number).ratingKey(), List.of()));
    }

    private IntStream present(IntStream first, List<Integer> second) {
        IntStream all = IntStream.concat(first, second.stream().mapToInt(Integer::intValue));
        if (deleted.isEmpty()) {
            return second.isEmpty() ? all : IntStream.of(all.toArray());
        }
        return IntStream.of(all.filter(number -> !deleted.get(number)).toArray());
    }

    /** Returns the item of this key, empty when there is none. */
    public Optional<Item> find(String ratingKey) {
        int number = numberOf(ratingKey);
        return number < 0 ? Optional.empty() : Optional.of(item(number));
    }

    /** Returns the item above, empty at the top. */
    public Optional<Item> parentOf(Item item) {
        return Optional.ofNullable(item.parentRatingKey()).flatMap(this::find);
    }

    /** Returns whether the item of this number was deleted. */
    public synchronized boolean isDeleted(int number) {
        return deleted.get(number);
    }

    /** Returns the numbers of all played items below, or of the item itself when it is one. */
    public IntStream leaves(int number) {
        if (type(number).isLeaf()) {
            return IntStream.of(number);
        }
        return children(number).flatMap(this::leaves);
    }

    /**
     * Adds an item.
     *
     * @throws IllegalArgumentException when there is an item of that key
     */
    public synchronized void add(Item item) {
        if (numberOf(item.ratingKey()) >= 0) {
            throw new IllegalArgumentException("There is an item " + item.ratingKey() + " already");
        }
        int number = size();
        added.add(item);
        addedByKey.put(item.ratingKey(), number);
        addedByPlace
                .computeIfAbsent(place(item.sectionKey(), item.type()), place -> new ArrayList<>())
                .add(number);
        String parent = item.parentRatingKey();
        if (parent != null) {
            addedByParent.computeIfAbsent(parent, key -> new ArrayList<>()).add(number);
        }
        version++;
    }

    /** Changes an item in place; type, section and key must stay, and so the parent: {@link #move} changes it. Returns whether there was one. */
    public synchronized boolean edit(String ratingKey, UnaryOperator<Item> change) {
        int number = numberOf(ratingKey);
        if (number < 0) {
            return false;
        }
        Item before = item(number);
        Item after = change.apply(before);
        edited.put(number, after);
        version++;
        listeners.forEach(listener -> listener.accept(before, after));
        return true;
    }

    /** Adds a listener to each edit of an item, before and after, which is called while this is locked. */
    synchronized void whenEdited(BiConsumer<Item, Item> hears) {
        listeners.add(hears);
    }

    /** Puts an item below another one; both must be there. */
    public synchronized void move(String ratingKey, String parentRatingKey) {
        int number = numberOf(ratingKey);
        addedByParent.values().forEach(children -> children.remove(Integer.valueOf(number)));
        addedByParent.computeIfAbsent(parentRatingKey, key -> new ArrayList<>()).add(number);
        moved.set(number);
        edit(ratingKey, item -> item.toBuilder().parent(parentRatingKey).build());
    }

    /** Deletes an item with all below it. Returns whether there was one. */
    public synchronized boolean delete(String ratingKey) {
        int number = numberOf(ratingKey);
        if (number < 0) {
            return false;
        }
        for (int child : children(number).toArray()) {
            delete(item(child).ratingKey());
        }
        deleted.set(number);
        version++;
        return true;
    }

    private static String place(String sectionKey, ItemType type) {
        return sectionKey + ' ' + type;
    }
}
