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
    private static final long DAY = 86_400;

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

    /** Length of one step in seconds, and how many steps are kept. */
    private record Span(int number, long step, int kept) {
        private static Span of(Call call) {
            int number = call.parameters().count("timespan").orElse(3);
            return switch (number) {
                case 1 -> new Span(1, 30 * DAY, 12);
                case 2 -> new Span(2, 7 * DAY, 12);
                case 4 -> new Span(4, 3600, 24);
                case 6 -> new Span(6, 1, 240);
                default -> new Span(3, DAY, 28);
            };
        }
    }

    private Map<Group, List<Item>> plays(Call call, Span span, boolean byType) {
        long since = context.library().now() / span.step() * span.step() - span.step() * (span.kept() - 1);
        Optional<String> account = call.parameters().first("accountID");
        long from = call.parameters()
                .first("at>")
                .filter(time -> time.matches("[0-9]{1,18}"))
                .map(Long::parseLong)
                .orElse(0L);
        Map<Group, List<Item>> plays = new TreeMap<>();
        HistoryRows found = history.find(Parameters.parse("viewedAt%3E=" + since));
        for (int place = 0; place < found.size(); place++) {
            HistoryRow row = context.library().history().row(found.at(place));
            Long viewedAt = row.viewedAt();
            String key = row.ratingKey();
            boolean wanted = account.isEmpty() || account.get().equals(Integer.toString(row.accountId()));
            boolean late = viewedAt != null && viewedAt / span.step() * span.step() >= from;
            if (late && viewedAt != null && key != null && wanted) {
                Group group = new Group(
                        viewedAt / span.step() * span.step(),
                        row.accountId(),
                        row.deviceId(),
                        byType ? row.type().number() : 0);
                plays.computeIfAbsent(group, each -> new ArrayList<>()).add(context.item(key));
            }
        }
        return plays;
    }

    private Answer bandwidth(Call call) {
        Span span = Span.of(call);
        List<Element> rows = new ArrayList<>();
        plays(call, span, false)
                .forEach((group, items) -> rows.add(Element.named("StatisticsBandwidth")
                        .put("accountID", group.accountId())
                        .put("deviceID", group.deviceId())
                        .put("timespan", span.number())
                        .put("at", group.at())
                        .put("lan", group.accountId() == 1)
                        .put(
                                "bytes",
                                items.stream()
                                        .mapToLong(StatisticsEndpoints::bytes)
                                        .sum())));
        return answer("StatisticsBandwidth", rows);
    }

    private static long bytes(Item item) {
        return item.media().isEmpty() ? 0 : item.media().get(0).size();
    }

    private Answer media(Call call) {
        Span span = Span.of(call);
        List<Element> rows = new ArrayList<>();
        plays(call, span, true)
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
        List<Element> rows = new ArrayList<>();
        for (int step = 29; step >= 0; step--) {
            long at = now - step * 4L;
            rows.add(Element.named("StatisticsResources")
                    .put("timespan", 6)
                    .put("at", at)
                    .put("hostCpuUtilization", 5.25 + at % 7)
                    .put("processCpuUtilization", 1.125 + at % 3)
                    .put("hostMemoryUtilization", 41.5)
                    .put("processMemoryUtilization", 3.75));
        }
        return Listing.of(call, Element.named("MediaContainer"), "StatisticsResources", rows.size(), rows::get);
    }
}
