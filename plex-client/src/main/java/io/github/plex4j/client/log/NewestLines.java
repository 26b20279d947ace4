package io.github.plex4j.client.log;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Keeps the newest of many lines, whatever the order of their files. Not thread-safe. */
final class NewestLines {
    private static final Comparator<Numbered> OLDEST_FIRST =
            Comparator.comparing(Numbered::time).thenComparingLong(Numbered::number);

    private final int most;
    private final PriorityQueue<Numbered> kept = new PriorityQueue<>(OLDEST_FIRST);
    private long found;

    NewestLines(int most) {
        this.most = most;
    }

    private record Numbered(long number, LogLine line) {
        LocalDateTime time() {
            LocalDateTime time = line.time();
            return time == null ? LocalDateTime.MIN : time;
        }
    }

    void add(LogLine line) {
        kept.add(new Numbered(found, line));
        found++;
        if (kept.size() > most) {
            kept.remove();
        }
    }

    LogSearch search(long scanned) {
        List<Numbered> newest = new ArrayList<>(kept);
        newest.sort(OLDEST_FIRST.reversed());
        return new LogSearch(newest.stream().map(Numbered::line).toList(), found, scanned);
    }
}
