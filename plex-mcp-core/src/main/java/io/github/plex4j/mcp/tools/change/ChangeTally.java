package io.github.plex4j.mcp.tools.change;

import io.github.plex4j.mcp.engine.CallRecord;
import io.github.plex4j.mcp.engine.CallRecord.Fate;
import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.tools.shared.Truncation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Counts what became of the items of a change. Not thread-safe. */
final class ChangeTally {
    private final CallRecord record;
    private final Map<String, ChangedItem> open = new LinkedHashMap<>();
    private final List<ChangedItem> failed = new ArrayList<>();
    private final List<ChangedItem> unknown = new ArrayList<>();
    private final long matched;
    private long changed;
    private long unchanged;

    /**
     * The items of a change that has not begun.
     *
     * @param items each with a key of its own
     */
    ChangeTally(CallRecord record, List<ChangedItem> items) {
        this.record = record;
        items.forEach(item -> open.put(item.ratingKey(), item));
        matched = items.size();
    }

    void changed(String key) {
        settle(key, Fate.CHANGED);
        changed++;
    }

    void unchanged(String key) {
        settle(key, Fate.UNCHANGED);
        unchanged++;
    }

    void unknown(String key) {
        unknown.add(settle(key, Fate.UNKNOWN));
    }

    /** An item that could not be changed has no fate in the record: it is as it was. */
    void failed(String key, FailureCode code) {
        failed.add(named(take(key), code.wireName()));
    }

    private ChangedItem settle(String key, Fate fate) {
        record.settle(key, fate);
        return named(take(key), null);
    }

    private ChangedItem take(String key) {
        ChangedItem item = open.remove(key);
        if (item == null) {
            throw new IllegalStateException("An item of a change has two ends: " + key);
        }
        return item;
    }

    private static ChangedItem named(ChangedItem item, @Nullable String code) {
        return new ChangedItem(item.ratingKey(), item.title(), code);
    }

    long all() {
        return matched;
    }

    /** Those with an end. */
    long done() {
        return matched - open.size();
    }

    ChangeReport report(Optional<String> changeId) {
        boolean isWhole = open.isEmpty() && unknown.isEmpty();
        return new ChangeReport(
                changeId.orElse(null),
                matched,
                changed,
                null,
                unchanged,
                null,
                failed,
                unknown.isEmpty() ? null : unknown,
                open.isEmpty() ? null : (Long) (long) open.size(),
                open.isEmpty() ? null : List.copyOf(open.keySet()),
                isWhole,
                outcome(isWhole),
                Truncation.NONE);
    }

    private @Nullable String outcome(boolean isWhole) {
        if (isWhole) {
            return null;
        }
        return unknown.isEmpty() ? ChangeReport.PARTIAL : ChangeReport.UNKNOWN;
    }
}
