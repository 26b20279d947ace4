package io.github.plex4j.checks.guide;

import io.github.plex4j.client.PlexClient;
import io.github.plex4j.client.history.HistoryQuery;
import io.github.plex4j.client.server.Account;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

final class WeekOfOneUser {
    /** Rows of the history have the id of an account; the list of accounts has its name. */
    static List<String> played(PlexClient plex, String name, Clock clock) {
        Account account = plex.server().accounts().stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow();
        HistoryQuery lastWeek = HistoryQuery.all()
                .by(account.id())
                .since(clock.instant().minus(Duration.ofDays(7)))
                .newestFirst();
        return plex.history().rows(lastWeek).stream()
                .map(row -> row.viewedAt() + " " + row.title())
                .toList();
    }
}
