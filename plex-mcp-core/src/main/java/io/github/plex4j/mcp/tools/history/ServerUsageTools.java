package io.github.plex4j.mcp.tools.history;

import io.github.plex4j.client.PlexNotFoundException;
import io.github.plex4j.client.statistics.BandwidthUse;
import io.github.plex4j.client.statistics.ResourceUse;
import io.github.plex4j.client.statistics.StatisticsApi;
import io.github.plex4j.client.statistics.Timespan;
import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.ToolFailure;
import io.github.plex4j.mcp.engine.schema.Arg;
import io.github.plex4j.mcp.engine.schema.Cuttable;
import io.github.plex4j.mcp.engine.schema.Describe;
import io.github.plex4j.mcp.tools.shared.Times;
import io.github.plex4j.mcp.tools.shared.Toolsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How hard the server works. */
final class ServerUsageTools {
    List<Tool<?, ?>> tools() {
        return List.of(usage());
    }

    record UsageInput(
            @Arg(min = 1, max = UsageInput.MOST_HOURS, defaultValue = "24", help = "How far back bandwidth is shown.")
            int hours) {
        static final int MOST_HOURS = 720;
    }

    record HourOfBandwidth(
            OffsetDateTime startsAt,
            long localBytes,
            long remoteBytes,
            @Describe("not told where to") @Nullable Long otherBytes) {}

    /** What was sent in one hour. */
    private static final class Sent {
        private long local;
        private long remote;
        private long other;

        private void add(@Nullable Boolean isLocal, long bytes) {
            if (isLocal == null) {
                other += bytes;
            } else if (isLocal) {
                local += bytes;
            } else {
                remote += bytes;
            }
        }

        private long all() {
            return local + remote + other;
        }
    }

    record Load(
            @Nullable OffsetDateTime measuredAt,
            @Nullable Double hostCpuPercent,
            @Nullable Double plexCpuPercent,
            @Nullable Double hostMemoryPercent,
            @Nullable Double plexMemoryPercent) {}

    record UsageOutput(
            @Describe("hours in which nothing was sent are left out")
            List<HourOfBandwidth> bandwidth,

            long totalBytes,
            @Describe("the last minutes") List<Load> load,
            OffsetDateTime since,
            OffsetDateTime until,
            String timeZone,

            @Describe("older hours were left off") @Nullable Boolean truncated)
            implements Cuttable<UsageOutput> {
        @Override
        public int itemCount() {
            return bandwidth.size();
        }

        @Override
        public UsageOutput cutTo(int kept) {
            List<HourOfBandwidth> newest = bandwidth.subList(bandwidth.size() - kept, bandwidth.size());
            return new UsageOutput(newest, totalBytes, load, since, until, timeZone, true);
        }
    }

    private static Tool<UsageInput, UsageOutput> usage() {
        return Toolsets.HISTORY
                .reading("get_server_usage")
                .title("Use of the server")
                .description("Tells how much the server sent in each of the last hours, and how busy its processor and"
                        + " memory are. Needs a Plex Pass.")
                .input(UsageInput.class)
                .output(UsageOutput.class)
                .handler(ServerUsageTools::measure)
                .build();
    }

    private static UsageOutput measure(UsageInput input, ToolContext context) {
        StatisticsApi statistics = context.plex().statistics();
        Instant now = context.clock().instant().truncatedTo(ChronoUnit.SECONDS);
        Instant since = now.truncatedTo(ChronoUnit.HOURS).minus(Duration.ofHours(input.hours()));
        try {
            List<BandwidthUse> sent = statistics.bandwidth(Timespan.HOURS, since);
            return output(sent, statistics.resources(), since, now, new Times(context.timeZone()), context);
        } catch (PlexNotFoundException notCounted) {
            throw new ToolFailure(
                    FailureCode.NOT_SUPPORTED,
                    "This server does not count how it is used.",
                    "That needs a Plex Pass on the server. What was played is in get_watch_stats.");
        }
    }

    private static UsageOutput output(
            List<BandwidthUse> sent,
            List<ResourceUse> resources,
            Instant since,
            Instant until,
            Times times,
            ToolContext context) {
        Map<Instant, Sent> hours = new TreeMap<>();
        for (BandwidthUse use : sent) {
            Instant at = use.at();
            Long bytes = use.bytes();
            if (at != null && bytes != null && !at.isBefore(since) && at.isBefore(until)) {
                hours.computeIfAbsent(at, start -> new Sent()).add(use.local(), bytes);
            }
        }
        return new UsageOutput(
                hours.entrySet().stream()
                        .map(hour -> new HourOfBandwidth(
                                hour.getKey().atZone(context.timeZone()).toOffsetDateTime(),
                                hour.getValue().local,
                                hour.getValue().remote,
                                hour.getValue().other == 0 ? null : (Long) hour.getValue().other))
                        .toList(),
                hours.values().stream().mapToLong(Sent::all).sum(),
                resources.stream().map(resource -> load(resource, times)).toList(),
                since.atZone(context.timeZone()).toOffsetDateTime(),
                until.atZone(context.timeZone()).toOffsetDateTime(),
                context.timeZone().getId(),
                null);
    }

    private static Load load(ResourceUse use, Times times) {
        return new Load(
                times.at(use.at()),
                use.hostCpuPercent(),
                use.processCpuPercent(),
                use.hostMemoryPercent(),
                use.processMemoryPercent());
    }
}
