package io.github.plex4j.mcp.analytics.history;

import io.github.plex4j.client.Page;
import io.github.plex4j.client.PageRequest;
import io.github.plex4j.client.history.HistoryApi;
import io.github.plex4j.client.history.HistoryEntry;
import io.github.plex4j.client.history.HistoryQuery;
import io.github.plex4j.client.server.Account;
import io.github.plex4j.mcp.analytics.history.HistoryScan.Coverage;
import io.github.plex4j.mcp.analytics.walk.Asker;
import io.github.plex4j.mcp.analytics.walk.WalkObserver;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The accounts that have rows in a history, and when each last played something. Accounts that are known are asked for one by
 * one; the history is read only where more rows are in it than theirs. For one call; not thread-safe.
 */
public final class HistoryUsers {
    private static final String WHAT = "users";

    /** The number of users to ask for before it is known whether the server applies the filter. */
    private static final int AT_A_TIME = 4;

    private final HistoryApi history;
    private final WalkObserver observer;
    private final Instant now;
    private final Asker asker;
    private final Set<Long> accounts = new TreeSet<>();
    private final Map<Long, Instant> lastPlays = new HashMap<>();
    private long explained;

    /**
     * Knows nobody yet.
     *
     * @param now   plays after this moment are not the last of anybody: the clock of a server may have been wrong
     * @param asker asks for several accounts
     */
    public HistoryUsers(HistoryApi history, WalkObserver observer, Instant now, Asker asker) {
        this.history = history;
        this.observer = observer;
        this.now = now;
        this.asker = asker;
    }

    /** The accounts that have rows, of whatever time; the lowest number first. */
    public List<Long> accounts() {
        return List.copyOf(accounts);
    }

    /** The time of an account's last play; null if no play of it was read. */
    public @Nullable Instant lastPlayedAt(long account) {
        return lastPlays.get(account);
    }

    /**
     * Finds out who has rows.
     *
     * @param known accounts that may have rows; others are found as well
     * @return whether anybody can be missing
     */
    public Coverage read(Collection<Long> known) {
        // Two accounts show whether a server heeds the filter: the newest row cannot be of both.
        Set<Long> likely = new TreeSet<>(known);
        likely.add(Account.NOBODY_ID);
        List<Long> unasked = new ArrayList<>(likely);
        while (!unasked.isEmpty()) {
            if (!observer.mayGoOn()) {
                return new Coverage(false, null);
            }
            List<Long> some = unasked.subList(0, Math.min(AT_A_TIME, unasked.size()));
            if (!ask(List.copyOf(some))) {
                return readAll();
            }
            some.clear();
            observer.reached(likely.size() - unasked.size(), (long) likely.size(), WHAT);
        }
        OptionalLong all = history.rows(HistoryQuery.all()).count();
        if (all.isEmpty() || explained > all.getAsLong()) {
            return readAll();
        }
        return explained == all.getAsLong() ? Coverage.WHOLE : search(all.getAsLong());
    }

    /** False when the server passes over the filter by account or the order, or does not count. */
    private boolean ask(List<Long> some) {
        // The second row shows whether the first is the newest.
        List<Page<HistoryEntry>> newest =
                asker.each(some, account -> history.rows(newestOf(account)).page(PageRequest.first(2)));
        for (int place = 0; place < some.size(); place++) {
            if (!take(some.get(place), newest.get(place))) {
                return false;
            }
        }
        return true;
    }

    private static HistoryQuery newestOf(long account) {
        return HistoryQuery.all().by(account).newestFirst();
    }

    private boolean take(long account, Page<HistoryEntry> newest) {
        Long total = newest.total();
        if (total == null || !isOf(account, newest) || !isNewestFirst(newest.items())) {
            return false;
        }
        explained += total;
        if (newest.items().isEmpty()) {
            return true;
        }
        newest.items().forEach(this::add);
        return lastPlays.containsKey(account) || askBeforeNow(account);
    }

    /** The newest row may be of the future, or have no time. */
    private boolean askBeforeNow(long account) {
        Page<HistoryEntry> newest =
                history.rows(newestOf(account).until(now.plusSeconds(1))).page(PageRequest.first(1));
        newest.items().forEach(this::add);
        return isOf(account, newest) && newest.items().stream().allMatch(this::isPast);
    }

    private static boolean isOf(long account, Page<HistoryEntry> page) {
        return page.items().stream().allMatch(row -> Objects.equals(row.accountId(), account));
    }

    private static boolean isNewestFirst(List<HistoryEntry> rows) {
        List<Instant> times =
                rows.stream().flatMap(row -> Stream.ofNullable(row.viewedAt())).toList();
        return times.isEmpty() || !times.get(0).isBefore(times.get(times.size() - 1));
    }

    private boolean isPast(HistoryEntry row) {
        Instant at = row.viewedAt();
        return at != null && !at.isAfter(now);
    }

    private void add(HistoryEntry row) {
        Long account = row.accountId();
        Instant at = row.viewedAt();
        if (account != null) {
            accounts.add(account);
            if (at != null && isPast(row)) {
                lastPlays.merge(account, at, (one, other) -> one.isAfter(other) ? one : other);
            }
        }
    }

    private Coverage readAll() {
        return scan().read(HistoryCriteria.ALL, rows -> rows.forEach(this::add));
    }

    /** Reads until it is known whose all rows are. */
    private Coverage search(long all) {
        return scan().readWhile(HistoryCriteria.ALL, rows -> {
            rows.forEach(this::meet);
            return explained < all;
        });
    }

    private void meet(HistoryEntry row) {
        Long account = row.accountId();
        boolean isNew = account != null && !accounts.contains(account);
        add(row);
        if (account == null) {
            explained++;
        } else if (isNew) {
            explained += history.rows(HistoryQuery.all().by(account)).count().orElse(0);
        }
    }

    private HistoryScan scan() {
        return new HistoryScan(history, observer);
    }
}
