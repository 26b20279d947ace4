package io.github.plex4j.mcp.analytics.hygiene;

import io.github.plex4j.client.RatingKey;
import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.mcp.analytics.hygiene.Duplicates.MatchedBy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Items that were read, of each some fifty bytes, joined to groups of the same. Not thread-safe. */
final class SeenItems {
    private static final int FIRST_CAPACITY = 1 << 9;

    private final FirstRows identities = new FirstRows();
    private final FirstRows descriptions = new FirstRows();
    private final BitSet severalVersions = new BitSet();
    private final BitSet wanted = new BitSet();
    private long[] keys = new long[FIRST_CAPACITY];
    private long[] identityOf = new long[FIRST_CAPACITY];
    private int[] joinedTo = new int[FIRST_CAPACITY];
    private int[] runs = new int[FIRST_CAPACITY];
    private long[] offsets = new long[FIRST_CAPACITY];
    private long[] bytes = new long[FIRST_CAPACITY];
    private long[] largest = new long[FIRST_CAPACITY];
    private int size;

    /**
     * A group of rows.
     *
     * @param rows at least one, ascending
     */
    record Group(MatchedBy matchedBy, List<Integer> rows) {}

    /**
     * Takes the next row. No key may come twice: an item is no copy of itself.
     *
     * @param offset where it stands in the list
     * @param run      in which row those that stand together in the list began
     * @param isWanted whether a group with this item is to be reported
     */
    void add(MediaItem item, long offset, int run, boolean isWanted) {
        int row = size;
        ensureCapacity();
        size++;
        runs[row] = run;
        offsets[row] = offset;
        bytes[row] = Versions.allBytes(item.media());
        largest[row] = Versions.largestBytes(item.media()).orElse(0L);
        joinedTo[row] = row;
        Optional<RatingKey> key = item.ratingKey();
        if (key.isEmpty()) {
            return;
        }
        keys[row] = Long.parseUnsignedLong(key.get().value());
        wanted.set(row, isWanted);
        severalVersions.set(row, Versions.repeatAResolution(item.media()));
        Optional<String> identity = DuplicateKeys.identity(item);
        identityOf[row] = identity.map(DuplicateKeys::hash).orElse(0L);
        if (identity.isPresent()) {
            join(row, identities.firstSeen(identityOf[row], row));
        }
        DuplicateKeys.description(item)
                .ifPresent(text -> join(row, descriptions.firstSeen(DuplicateKeys.hash(text), row)));
    }

    /** The number of rows read. */
    int size() {
        return size;
    }

    RatingKey key(int row) {
        return RatingKey.of(Long.toUnsignedString(keys[row]));
    }

    int run(int row) {
        return runs[row];
    }

    /** The place from which on a scan meets a row and all after it, having left out so many of the first findings. */
    ScanPlace place(int row, int before, ScanPlace start) {
        String skipped = row > 0 ? key(row - 1).value() : start.skipped();
        return new ScanPlace(offsets[row], before, skipped, null);
    }

    /** The bytes of all files of a group but those of its largest item, or of one item but those of its largest version. */
    long spareBytes(Group group) {
        if (group.rows().size() == 1) {
            int row = group.rows().get(0);
            return bytes[row] - largest[row];
        }
        long sum = group.rows().stream().mapToLong(row -> bytes[row]).sum();
        return sum - group.rows().stream().mapToLong(row -> bytes[row]).max().orElse(0);
    }

    /** The groups that hold a wanted item, in the order of their first items. */
    List<Group> groups() {
        Map<Integer, List<Integer>> byRoot = new LinkedHashMap<>();
        for (int row = 0; row < size; row++) {
            int root = root(row);
            if (root != row) {
                byRoot.computeIfAbsent(root, first -> new ArrayList<>(List.of(first)))
                        .add(row);
            }
        }
        List<Group> groups = new ArrayList<>();
        for (List<Integer> rows : byRoot.values()) {
            if (rows.stream().anyMatch(wanted::get)) {
                groups.add(new Group(matchedBy(rows), rows));
            }
        }
        for (int row = severalVersions.nextSetBit(0); row >= 0; row = severalVersions.nextSetBit(row + 1)) {
            if (wanted.get(row)) {
                groups.add(new Group(MatchedBy.VERSIONS, List.of(row)));
            }
        }
        groups.sort((left, right) ->
                Integer.compare(left.rows().get(0), right.rows().get(0)));
        return groups;
    }

    private MatchedBy matchedBy(List<Integer> rows) {
        long first = identityOf[rows.get(0)];
        boolean same = first != 0 && rows.stream().allMatch(row -> identityOf[row] == first);
        return same ? MatchedBy.GUID : MatchedBy.TITLE;
    }

    /** The smaller row stays the root, so that a root comes before all that are joined to it. */
    private void join(int one, int other) {
        int first = root(one);
        int second = root(other);
        joinedTo[Math.max(first, second)] = Math.min(first, second);
    }

    private int root(int row) {
        int root = row;
        while (joinedTo[root] != root) {
            root = joinedTo[root];
        }
        joinedTo[row] = root;
        return root;
    }

    private void ensureCapacity() {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, size * 2);
            identityOf = Arrays.copyOf(identityOf, size * 2);
            joinedTo = Arrays.copyOf(joinedTo, size * 2);
            runs = Arrays.copyOf(runs, size * 2);
            offsets = Arrays.copyOf(offsets, size * 2);
            bytes = Arrays.copyOf(bytes, size * 2);
            largest = Arrays.copyOf(largest, size * 2);
        }
    }
}
