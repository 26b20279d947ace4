package io.github.plex4j.testserver.model;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The playbacks of a library: those of its source, and those added since. Thread-safe. */
public final class History implements HistorySource {
    private final HistorySource source;
    private final Items items;
    private final List<HistoryRow> added = new ArrayList<>();
    private final BitSet stale = new BitSet();
    private final BitSet deleted = new BitSet();
    private long removals;

    History(HistorySource source, Items items) {
        this.source = source;
        this.items = items;
    }

    /** Returns a number that grows whenever rows are removed; rows that are added only make the history longer. */
    public synchronized long removals() {
        return removals;
    }

    /**
     * Returns the rows there are, as the server would tell them now: without those removed, and without the keys of
     * items that are gone. They come in the order they were kept in, which is that of their times save for rows added
     * with an earlier time. Each row is made when it is reached.
     */
    public Stream<HistoryRow> rows() {
        return IntStream.range(0, size()).filter(index -> !isDeleted(index)).mapToObj(this::row);
    }

    @Override
    public synchronized int size() {
        return source.size() + added.size();
    }

    /** {@inheritDoc} A row whose item has been deleted comes without its keys, unless it was added as stale. */
    @Override
    public synchronized HistoryRow row(int index) {
        HistoryRow row = index < source.size() ? source.row(index) : added.get(index - source.size());
        String ratingKey = row.ratingKey();
        boolean told = ratingKey == null || stale.get(index) || items.numberOf(ratingKey) >= 0;
        return told ? row : row.withoutItem();
    }

    @Override
    public synchronized long id(int index) {
        return index < source.size()
                ? source.id(index)
                : added.get(index - source.size()).id();
    }

    @Override
    public synchronized long viewedAt(int index) {
        if (index < source.size()) {
            return source.viewedAt(index);
        }
        Long viewedAt = added.get(index - source.size()).viewedAt();
        return viewedAt == null ? 0 : viewedAt;
    }

    @Override
    public synchronized int accountId(int index) {
        return index < source.size()
                ? source.accountId(index)
                : added.get(index - source.size()).accountId();
    }

    @Override
    public synchronized int deviceId(int index) {
        return index < source.size()
                ? source.deviceId(index)
                : added.get(index - source.size()).deviceId();
    }

    @Override
    public synchronized String sectionKey(int index) {
        return index < source.size()
                ? source.sectionKey(index)
                : added.get(index - source.size()).sectionKey();
    }

    @Override
    public synchronized int itemNumber(int index) {
        if (index < source.size()) {
            int number = source.itemNumber(index);
            return number >= 0 && items.isDeleted(number) ? -1 : number;
        }
        String ratingKey = added.get(index - source.size()).ratingKey();
        return ratingKey == null ? -1 : items.numberOf(ratingKey);
    }

    /** Returns whether a row was removed from the history. */
    public synchronized boolean isDeleted(int index) {
        return deleted.get(index);
    }

    /** Adds a row. */
    public synchronized void add(HistoryRow row) {
        added.add(row);
    }

    /**
     * Adds a row that keeps its keys though there is no item of that key, which the server answers 404: so it is on
     * servers whose items were added anew under other keys.
     */
    public synchronized void addStale(HistoryRow row) {
        stale.set(size());
        added.add(row);
    }

    /** Removes the row of this number of its own; returns whether there was one. */
    public synchronized boolean delete(long rowId) {
        int index = indexOf(rowId);
        if (index >= 0) {
            deleted.set(index);
            removals++;
        }
        return index >= 0;
    }

    /** Returns the index of the row of this number of its own, -1 when there is none or it was removed. */
    public synchronized int indexOf(long rowId) {
        for (int index = 0; index < size(); index++) {
            if (id(index) == rowId && !deleted.get(index)) {
                return index;
            }
        }
        return -1;
    }

    /** Removes all rows of which this is true, told as {@link #rows()} tells them; returns how many there were. */
    public synchronized int deleteIf(Predicate<HistoryRow> test) {
        int count = 0;
        for (int index = 0; index < size(); index++) {
            if (!deleted.get(index) && test.test(row(index))) {
                deleted.set(index);
                count++;
            }
        }
        removals += count;
        return count;
    }

    /** Adds a playback of an item that is in the library now, with a row number after all others. */
    public synchronized HistoryRow record(Item item, int accountId, int deviceId, long viewedAt) {
        Item parent = items.parentOf(item).orElse(null);
        Item grandparent = parent == null ? null : items.parentOf(parent).orElse(null);
        HistoryRow row = new HistoryRow(
                1 + (size() == 0 ? 0 : id(size() - 1)),
                item.ratingKey(),
                parent == null ? null : parent.ratingKey(),
                grandparent == null ? null : grandparent.ratingKey(),
                item.sectionKey(),
                item.type(),
                item.title(),
                parent == null ? null : parent.title(),
                grandparent == null ? null : grandparent.title(),
                item.index(),
                item.type() == ItemType.EPISODE && parent != null ? parent.index() : item.parentIndex(),
                item.originallyAvailableAt(),
                viewedAt,
                accountId,
                deviceId);
        add(row);
        return row;
    }
}
