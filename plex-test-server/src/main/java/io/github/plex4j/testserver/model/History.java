package io.github.plex4j.testserver.model;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** The playbacks of a library: those of its source, and those added since. Thread-safe. */
public final class History implements HistorySource {
    private final HistorySource source;
    private final Items items;
    private final List<HistoryRow> added = new ArrayList<>();
    private final BitSet deleted = new BitSet();
    private long version;

    History(HistorySource source, Items items) {
        this.source = source;
        this.items = items;
    }

    /** Returns a number that grows with each change. */
    public synchronized long version() {
        return version;
    }

    @Override
    public synchronized int size() {
        return source.size() + added.size();
    }

    /** {@inheritDoc} A row whose item has been deleted comes without its keys. */
    @Override
    public synchronized HistoryRow row(int index) {
        HistoryRow row = index < source.size() ? source.row(index) : added.get(index - source.size());
        String ratingKey = row.ratingKey();
        return ratingKey == null || items.numberOf(ratingKey) >= 0 ? row : row.withoutItem();
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
        version++;
    }

    /** Removes the row of this number of its own; returns whether there was one. */
    public synchronized boolean delete(long rowId) {
        for (int index = 0; index < size(); index++) {
            if (row(index).id() == rowId && !deleted.get(index)) {
                deleted.set(index);
                version++;
                return true;
            }
        }
        return false;
    }

    /** Adds a playback of an item that is in the library now, with a row number after all others. */
    public synchronized HistoryRow record(Item item, int accountId, int deviceId, long viewedAt) {
        Item parent = items.parentOf(item).orElse(null);
        Item grandparent = parent == null ? null : items.parentOf(parent).orElse(null);
        HistoryRow row = new HistoryRow(
                1 + (size() == 0 ? 0 : row(size() - 1).id()),
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
