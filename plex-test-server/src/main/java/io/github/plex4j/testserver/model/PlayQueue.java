package io.github.plex4j.testserver.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The items that a player plays, one after the other. Immutable.
 *
 * @param id its number
 * @param type {@code audio}, {@code video} or {@code photo}
 * @param sourceUri what it was made of
 * @param accountId whose it is
 * @param entries its items in their present order
 * @param selected the number of the entry that is played
 * @param lastAdded the number of the entry that was added last, null when none was
 * @param shuffled whether the order is another than that of their numbers
 * @param version grows with each change
 */
public record PlayQueue(
        long id,
        String type,
        String sourceUri,
        int accountId,
        List<Entry> entries,
        long selected,
        @Nullable Long lastAdded,
        boolean shuffled,
        int version) {
    public PlayQueue {
        entries = List.copyOf(entries);
    }

    /**
     * A place in the queue.
     *
     * @param id its number, which grows in the order in which entries were made
     * @param ratingKey the item
     */
    public record Entry(long id, String ratingKey) {}

    /** Returns the place of an entry, -1 when there is none of this number. */
    public int placeOf(long entryId) {
        for (int place = 0; place < entries.size(); place++) {
            if (entries.get(place).id() == entryId) {
                return place;
            }
        }
        return -1;
    }

    /** Returns the entry that is played, empty in an empty queue. */
    public Optional<Entry> current() {
        int place = placeOf(selected);
        return place < 0 ? Optional.empty() : Optional.of(entries.get(place));
    }

    /** Returns the entry so many places after the one that is played, empty when there is none. */
    public Optional<Entry> beside(int distance) {
        int place = placeOf(selected) + distance;
        return place < 0 || place >= entries.size() ? Optional.empty() : Optional.of(entries.get(place));
    }

    /** Returns this queue playing another entry. */
    public PlayQueue playing(long entryId) {
        return new PlayQueue(id, type, sourceUri, accountId, entries, entryId, lastAdded, shuffled, version);
    }

    /** Returns this queue with other entries. */
    public PlayQueue withEntries(List<Entry> changed) {
        return new PlayQueue(id, type, sourceUri, accountId, changed, selected, lastAdded, shuffled, version + 1);
    }

    /** Returns this queue with another entry behind which the next one is added. */
    public PlayQueue withLastAdded(long entryId) {
        return new PlayQueue(id, type, sourceUri, accountId, entries, selected, entryId, shuffled, version);
    }

    /** Returns this queue with entries added: next, or behind those that were added before, which then still count as the last. */
    public PlayQueue adding(List<Entry> added, boolean next) {
        List<Entry> changed = new ArrayList<>(entries);
        changed.addAll(placeBefore(next) + 1, added);
        Long last = added.isEmpty() || (next && lastAdded != null)
                ? lastAdded
                : (Long) added.get(added.size() - 1).id();
        return new PlayQueue(id, type, sourceUri, accountId, changed, selected, last, shuffled, version + 1);
    }

    private int placeBefore(boolean next) {
        Long last = lastAdded;
        int place = next || last == null ? -1 : placeOf(last);
        return place < 0 ? placeOf(selected) : place;
    }

    /** Returns this queue in an order without pattern, the same each time; the entry that is played comes first. */
    public PlayQueue shuffle() {
        List<Entry> changed = new ArrayList<>(entries);
        changed.sort(Comparator.<Entry>comparingInt(entry -> entry.id() == selected ? 0 : 1)
                .thenComparingLong(entry -> (entry.id() * 7_919 + id) % 1_009));
        return new PlayQueue(id, type, sourceUri, accountId, changed, selected, lastAdded, true, version + 1);
    }

    /** Returns this queue in the order of its numbers. */
    public PlayQueue unshuffle() {
        List<Entry> changed = new ArrayList<>(entries);
        changed.sort(Comparator.comparingLong(Entry::id));
        return new PlayQueue(id, type, sourceUri, accountId, changed, selected, lastAdded, false, version + 1);
    }
}
