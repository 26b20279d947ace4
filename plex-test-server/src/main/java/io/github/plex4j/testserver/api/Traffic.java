package io.github.plex4j.testserver.api;

import io.github.plex4j.testserver.model.Device;
import io.github.plex4j.testserver.model.HistoryRow;
import io.github.plex4j.testserver.model.Item;
import io.github.plex4j.testserver.model.Library;
import io.github.plex4j.testserver.model.Session;
import io.github.plex4j.testserver.query.HistoryQuery;
import io.github.plex4j.testserver.query.HistoryRows;
import io.github.plex4j.testserver.query.Parameters;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The bytes sent at each time to each receiver: of a play its whole file while it lasted, of a session the part so far. */
final class Traffic {
    private static final long BYTES_OF_A_KILOBIT = 125;

    /** The bit rate to which Plex converts for a device outside the network by default, in kilobits per second. */
    private static final long REMOTE_KILOBITS = 2_000;

    /** How long ago a paused session was last sent something, in seconds. */
    private static final long PAUSE = 300;

    private final Library library;
    private final StatisticsSpan span;
    private final Map<Receiver, Long> bytes = new TreeMap<>();

    Traffic(Library library, StatisticsSpan span) {
        this.library = library;
        this.span = span;
    }

    /** The receiver of data in one step. */
    record Receiver(long at, int accountId, int deviceId, boolean local) implements Comparable<Receiver> {
        private static final Comparator<Receiver> ORDER = Comparator.comparingLong(Receiver::at)
                .thenComparingInt(Receiver::accountId)
                .thenComparingInt(Receiver::deviceId)
                .thenComparing(Receiver::local);

        @Override
        public int compareTo(Receiver other) {
            return ORDER.compare(this, other);
        }
    }

    /** Returns the bytes, in order of time. */
    Map<Receiver, Long> count(HistoryQuery history) {
        long since = span.since(library.now());
        HistoryRows rows = history.find(Parameters.parse("viewedAt%3E=" + since));
        for (int place = 0; place < rows.size(); place++) {
            add(library.history().row(rows.at(place)));
        }
        library.sessions().all().forEach(this::add);
        return bytes;
    }

    private void add(HistoryRow row) {
        Long end = row.viewedAt();
        Optional<Item> item = Optional.ofNullable(row.ratingKey()).flatMap(library.items()::find);
        if (end == null || item.isEmpty() || item.get().media().isEmpty()) {
            return;
        }
        Optional<Device> device = library.devices().stream()
                .filter(each -> each.id() == row.deviceId())
                .findFirst();
        boolean local = device.isEmpty() || !device.get().remote();
        Long duration = item.get().durationMillis();
        long seconds = Math.max(1, duration == null ? 1 : duration / 1000);
        long size = item.get().media().get(0).size();
        long sent = local ? size : Math.min(size, REMOTE_KILOBITS * BYTES_OF_A_KILOBIT * seconds);
        spread(row.accountId(), row.deviceId(), local, end - seconds, end, (double) sent / seconds);
    }

    private void add(Session session) {
        Session.Player player = session.player();
        int device = library.devices().stream()
                .filter(each -> each.clientIdentifier().equals(player.machineIdentifier()))
                .mapToInt(Device::id)
                .findFirst()
                .orElse(0);
        long end = library.now() - (session.state().equals("paused") ? PAUSE : 0);
        long begin = end - session.viewOffset() / 1000;
        spread(
                session.accountId(),
                device,
                player.local(),
                begin,
                end,
                (double) session.bandwidth() * BYTES_OF_A_KILOBIT);
    }

    private void spread(int account, int device, boolean local, long begin, long end, double bytesOfASecond) {
        long from = Math.max(begin, span.since(library.now()));
        for (long at = span.beginOf(from); at < end; at += span.step()) {
            long seconds = Math.min(end, at + span.step()) - Math.max(from, at);
            long sent = Math.round(seconds * bytesOfASecond);
            if (sent > 0) {
                bytes.merge(new Receiver(at, account, device, local), sent, Long::sum);
            }
        }
    }
}
