package io.github.plex4j.testserver.api;

import io.github.plex4j.testserver.model.HistoryRow;
import io.github.plex4j.testserver.model.Item;
import io.github.plex4j.testserver.query.HistoryQuery;
import io.github.plex4j.testserver.query.HistoryRows;
import io.github.plex4j.testserver.query.Parameters;
import io.github.plex4j.testserver.wire.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Statistics: a feature of Plex Pass, not found without it. */
final class StatisticsEndpoints {
    /** Percent of the processors that a session takes, and one that is converted. */
    private static final int PLAYING = 2;

    private static final int CONVERTING = 31;

    private final Context context;
    private final HistoryQuery history;

    StatisticsEndpoints(Context context) {
        this.context = context;
        history = new HistoryQuery(context.library());
    }

    void addTo(Routes routes) {
        routes.ownerGet("/statistics/bandwidth", call -> licensed(call, this::bandwidth))
                .ownerGet("/statistics/resources", call -> licensed(call, this::resources))
                .ownerGet("/statistics/media", call -> licensed(call, this::media));
    }

    private Answer licensed(Call call, Endpoint endpoint) {
        return context.settings().plexPass() ? endpoint.answer(call) : Answer.error(404);
    }

    private record Group(long at, int accountId, int deviceId, int metadataType) implements Comparable<Group> {
        @Override
        public int compareTo(Group other) {
            int byTime = Long.compare(at, other.at);
            int byAccount = byTime != 0 ? byTime : Integer.compare(accountId, other.accountId);
            int byDevice = byAccount != 0 ? byAccount : Integer.compare(deviceId, other.deviceId);
            return byDevice != 0 ? byDevice : Integer.compare(metadataType, other.metadataType);
        }
    }

    private static boolean wanted(Call call, long at, int accountId) {
        long from = call.parameters()
                .first("at>")
                .filter(time -> time.matches("[0-9]{1,18}"))
                .map(Long::parseLong)
                .orElse(0L);
        Optional<String> account = call.parameters().first("accountID");
        return at >= from && (account.isEmpty() || account.get().equals(Integer.toString(accountId)));
    }

    private Answer bandwidth(Call call) {
        StatisticsSpan span = StatisticsSpan.of(call);
        List<Element> rows = new ArrayList<>();
        new Traffic(context.library(), span).count(history).forEach((receiver, bytes) -> {
            if (wanted(call, receiver.at(), receiver.accountId())) {
                rows.add(Element.named("StatisticsBandwidth")
                        .put("accountID", receiver.accountId())
                        .put("deviceID", receiver.deviceId())
                        .put("timespan", span.number())
                        .put("at", receiver.at())
                        .put("lan", receiver.local())
                        .put("bytes", bytes));
            }
        });
        return answer("StatisticsBandwidth", rows);
    }

    private Map<Group, List<Item>> plays(Call call, StatisticsSpan span) {
        Map<Group, List<Item>> plays = new TreeMap<>();
        HistoryRows found = history.find(
                Parameters.parse("viewedAt%3E=" + span.since(context.library().now())));
        for (int place = 0; place < found.size(); place++) {
            HistoryRow row = context.library().history().row(found.at(place));
            Long viewedAt = row.viewedAt();
            String key = row.ratingKey();
            if (viewedAt != null && key != null && wanted(call, span.beginOf(viewedAt), row.accountId())) {
                Group group = new Group(
                        span.beginOf(viewedAt),
                        row.accountId(),
                        row.deviceId(),
                        row.type().number());
                context.library()
                        .items()
                        .find(key)
                        .ifPresent(item -> plays.computeIfAbsent(group, each -> new ArrayList<>())
                                .add(item));
            }
        }
        return plays;
    }

    private Answer media(Call call) {
        StatisticsSpan span = StatisticsSpan.of(call);
        List<Element> rows = new ArrayList<>();
        plays(call, span)
                .forEach((group, items) -> rows.add(Element.named("StatisticsMedia")
                        .put("accountID", group.accountId())
                        .put("deviceID", group.deviceId())
                        .put("timespan", span.number())
                        .put("at", group.at())
                        .put("metadataType", group.metadataType())
                        .put("count", items.size())
                        .put(
                                "duration",
                                items.stream()
                                        .mapToLong(StatisticsEndpoints::seconds)
                                        .sum())));
        return answer("StatisticsMedia", rows);
    }

    private static long seconds(Item item) {
        Long duration = item.durationMillis();
        return duration == null ? 0 : duration / 1000;
    }

    private Answer answer(String name, List<Element> rows) {
        return Answer.of(Element.named("MediaContainer")
                .put("size", rows.size())
                .list("Device", HistoryEndpoints.deviceElements(context))
                .list("Account", HistoryEndpoints.accountElements(context))
                .list(name, rows));
    }

    private Answer resources(Call call) {
        long now = context.library().now();
        int busy = context.library().sessions().all().stream()
                .filter(session -> session.state().equals("playing"))
                .mapToInt(session -> session.transcode() == null ? PLAYING : CONVERTING)
                .sum();
        List<Element> rows = new ArrayList<>();
        for (int step = 29; step >= 0; step--) {
            long at = now - step * 4L;
            double process = 1.125 + at / 4 % 3 + busy;
            rows.add(Element.named("StatisticsResources")
                    .put("timespan", 6)
                    .put("at", at)
                    .put("hostCpuUtilization", process + 4.125 + at / 4 % 5)
                    .put("processCpuUtilization", process)
                    .put("hostMemoryUtilization", 41.5)
                    .put("processMemoryUtilization", 3.75));
        }
        return Listing.of(call, Element.named("MediaContainer"), "StatisticsResources", rows.size(), rows::get);
    }
}
