package io.github.plex4j.mcp.tools.history;

import io.github.plex4j.client.Page;
import io.github.plex4j.client.PageRequest;
import io.github.plex4j.client.history.HistoryEntry;
import io.github.plex4j.client.history.HistoryQuery;
import io.github.plex4j.client.server.Account;
import io.github.plex4j.mcp.analytics.history.HistoryCriteria;
import io.github.plex4j.mcp.analytics.history.HistoryScan;
import io.github.plex4j.mcp.analytics.history.HistoryScan.Coverage;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.tools.shared.ContextObserver;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** When accounts last played something. For one call. */
final class LastPlays {
    private final ToolContext context;
    private final ContextObserver observer;
    private final Map<Long, Instant> times = new HashMap<>();

    LastPlays(ToolContext context) {
        this.context = context;
        this.observer = new ContextObserver(context);
    }

    /** When an account last played something; null when it never did, as far as was read. */
    @Nullable
    Instant of(Account account) {
        return times.get(account.id());
    }

    /** Asks for the newest row of each account. */
    Coverage read(List<Account> accounts) {
        for (Account account : accounts) {
            if (!observer.mayGoOn()) {
                return new Coverage(false, null);
            }
            Page<HistoryEntry> newest = context.plex()
                    .history()
                    .rows(HistoryQuery.all().by(account.id()).newestFirst())
                    .page(PageRequest.first(1));
            if (!newest.items().stream().allMatch(row -> Objects.equals(row.accountId(), account.id()))) {
                return search(accounts);
            }
            newest.items().forEach(this::add);
            observer.reached(times.size(), (long) accounts.size(), "users");
        }
        return Coverage.WHOLE;
    }

    /** For a server that passes over the filter by account: one walk until all were met. */
    private Coverage search(List<Account> accounts) {
        Set<Long> wanted = new HashSet<>();
        accounts.forEach(account -> wanted.add(account.id()));
        return new HistoryScan(context.plex().history(), observer).readWhile(HistoryCriteria.ALL, rows -> {
            rows.forEach(this::add);
            return !times.keySet().containsAll(wanted);
        });
    }

    /** Rows come newest first, so the first of an account is its last play. */
    private void add(HistoryEntry row) {
        Long account = row.accountId();
        Instant at = row.viewedAt();
        if (account != null && at != null) {
            times.putIfAbsent(account, at);
        }
    }
}
