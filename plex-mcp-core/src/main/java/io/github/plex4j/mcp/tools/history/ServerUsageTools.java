package io.github.plex4j.mcp.tools.history;

import io.github.plex4j.client.PlexNotFoundException;
import io.github.plex4j.client.server.Device;
import io.github.plex4j.client.statistics.ResourceUse;
import io.github.plex4j.client.statistics.StatisticsApi;
import io.github.plex4j.client.statistics.Timespan;
import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.engine.SideBySide;
import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.ToolFailure;
import io.github.plex4j.mcp.engine.schema.Arg;
import io.github.plex4j.mcp.engine.schema.Cuttable;
import io.github.plex4j.mcp.engine.schema.Describe;
import io.github.plex4j.mcp.engine.schema.Role;
import io.github.plex4j.mcp.engine.schema.Shown;
import io.github.plex4j.mcp.tools.shared.Devices;
import io.github.plex4j.mcp.tools.shared.Requirements;
import io.github.plex4j.mcp.tools.shared.Times;
import io.github.plex4j.mcp.tools.shared.Toolsets;
import io.github.plex4j.mcp.tools.shared.UserView;
import io.github.plex4j.mcp.tools.shared.Users;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The bandwidth the server used, and the load of its machine. */
final class ServerUsageTools {
    private static final int HOURS_OF_A_DAY = 24;

    List<Tool<?, ?>> tools() {
        return List.of(usage());
    }

    /** How the bandwidth is summed up. */
    enum UsageGroup {
        HOUR,
        DAY,
        USER,
        DEVICE;

        boolean isTime() {
            return this == HOUR || this == DAY;
        }
    }

    record UsageInput(
            @Arg(
                    min = 1,
                    max = UsageInput.MOST_HOURS,
                    capped = true,
                    defaultValue = "24",
                    help = "The last hours to include. More than 24 are counted in whole days, unless `groupBy` is"
                            + " hour.")
            int hours,

            @Arg(defaultValue = "hour", help = "The groups the bandwidth is added up in.")
            UsageGroup groupBy) {
        static final int MOST_HOURS = 720;
    }

    /** The receivers of data. */
    record UsedDevice(
            @Shown(Role.KEY) @Nullable String deviceId,
            @Shown(Role.NAME) @Nullable String name,
            @Nullable String platform) {}

    record Sent(
            @Describe("of an hour or a day") @Shown(value = Role.WHEN, label = "from") @Nullable
            OffsetDateTime startsAt,

            @Shown(Role.POINT) @Nullable UserView user,
            @Shown(Role.POINT) @Nullable UsedDevice device,

            @Shown(value = Role.POINT, label = "sent", summed = true)
            long bytes,

            @Describe("within the server's network") @Shown(label = "local")
            long localBytes,

            @Shown(label = "remote") long remoteBytes) {}

    record UsageOutput(
            @Describe("without hours and days in which nothing was sent")
            List<Sent> rows,

            @Shown(Role.SUM) long totalBytes,

            @Describe("of the last minutes") @Shown(Role.POINT) @Nullable
            LoadSummary load,

            @Shown(Role.SINCE) OffsetDateTime since,
            @Shown(Role.UNTIL) OffsetDateTime until,

            @Describe("the oldest sample; the server discards hours and days after a while")
            @Shown(Role.BACKGROUND)
            @Nullable
            OffsetDateTime recordedSince,

            @Shown(Role.BACKGROUND) String timeZone,

            @Describe("the oldest or smallest rows were cut") @Shown(Role.TRUNCATED) @Nullable
            Boolean truncated)
            implements Cuttable<UsageOutput> {
        @Override
        public int itemCount() {
            return rows.size();
        }

        @Override
        public UsageOutput cutTo(int kept) {
            boolean isTime = rows.get(0).startsAt() != null;
            int from = isTime ? rows.size() - kept : 0;
            return new UsageOutput(
                    rows.subList(from, from + kept), totalBytes, load, since, until, recordedSince, timeZone, true);
        }
    }

    private static Tool<UsageInput, UsageOutput> usage() {
        return Toolsets.HISTORY
                .reading("get_server_usage")
                .title("Server usage")
                .requires(Requirements.OWNER, Requirements.PLEX_PASS)
                .description(
                        "Shows how much the server sent by hour, day, user or device, and the load of its processor and"
                                + " memory.")
                .whenEmpty("More `hours` show more.")
                .input(UsageInput.class)
                .output(UsageOutput.class)
                .handler(ServerUsageTools::measure)
                .build();
    }

    private static UsageOutput measure(UsageInput input, ToolContext context) {
        boolean isByHour = input.groupBy() == UsageGroup.HOUR
                || (input.groupBy() != UsageGroup.DAY && input.hours() <= HOURS_OF_A_DAY);
        Instant now = context.clock().instant().truncatedTo(ChronoUnit.SECONDS);
        Instant since = now.truncatedTo(ChronoUnit.HOURS).minus(Duration.ofHours(input.hours()));
        StatisticsApi statistics = context.plex().statistics();
        try {
            Instant first = isByHour ? since : dayBefore(since);
            UsageCount count = new UsageCount(input.groupBy(), first, now);
            return SideBySide.both(
                    () -> statistics.bandwidth(isByHour ? Timespan.HOURS : Timespan.DAYS, first),
                    statistics::resources,
                    (sent, load) -> {
                        sent.forEach(count::add);
                        return output(input.groupBy(), count, load, since, now, context);
                    });
        } catch (PlexNotFoundException notCounted) {
            throw new ToolFailure(
                    FailureCode.NOT_SUPPORTED,
                    "This server collects no usage statistics.",
                    "They need a Plex Pass on the server. For plays use `get_watch_stats`.");
        }
    }

    /** A day that holds this moment began less than a day before it. */
    private static Instant dayBefore(Instant moment) {
        return moment.minus(Duration.ofDays(1)).plusSeconds(1);
    }

    private static UsageOutput output(
            UsageGroup groupBy,
            UsageCount count,
            List<ResourceUse> load,
            Instant since,
            Instant now,
            ToolContext context) {
        Times times = new Times(context.timeZone());
        Optional<Instant> oldest = count.oldest();
        Instant beginning = oldest.filter(since::isAfter).orElse(since);
        return new UsageOutput(
                rows(groupBy, count, times, context),
                count.total().bytes(),
                LoadSummary.of(load, times).orElse(null),
                beginning.atZone(context.timeZone()).toOffsetDateTime(),
                now.atZone(context.timeZone()).toOffsetDateTime(),
                times.at(oldest.orElse(null)),
                context.timeZone().getId(),
                null);
    }

    private static List<Sent> rows(UsageGroup groupBy, UsageCount count, Times times, ToolContext context) {
        if (groupBy.isTime()) {
            return count.byTime().stream()
                    .map(group -> sent(times.at(group.at()), null, null, group.bytes()))
                    .toList();
        }
        if (groupBy == UsageGroup.USER) {
            Users users = Users.of(context);
            return count.byNumber().stream()
                    .map(group -> sent(null, users.view(group.number()), null, group.bytes()))
                    .toList();
        }
        Map<Long, Device> devices = Devices.byNumber(context);
        return count.byNumber().stream()
                .map(group -> sent(null, null, device(group.number(), devices), group.bytes()))
                .toList();
    }

    private static Sent sent(
            @Nullable OffsetDateTime startsAt,
            @Nullable UserView user,
            @Nullable UsedDevice device,
            UsageCount.Bytes bytes) {
        return new Sent(startsAt, user, device, bytes.bytes(), bytes.local(), bytes.remote());
    }

    private static UsedDevice device(@Nullable Long number, Map<Long, Device> devices) {
        Optional<Device> device = Optional.ofNullable(number).map(devices::get);
        return new UsedDevice(
                number == null ? null : Long.toString(number),
                device.map(Device::name).filter(name -> !name.isBlank()).orElse(null),
                device.map(Device::platform).orElse(null));
    }
}
