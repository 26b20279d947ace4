package io.github.plex4j.testserver.model;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The watch state of each item for each account: its plays in the history at first, and the changes by calls since.
 * Thread-safe.
 */
public final class WatchStates {
    private final Items items;
    private final HistorySource history;
    private final Map<Integer, Plays> playsByAccount = new HashMap<>();
    private final Map<Integer, Map<Integer, WatchState>> changesByAccount = new HashMap<>();
    private final Map<Integer, Map<Integer, WatchState>> leftOffDeck = new HashMap<>();
    private final AtomicLong version = new AtomicLong();

    WatchStates(Items items, HistorySource history) {
        this.items = items;
        this.history = history;
    }

    /** Returns a number that grows with each change. */
    public long version() {
        return version.get();
    }

    /** Returns the state of the item of this number. */
    public synchronized WatchState of(int accountId, int number) {
        WatchState changed = changesByAccount.getOrDefault(accountId, Map.of()).get(number);
        if (changed != null) {
            return changed;
        }
        return playsByAccount.computeIfAbsent(accountId, this::count).state(number);
    }

    /** Sets the state of the item of this number. */
    public synchronized void set(int accountId, int number, WatchState state) {
        changesByAccount.computeIfAbsent(accountId, account -> new HashMap<>()).put(number, state);
        version.incrementAndGet();
    }

    /** Takes an item off what the account could continue with, until it is played again. */
    public synchronized void leaveOffDeck(int accountId, int number) {
        leftOffDeck.computeIfAbsent(accountId, account -> new HashMap<>()).put(number, of(accountId, number));
        version.incrementAndGet();
    }

    /** Returns whether an item was taken off what the account could continue with, and not played since. */
    public synchronized boolean isLeftOffDeck(int accountId, int number) {
        WatchState then = leftOffDeck.getOrDefault(accountId, Map.of()).get(number);
        return then != null && then.equals(of(accountId, number));
    }

    private Plays count(int accountId) {
        Plays plays = new Plays(items.size());
        for (int index = 0; index < history.size(); index++) {
            if (history.accountId(index) == accountId) {
                plays.add(history.itemNumber(index), history.viewedAt(index));
            }
        }
        return plays;
    }

    private static final class Plays {
        private final int[] counts;
        private final int[] times;

        Plays(int size) {
            counts = new int[size];
            times = new int[size];
        }

        void add(int number, long viewedAt) {
            if (number >= 0) {
                counts[number]++;
                times[number] = (int) Math.max(times[number], viewedAt);
            }
        }

        WatchState state(int number) {
            return number >= counts.length || counts[number] == 0
                    ? WatchState.NONE
                    : new WatchState(counts[number], times[number], 0, null);
        }
    }
}
