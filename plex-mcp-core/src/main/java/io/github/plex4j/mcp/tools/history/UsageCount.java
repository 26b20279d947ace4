package io.github.plex4j.mcp.tools.history;

import io.github.plex4j.client.statistics.BandwidthUse;
import io.github.plex4j.mcp.tools.history.ServerUsageTools.UsageGroup;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sums up what was sent between two moments. Not thread-safe. */
final class UsageCount {
    private final UsageGroup groupBy;
    private final Instant since;
    private final Instant until;
    private final Map<Key, Bytes> groups = new HashMap<>();
    private Bytes total = Bytes.NONE;
    private @Nullable Instant oldest;

    /** Counts what began at {@code since} or later, and before {@code until}. */
    UsageCount(UsageGroup groupBy, Instant since, Instant until) {
        this.groupBy = groupBy;
        this.since = since;
        this.until = until;
    }

    /**
     * Data sent.
     *
     * @param bytes  all of it; where it is not known whether some left the network, more than the other two together
     * @param local  within the server's network
     * @param remote beyond it
     */
    record Bytes(long bytes, long local, long remote) {
        static final Bytes NONE = new Bytes(0, 0, 0);

        private static Bytes of(long bytes, @Nullable Boolean isLocal) {
            return new Bytes(
                    bytes, Boolean.TRUE.equals(isLocal) ? bytes : 0, Boolean.FALSE.equals(isLocal) ? bytes : 0);
        }

        private Bytes plus(Bytes more) {
            return new Bytes(bytes + more.bytes, local + more.local, remote + more.remote);
        }
    }

    private record Key(@Nullable Instant at, @Nullable Long number) {}

    /** Data sent in one period. */
    record InTime(Instant at, Bytes bytes) {}

    /**
     * Data sent to one user or device.
     *
     * @param number null where the server does not say whose it was
     */
    record ToNumber(@Nullable Long number, Bytes bytes) {}

    void add(BandwidthUse use) {
        Instant at = use.at();
        Long bytes = use.bytes();
        if (at == null || bytes == null || at.isBefore(since) || !at.isBefore(until)) {
            return;
        }
        Bytes sent = Bytes.of(bytes, use.local());
        total = total.plus(sent);
        oldest = oldest == null || at.isBefore(oldest) ? at : oldest;
        groups.merge(key(at, use), sent, Bytes::plus);
    }

    private Key key(Instant at, BandwidthUse use) {
        return switch (groupBy) {
            case HOUR, DAY -> new Key(at, null);
            case USER -> new Key(null, use.accountId());
            case DEVICE -> new Key(null, use.deviceId());
        };
    }

    Bytes total() {
        return total;
    }

    /** The beginning of the oldest stretch that was counted. */
    Optional<Instant> oldest() {
        return Optional.ofNullable(oldest);
    }

    /** The stretches of time, the oldest first. */
    List<InTime> byTime() {
        return groups.entrySet().stream()
                .flatMap(group ->
                        Optional.ofNullable(group.getKey().at()).map(at -> new InTime(at, group.getValue())).stream())
                .sorted(Comparator.comparing(InTime::at))
                .toList();
    }

    /** Users or devices, those that were sent most first. */
    List<ToNumber> byNumber() {
        return groups.entrySet().stream()
                .map(group -> new ToNumber(group.getKey().number(), group.getValue()))
                .sorted(Comparator.<ToNumber>comparingLong(
                                group -> group.bytes().bytes())
                        .reversed()
                        .thenComparing(ToNumber::number, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }
}
